package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.time.CalendarPeriod.Roll;

/**
 * A point of the calendar that comes after the start, such as the end of the month or next Friday.
 *
 * <p>It is the first such point strictly after the start; it lies at the close of its day, or at 24:00 local time when the
 * day has no working time and does not move.
 */
public sealed interface FixedPoint extends Amount {
    /** A period that ends. */
    enum Period {
        /** A working day. */
        WORKING_DAY,
        /** A week from Monday to Sunday. */
        WEEK,
        /** A month. */
        MONTH,
        /** A quarter, from January on. */
        QUARTER,
        /** A half year, from January on. */
        HALF_YEAR,
        /** A year. */
        YEAR
    }

    /**
     * The end of a period.
     *
     * @param period the period
     * @param roll where a last day moves that is off; the end of a working day needs none
     */
    record EndOf(Period period, Roll roll) implements FixedPoint {
        /** Refuses null. */
        public EndOf {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(roll, "roll");
        }

        @Override
        public FixedPoint roll(Roll roll) {
            return new EndOf(period, roll);
        }
    }

    /**
     * A weekday.
     *
     * @param day the weekday
     * @param orToday whether the start date itself may be meant
     * @param roll where the day moves when it is off
     */
    record Weekday(DayOfWeek day, boolean orToday, Roll roll) implements FixedPoint {
        /** Refuses null. */
        public Weekday {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(roll, "roll");
        }

        @Override
        public FixedPoint roll(Roll roll) {
            return new Weekday(day, orToday, roll);
        }
    }

    /** Returns the end of the current period, or of the next one when that is over; a last day off moves to the one before. */
    static FixedPoint endOf(Period period) {
        return new EndOf(period, period == Period.WORKING_DAY ? Roll.FOLLOWING : Roll.PRECEDING);
    }

    /** Returns the next such weekday after the start date; a day off moves to the next working day. */
    static FixedPoint next(DayOfWeek day) {
        return new Weekday(day, false, Roll.FOLLOWING);
    }

    /** Returns the next such weekday, or the start date itself when it is one and has not closed. */
    static FixedPoint thisOrNext(DayOfWeek day) {
        return new Weekday(day, true, Roll.FOLLOWING);
    }

    /** Returns the same point with another roll. */
    FixedPoint roll(Roll roll);

    @Override
    default Due dueFrom(Instant start, BusinessCalendar calendar) {
        CompiledCalendar compiled = calendar.compiled();
        return compiled.validity().knows(start)
                ? FixedPoints.due(this, start, compiled)
                : compiled.validity().unknownFrom(start, start);
    }

    /** Returns nothing: a point has no length. */
    @Override
    default Optional<Amount> negated() {
        return Optional.empty();
    }
}
