package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of calendar days, weeks, months, quarters or years.
 *
 * <p>It leads to the corresponding day, or to the last day of the month when that month is too short, and is used up when
 * that day closes, or at 24:00 local time when the day has no working time. A last day that is off moves to the next
 * working day, unless another roll is chosen.
 *
 * @param unit what is counted
 * @param count how many; negative is backward
 * @param roll where a last day moves that is off
 */
public record CalendarPeriod(Unit unit, int count, Roll roll) implements Amount {
    /** What a calendar period counts. */
    public enum Unit {
        /** Days of any kind. */
        DAYS,
        /** Weeks of seven days. */
        WEEKS,
        /** Months. */
        MONTHS,
        /** Quarters of three months. */
        QUARTERS,
        /** Years. */
        YEARS;

        LocalDate add(LocalDate date, long count) {
            return switch (this) {
                case DAYS -> date.plusDays(count);
                case WEEKS -> date.plusWeeks(count);
                case MONTHS -> date.plusMonths(count);
                case QUARTERS -> date.plusMonths(Math.multiplyExact(3, count));
                case YEARS -> date.plusYears(count);
            };
        }
    }

    /** Where a date moves when it is not a working day. */
    public enum Roll {
        /** It stays. */
        NONE,
        /** To the next working day. */
        FOLLOWING,
        /** To the working day before. */
        PRECEDING,
        /** To the next working day, but to the one before when the next is in another month. */
        MODIFIED_FOLLOWING,
        /** To the working day before, but to the next one when the one before is in another month. */
        MODIFIED_PRECEDING;

        /** Whether no date ever moves to an earlier one. */
        boolean movesOnlyLater() {
            return this == NONE || this == FOLLOWING;
        }

        /** The day to which a known date moves, or {@link Timetable#AFTER} or {@link Timetable#BEFORE}. */
        long move(LocalDate date, CompiledCalendar calendar) {
            WorkingDates dates = calendar.dates();
            long day = date.toEpochDay();
            if (this == NONE || dates.isWorking(day)) {
                return day;
            }
            long after = dates.date(dates.before(day));
            long before = dates.date(dates.before(day) - 1);
            return switch (this) {
                case NONE -> day;
                case FOLLOWING -> after;
                case PRECEDING -> before;
                case MODIFIED_FOLLOWING -> endsMonthBefore(after, date, calendar) ? before : after;
                case MODIFIED_PRECEDING -> startsMonthAfter(before, date, calendar) ? after : before;
            };
        }

        private static boolean endsMonthBefore(long after, LocalDate date, CompiledCalendar calendar) {
            LocalDate next =
                    after == Timetable.AFTER ? calendar.content().validToExclusive() : LocalDate.ofEpochDay(after);
            return next.isAfter(date.withDayOfMonth(date.lengthOfMonth()));
        }

        private static boolean startsMonthAfter(long before, LocalDate date, CompiledCalendar calendar) {
            LocalDate last = before == Timetable.BEFORE
                    ? calendar.content().validFrom().minusDays(1)
                    : LocalDate.ofEpochDay(before);
            return last.isBefore(date.withDayOfMonth(1));
        }
    }

    /** Refuses a count of more than 1 000 000 in either direction. */
    public CalendarPeriod {
        AmountLimits.count("calendar periods", count);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(roll, "roll");
    }

    private static CalendarPeriod of(Unit unit, int count) {
        return new CalendarPeriod(unit, count, Roll.FOLLOWING);
    }

    /** Returns this many calendar days. */
    public static CalendarPeriod days(int count) {
        return of(Unit.DAYS, count);
    }

    /** Returns this many weeks. */
    public static CalendarPeriod weeks(int count) {
        return of(Unit.WEEKS, count);
    }

    /** Returns this many months. */
    public static CalendarPeriod months(int count) {
        return of(Unit.MONTHS, count);
    }

    /** Returns this many quarters. */
    public static CalendarPeriod quarters(int count) {
        return of(Unit.QUARTERS, count);
    }

    /** Returns this many years. */
    public static CalendarPeriod years(int count) {
        return of(Unit.YEARS, count);
    }

    /** Returns the same period with another roll. */
    public CalendarPeriod roll(Roll roll) {
        return new CalendarPeriod(unit, count, roll);
    }

    /** Returns the corresponding day, before any roll. */
    public LocalDate addTo(LocalDate date) {
        return unit.add(date, count);
    }

    @Override
    public Due dueFrom(Instant start, BusinessCalendar calendar) {
        CompiledCalendar compiled = calendar.compiled();
        Validity validity = compiled.validity();
        if (count < 0 ? validity.knowsBefore(start) : validity.knows(start)) {
            return compiled.closeOf(addTo(compiled.localDate(start)), roll);
        }
        boolean forward = count >= 0 && roll.movesOnlyLater();
        return validity.unknownFrom(start, forward ? validity.startOfDay(start) : Instant.MIN);
    }

    @Override
    public Optional<Amount> negated() {
        return Optional.of(new CalendarPeriod(unit, -count, roll));
    }
}
