package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.FixedPoint.EndOf;
import org.openfunnel.time.FixedPoint.Period;
import org.openfunnel.time.FixedPoint.Weekday;

/** Finds the first fixed point after an instant. */
final class FixedPoints {
    private FixedPoints() {}

    static Due due(FixedPoint point, Instant start, BusinessCalendar calendar) {
        LocalDate date = calendar.localDate(start);
        if (point instanceof EndOf end) {
            return firstAfter(start, calendar, end, lastDay(end.period(), earlier(date, calendar)));
        }
        Weekday weekday = (Weekday) point;
        LocalDate day = weekday.orToday()
                ? earlier(date, calendar).with(TemporalAdjusters.nextOrSame(weekday.day()))
                : date.with(TemporalAdjusters.next(weekday.day()));
        return firstAfter(start, calendar, weekday, day);
    }

    /** The date before, because its hours may reach into the next one. */
    private static LocalDate earlier(LocalDate date, BusinessCalendar calendar) {
        return date.isAfter(calendar.validFrom()) ? date.minusDays(1) : date;
    }

    private static Due firstAfter(Instant start, BusinessCalendar calendar, FixedPoint point, LocalDate firstDay) {
        LocalDate day = firstDay;
        Due due = calendar.closeOf(day, rollOf(point));
        while (due instanceof Due.At known && !known.at().isAfter(start)) {
            day = point instanceof EndOf end ? lastDay(end.period(), day.plusDays(1)) : day.plusWeeks(1);
            due = calendar.closeOf(day, rollOf(point));
        }
        return due;
    }

    private static Roll rollOf(FixedPoint point) {
        if (point instanceof EndOf end) {
            return end.period() == Period.WORKING_DAY ? Roll.FOLLOWING : end.roll();
        }
        return ((Weekday) point).roll();
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
