package org.openfunnel.condition;

import java.time.Instant;

/** When time passes an instant: it is before, then exactly at, then after it. */
final class Passing {
    private Passing() {}

    /** Returns the next instant, after the given one, at which the order of time and a fixed instant changes. */
    static Instant nextOf(Instant fixed, Instant asOf) {
        int order = fixed.compareTo(asOf);
        if (order > 0) {
            return fixed;
        }
        return order == 0 && asOf.isBefore(Instant.MAX) ? asOf.plusNanos(1) : Instant.MAX;
    }
}
