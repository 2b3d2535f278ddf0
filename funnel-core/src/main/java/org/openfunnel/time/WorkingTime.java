package org.openfunnel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Time inside the windows of a calendar.
 *
 * <p>Eight hours from Friday 09:00 are used up on Friday 17:00. Zero is the next working instant.
 *
 * @param length the length, to the nanosecond; negative is backward
 * @param tie which instant counts when the amount is used up exactly at the end of a window
 */
public record WorkingTime(Duration length, Tie tie) implements Amount {
    /** Which of two instants counts when working time is used up exactly at the end of a window. */
    public enum Tie {
        /** The end of the window: the earliest instant with that much working time. */
        CLOSE,
        /** The start of the next window: the latest instant with that much working time. */
        OPEN;

        Tie opposite() {
            return this == CLOSE ? OPEN : CLOSE;
        }
    }

    /** Refuses a length of more than 10 000 000 hours in either direction. */
    public WorkingTime {
        AmountLimits.length("working time", length);
        Objects.requireNonNull(tie, "tie");
    }

    /** Returns this length of working time, which ends as near to its start as possible. */
    public static WorkingTime of(Duration length) {
        return new WorkingTime(length, length.isNegative() ? Tie.OPEN : Tie.CLOSE);
    }

    /** Returns this many hours of working time. */
    public static WorkingTime hours(long hours) {
        return of(Duration.ofHours(hours));
    }

    /** Returns this many minutes of working time. */
    public static WorkingTime minutes(long minutes) {
        return of(Duration.ofMinutes(minutes));
    }

    /** Returns the same length with another tie. */
    public WorkingTime tie(Tie tie) {
        return new WorkingTime(length, tie);
    }

    @Override
    public Due dueFrom(Instant start, BusinessCalendar calendar) {
        CompiledCalendar compiled = calendar.compiled();
        Validity validity = compiled.validity();
        if (length.isNegative() ? validity.knowsBefore(start) : validity.knows(start)) {
            return compiled.plusWorking(start, length, tie);
        }
        return validity.unknownFrom(start, length.isNegative() ? Instant.MIN : start);
    }

    /** Returns the same length backward; what was the nearer end of a tie stays the nearer one. */
    @Override
    public Optional<Amount> negated() {
        return Optional.of(new WorkingTime(length.negated(), tie.opposite()));
    }
}
