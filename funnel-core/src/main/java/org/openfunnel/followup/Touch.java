package org.openfunnel.followup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.moment.Moment;

/**
 * What has to be done once in each period of a cadence.
 *
 * @param moment what has to happen
 * @param on the weekday it is planned for, in a weekly cadence
 * @param part the part of that day it is planned for
 */
public record Touch(Moment moment, Optional<DayOfWeek> on, Optional<Part> part) {
    /** A part of a day on the local clock, from the first time to just before the second. */
    public record Part(LocalTime startInclusive, LocalTime endExclusive) {
        /** Refuses a part that does not end after it starts. */
        public Part {
            if (!startInclusive.isBefore(endExclusive)) {
                throw new IllegalArgumentException("a part of a day must end after it starts, but was from "
                        + startInclusive + " to " + endExclusive);
            }
        }
    }

    /** Refuses null. */
    public Touch {
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(part, "part");
    }

    /** Returns a touch at any time of the period. */
    public static Touch of(Moment moment) {
        return new Touch(moment, Optional.empty(), Optional.empty());
    }
}
