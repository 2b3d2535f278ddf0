package org.openfunnel.benchmarks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;

/** Deadlines as most people write them by hand: from day to day, looking up the hours of each. */
final class DayLoop {
    private static final long DAY = 86_400;

    private final BusinessCalendar calendar;
    private final Map<LocalDate, List<Hours>> special = new HashMap<>();

    DayLoop(BusinessCalendar calendar) {
        this.calendar = calendar;
        calendar.closed().keySet().forEach(date -> special.put(date, List.of()));
        calendar.overrides().forEach((date, hours) -> special.put(date, hours.hours()));
    }

    static List<Hours> hoursOf(LocalDate date, BusinessCalendar calendar) {
        if (calendar.overrides().containsKey(date)) {
            return calendar.overrides().get(date).hours();
        }
        return calendar.closed().containsKey(date)
                ? List.of()
                : calendar.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    }

    Instant plusWorking(Instant from, long seconds) {
        ZonedDateTime local = from.atZone(calendar.zone());
        long second = local.toLocalTime().toSecondOfDay();
        long left = seconds;
        for (LocalDate date = local.toLocalDate(); ; date = date.plusDays(1)) {
            for (Hours window : hoursOf(date)) {
                long open = Math.max(second, window.startSecond());
                if (open + left <= window.endSecond()) {
                    return instant(date, open + left);
                }
                left -= Math.max(0, window.endSecond() - open);
            }
            second = 0;
        }
    }

    Duration elapsed(Instant start, Instant end) {
        ZonedDateTime from = start.atZone(calendar.zone());
        ZonedDateTime to = end.atZone(calendar.zone());
        long second = from.toLocalTime().toSecondOfDay();
        long sum = 0;
        for (LocalDate date = from.toLocalDate(); !date.isAfter(to.toLocalDate()); date = date.plusDays(1)) {
            long until = date.equals(to.toLocalDate()) ? to.toLocalTime().toSecondOfDay() : DAY;
            for (Hours window : hoursOf(date)) {
                sum += Math.max(0, Math.min(until, window.endSecond()) - Math.max(second, window.startSecond()));
            }
            second = 0;
        }
        return Duration.ofSeconds(sum);
    }

    Instant plusWorkingDays(Instant from, int days) {
        LocalDate date = from.atZone(calendar.zone()).toLocalDate();
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (!hoursOf(date).isEmpty()) {
                left--;
            }
        }
        List<Hours> hours = hoursOf(date);
        return instant(date, hours.get(hours.size() - 1).endSecond());
    }

    private List<Hours> hoursOf(LocalDate date) {
        List<Hours> different = special.get(date);
        return different != null ? different : calendar.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private Instant instant(LocalDate date, long second) {
        return date.atStartOfDay(calendar.zone()).toInstant().plusSeconds(second);
    }
}
