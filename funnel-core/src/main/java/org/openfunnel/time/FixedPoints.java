package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.FixedPoint.EndOf;
import org.openfunnel.time.FixedPoint.Period;
import org.openfunnel.time.FixedPoint.Weekday;

/** Finds the first fixed point after a known instant. */
final class FixedPoints {
    private final Instant start;
    private final CompiledCalendar calendar;

    private FixedPoints(Instant start, CompiledCalendar calendar) {
        this.start = start;
        this.calendar = calendar;
    }

    static Due due(FixedPoint point, Instant start, CompiledCalendar calendar) {
        FixedPoints points = new FixedPoints(start, calendar);
        if (point instanceof EndOf end) {
            Roll roll = end.period() == Period.WORKING_DAY ? Roll.FOLLOWING : end.roll();
            return points.firstAfter(points.currentDay(), date -> lastDay(end.period(), date), roll);
        }
        Weekday weekday = (Weekday) point;
        LocalDate from = weekday.orToday()
                ? points.currentDay()
                : calendar.localDate(start).plusDays(1);
        return points.firstAfter(from, date -> date.with(TemporalAdjusters.nextOrSame(weekday.day())), weekday.roll());
    }

    /** The local date, or the one before while its hours reach past midnight and have not closed. */
    private LocalDate currentDay() {
        LocalDate date = calendar.localDate(start);
        WorkingDates dates = calendar.dates();
        long before = date.toEpochDay() - 1;
        boolean open = calendar.validity().knows(date.minusDays(1))
                && dates.isWorking(before)
                && dates.closing(dates.before(before)) > start.getEpochSecond();
        return open ? date.minusDays(1) : date;
    }

    private Due firstAfter(LocalDate from, UnaryOperator<LocalDate> pointFrom, Roll roll) {
        LocalDate day = pointFrom.apply(from);
        Due due = calendar.closeOf(day, roll);
        while (isPast(day, due)) {
            day = pointFrom.apply(resume(day.plusDays(1), roll));
            due = calendar.closeOf(day, roll);
        }
        return due.earliest().isBefore(start) ? new Due.Beyond(((Due.Beyond) due).year(), start) : due;
    }

    /** Whether a point lies not after the start; one that moves to before all that is known does not. */
    private boolean isPast(LocalDate day, Due due) {
        return due instanceof Due.At known
                ? !known.at().isAfter(start)
                : calendar.validity().knows(day) && due.earliest().equals(Instant.MIN);
    }

    /** Where to go on after a point that is past: one that moved back over a closure needs no second look within it. */
    private LocalDate resume(LocalDate date, Roll roll) {
        boolean movesFarBack = roll == Roll.PRECEDING || roll == Roll.MODIFIED_FOLLOWING;
        if (!movesFarBack || !calendar.validity().knows(date)) {
            return date;
        }
        long reopening = calendar.dates().date(calendar.dates().before(date.toEpochDay()));
        LocalDate month = Validity.isUnknown(reopening)
                ? calendar.content().validToExclusive()
                : LocalDate.ofEpochDay(reopening).withDayOfMonth(1);
        return month.isAfter(date) ? month : date;
    }

    private static LocalDate lastDay(Period period, LocalDate date) {
        return switch (period) {
            case WORKING_DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> lastDayOfMonths(date, 1);
            case QUARTER -> lastDayOfMonths(date, 3);
            case HALF_YEAR -> lastDayOfMonths(date, 6);
            case YEAR -> lastDayOfMonths(date, 12);
        };
    }

    private static LocalDate lastDayOfMonths(LocalDate date, int months) {
        int last = (date.getMonthValue() + months - 1) / months * months;
        return LocalDate.of(date.getYear(), last, 1).with(TemporalAdjusters.lastDayOfMonth());
    }
}
