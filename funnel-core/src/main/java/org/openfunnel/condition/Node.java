package org.openfunnel.condition;

import java.time.Instant;
import java.util.Set;
import org.openfunnel.name.Name;

/** A part of a compiled condition. Immutable; everything that can be looked up once has been. */
abstract class Node {
    /** Returns whether the part holds. */
    abstract Truth truth(Situation situation);

    /** Returns a lower bound for when the answer changes by time alone; {@link Instant#MAX} when it never does. */
    Instant nextChange(Situation situation) {
        return Instant.MAX;
    }

    /** Returns whether time alone may change the answer. */
    boolean isTimed() {
        return false;
    }

    /** Adds the facts that the part may read. */
    void reads(Set<Name> facts) {}

    static Truth assumed(java.util.Optional<Boolean> ifUnknown) {
        return ifUnknown.map(Truth::of).orElse(Truth.UNKNOWN);
    }

    static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
