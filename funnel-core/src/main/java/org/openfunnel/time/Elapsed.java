package org.openfunnel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Time on the wall clock, working or not.
 *
 * @param length the length, to the nanosecond; negative is backward
 */
public record Elapsed(Duration length) implements Amount {
    /** Refuses a length of more than 10 000 000 hours in either direction. */
    public Elapsed {
        AmountLimits.length("elapsed time", length);
    }

    /** Returns this length of elapsed time. */
    public static Elapsed of(Duration length) {
        return new Elapsed(length);
    }

    /** Returns this many hours of elapsed time. */
    public static Elapsed hours(long hours) {
        return new Elapsed(Duration.ofHours(hours));
    }

    /** Returns this many minutes of elapsed time. */
    public static Elapsed minutes(long minutes) {
        return new Elapsed(Duration.ofMinutes(minutes));
    }

    /** Returns the start plus the length, whatever the calendar. */
    @Override
    public Due dueFrom(Instant start, BusinessCalendar calendar) {
        return new Due.At(start.plus(length));
    }

    @Override
    public Optional<Amount> negated() {
        return Optional.of(new Elapsed(length.negated()));
    }
}
