package org.openfunnel.sla;

import java.time.Instant;
import java.util.Objects;

/** What time does to a running clock next. */
public sealed interface ClockStep {
    /** Returns when it happens. */
    Instant at();

    /**
     * An alert fires.
     *
     * @param point where on the way; {@link SlaClock#tell} says whom to tell
     * @param at when it fires
     */
    record Alerted(Alert.Point point, Instant at) implements ClockStep {
        /** Refuses null. */
        public Alerted {
            Objects.requireNonNull(point, "point");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The clock runs past its deadline.
     *
     * @param at the deadline, or the change that moved the deadline into the past
     */
    record Breached(Instant at) implements ClockStep {
        /** Refuses null. */
        public Breached {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The data of the calendar end before the deadline is known. Nothing happens; look again then.
     *
     * @param at the end of what the calendar knows
     */
    record DataEnd(Instant at) implements ClockStep {
        /** Refuses null. */
        public DataEnd {
            Objects.requireNonNull(at, "at");
        }
    }
}
