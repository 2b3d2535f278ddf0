package org.openfunnel.followup;

import java.time.Instant;
import java.util.Objects;

/**
 * A touch that took place.
 *
 * @param touch which touch, by its place in the cadence
 * @param at when it took place
 */
public record Contact(int touch, Instant at) {
    /** Refuses null. */
    public Contact {
        Objects.requireNonNull(at, "at");
    }
}
