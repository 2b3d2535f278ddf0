package org.openfunnel.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.openfunnel.time.CalendarPeriod;

/** On which dates the occurrences of a touch are planned, before any of them moves because it is off. Never drifts. */
interface Plan {
    /** The date of an occurrence, from 1; of 0 the last date before the first period. */
    LocalDate date(int occurrence);

    /** Every so often from a date, clamped to the end of short months: always the same day, never the day before's day. */
    static Plan steps(CalendarPeriod every, LocalDate from) {
        return occurrence ->
                occurrence == 0 ? from.minusDays(1) : times(every, occurrence).addTo(from);
    }

    private static CalendarPeriod times(CalendarPeriod every, int occurrence) {
        return new CalendarPeriod(every.unit(), Math.multiplyExact(every.count(), occurrence), every.roll());
    }

    /** On weekdays of every so many weeks, the first of them after a date; the weeks are counted from that of the date. */
    static Plan slots(Set<DayOfWeek> days, int weeks, LocalDate from) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int gone = (int) sorted.stream()
                .filter(day -> day.compareTo(from.getDayOfWeek()) <= 0)
                .count();
        return occurrence -> {
            int slot = gone + occurrence - 1;
            return occurrence == 0
                    ? from.minusDays(1)
                    : monday.plusWeeks(Math.multiplyExact((long) weeks, slot / sorted.size()))
                            .with(TemporalAdjusters.nextOrSame(sorted.get(slot % sorted.size())));
        };
    }

    /** On the last day of every so many months, the month of a date being the first of them. */
    static Plan monthEnds(int months, LocalDate from) {
        YearMonth before = YearMonth.from(from).minusMonths(1);
        return occurrence -> occurrence == 0
                ? from.minusDays(1)
                : before.plusMonths(Math.multiplyExact((long) months, occurrence))
                        .atEndOfMonth();
    }

    /** On the last day of whole weeks from Monday to Sunday, whole months, quarters or years, after that of a date. */
    static Plan wholePeriods(CalendarPeriod every, LocalDate from) {
        LocalDate end = endOfPeriod(every.unit(), from);
        return switch (every.unit()) {
            case DAYS, WEEKS ->
                occurrence -> occurrence == 0 ? end : times(every, occurrence).addTo(end);
            case MONTHS, QUARTERS, YEARS ->
                occurrence -> (occurrence == 0 ? end : times(every, occurrence).addTo(end))
                        .with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    private static LocalDate endOfPeriod(CalendarPeriod.Unit unit, LocalDate date) {
        return switch (unit) {
            case DAYS -> date;
            case WEEKS -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTHS -> date.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTERS ->
                date.withDayOfMonth(1)
                        .plusMonths(2 - (date.getMonthValue() - 1) % 3)
                        .with(TemporalAdjusters.lastDayOfMonth());
            case YEARS -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
