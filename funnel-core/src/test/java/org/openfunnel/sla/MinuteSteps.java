package org.openfunnel.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.Amount;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/**
 * The slow way to a deadline: one minute after the other, each used or not. Knows nothing of calendars but weekdays and two
 * windows a day, as China has them in March 2026, and that 4, 5 and 6 April are off.
 */
final class MinuteSteps {
    private static final Set<LocalDate> OFF =
            Set.of(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6));
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private final LocalDate startDate;
    private final Amount amount;
    private long count;

    private MinuteSteps(LocalDate startDate, Amount amount) {
        this.startDate = startDate;
        this.amount = amount;
    }

    static boolean isWeekday(DayOfWeek day) {
        return WEEKDAYS.contains(day);
    }

    static Instant deadline(Instant start, Amount amount, List<Pause> pauses) {
        if (amount.equals(Elapsed.minutes(0))) {
            return start;
        }
        MinuteSteps steps = new MinuteSteps(local(start).toLocalDate(), amount);
        Instant minute = start;
        while (true) {
            if (!isPaused(minute, pauses)) {
                if (steps.isDueWhenBegins(local(minute))) {
                    return minute;
                }
                if (steps.isDueWhenEnds(local(minute))) {
                    return minute.plusSeconds(60);
                }
            }
            minute = minute.plusSeconds(60);
        }
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(SlaFixtures.ZONE).toLocalDateTime();
    }

    private static boolean isPaused(Instant minute, List<Pause> pauses) {
        return pauses.stream()
                .anyMatch(pause -> !minute.isBefore(pause.from())
                        && minute.isBefore(pause.to().orElseThrow()));
    }

    /** Only working time that ends with the next opening is due when a minute begins. */
    private boolean isDueWhenBegins(LocalDateTime minute) {
        return amount instanceof WorkingTime time
                && (time.tie() == Tie.OPEN || time.length().isZero())
                && isWorking(minute)
                && count == time.length().toMinutes();
    }

    private boolean isDueWhenEnds(LocalDateTime minute) {
        LocalDate date = minute.toLocalDate();
        if (amount instanceof Elapsed elapsed) {
            return ++count == elapsed.length().toMinutes();
        }
        if (amount instanceof WorkingTime time) {
            count += isWorking(minute) ? 1 : 0;
            return time.tie() == Tie.CLOSE
                    && count > 0
                    && count == time.length().toMinutes();
        }
        if (!endsDay(minute) || !date.isAfter(startDate)) {
            return false;
        }
        if (amount instanceof FixedPoint.Weekday weekday) {
            return isWorking(date) && isMeant(weekday.day(), date);
        }
        if (amount instanceof WorkingDays days) {
            count += isWorking(date) ? 1 : 0;
            return count == days.count();
        }
        count++;
        return count >= ((CalendarPeriod) amount).count() && isWorking(date);
    }

    private static boolean endsDay(LocalDateTime minute) {
        LocalTime end = minute.toLocalTime().plusMinutes(1);
        return end.equals(isWorking(minute.toLocalDate()) ? CLOSE : LocalTime.MIDNIGHT);
    }

    /** Whether a working date is such a weekday, or the first to work after one. */
    private boolean isMeant(DayOfWeek weekday, LocalDate date) {
        LocalDate planned = date;
        while (planned.getDayOfWeek() != weekday) {
            planned = planned.minusDays(1);
            if (isWorking(planned)) {
                return false;
            }
        }
        return planned.isAfter(startDate);
    }

    private static boolean isWorking(LocalDate date) {
        return isWeekday(date.getDayOfWeek()) && !OFF.contains(date);
    }

    private static boolean isWorking(LocalDateTime minute) {
        int time = minute.getHour() * 60 + minute.getMinute();
        boolean morning = time >= 9 * 60 && time < 12 * 60;
        boolean afternoon = time >= 13 * 60 + 30 && time < 18 * 60;
        return isWorking(minute.toLocalDate()) && (morning || afternoon);
    }
}
