package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;

/** Everything that was declared about a calendar; two calendars are equal when this is. */
record CalendarContent(
        String id,
        String version,
        String source,
        ZoneId zone,
        LocalDate validFrom,
        LocalDate validToExclusive,
        Optional<LocalDate> provisionalFrom,
        boolean alwaysOpen,
        NavigableMap<DayOfWeek, List<Hours>> weekly,
        NavigableMap<LocalDate, SpecialHours> overrides,
        NavigableMap<LocalDate, Text> closed,
        NavigableMap<LocalDate, List<SpecialHours>> breaks) {
    /** Bounds the memory of a calendar that is written out date by date. */
    private static final long MOST_DAYS = 400 * 366L;

    private static final int DAY = 86_400;

    CalendarContent {
        check(!id.isBlank(), id, "needs an id");
        check(!version.isBlank(), id, "needs a version");
        check(validFrom.isBefore(validToExclusive), id, "must be valid for at least one day");
        long days = validToExclusive.toEpochDay() - validFrom.toEpochDay();
        check(alwaysOpen || days <= MOST_DAYS, id, "must be valid for at most 400 years");
        checkDates(id, "an override", overrides, validFrom, validToExclusive);
        checkDates(id, "a closed date", closed, validFrom, validToExclusive);
        checkDates(id, "a break", breaks, validFrom, validToExclusive);
    }

    private static void check(boolean holds, String id, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("calendar `" + id + "` " + rule);
        }
    }

    /** The day before the first may be described too, because its hours may reach past midnight. */
    private static void checkDates(
            String id, String what, NavigableMap<LocalDate, ?> dated, LocalDate from, LocalDate toExclusive) {
        for (LocalDate date : dated.keySet()) {
            if (date.isBefore(from.minusDays(1)) || !date.isBefore(toExclusive)) {
                throw new IllegalArgumentException("calendar `" + id + "` is valid from " + from + " to "
                        + toExclusive.minusDays(1) + ", but has " + what + " on " + date);
            }
        }
    }

    /** The hours of a date before breaks: its override, or none when closed, or those of its weekday. */
    List<Hours> hoursOf(LocalDate date) {
        SpecialHours override = overrides.get(date);
        if (override != null) {
            return override.hours();
        }
        return closed.containsKey(date) ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    List<SpecialHours> breaksOf(LocalDate date) {
        return breaks.getOrDefault(date, List.of());
    }

    /** Whether a date is closed and no override gives it hours. */
    boolean isHoliday(LocalDate date) {
        SpecialHours override = overrides.get(date);
        return closed.containsKey(date) && (override == null || override.hours().isEmpty());
    }

    /** Whether a second of the local clock, counted since 1970-01-01, lies in a break of its date or of the one before. */
    boolean isBreak(long localSecond) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(localSecond, DAY));
        return isBreak(date, localSecond) || isBreak(date.minusDays(1), localSecond);
    }

    private boolean isBreak(LocalDate date, long localSecond) {
        long sinceMidnight = localSecond - date.toEpochDay() * DAY;
        return breaksOf(date).stream()
                .flatMap(pause -> pause.hours().stream())
                .anyMatch(hours -> hours.startSecond() <= sinceMidnight && sinceMidnight < hours.endSecond());
    }
}
