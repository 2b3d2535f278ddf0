package org.openfunnel.condition;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.explain.Explanation;
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

    /** Returns what the part says in a situation, with the values it saw. */
    abstract Explanation explain(Situation situation);

    /**
     * Says what keeps the part from holding, or from not holding if that is wanted, and what would help; asked only when
     * the answer is not the wanted one.
     */
    abstract void gaps(Situation situation, boolean wanted, Gaps gaps);

    /**
     * Returns how many different things the part may have to say of its gaps, if it says nothing else; 0 where that cannot be
     * told. What is said then hangs on {@link #gap} alone, so that it can be said again.
     */
    int gapCount() {
        return 0;
    }

    /** Returns which of its gaps the part would speak of, from 0 on; -1 where it must be asked. */
    int gap(Situation situation) {
        return -1;
    }

    static Truth assumed(Optional<Boolean> ifUnknown) {
        return ifUnknown.map(Truth::of).orElse(Truth.UNKNOWN);
    }

    static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
