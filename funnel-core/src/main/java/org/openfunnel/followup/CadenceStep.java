package org.openfunnel.followup;

import java.time.Instant;
import java.util.Objects;

/** What time does to a cadence next. */
public sealed interface CadenceStep {
    /** Returns when it happens. */
    Instant at();

    /**
     * A touch came due and has not taken place.
     *
     * @param touch which touch, by its place in the cadence
     * @param at when it was due, or the change that made it due in the past
     */
    record CameDue(int touch, Instant at) implements CadenceStep {
        /** Refuses null. */
        public CameDue {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The data of the calendar end before the next due is known. Nothing happens; look again then.
     *
     * @param at the end of what the calendar knows
     */
    record DataEnd(Instant at) implements CadenceStep {
        /** Refuses null. */
        public DataEnd {
            Objects.requireNonNull(at, "at");
        }
    }
}
