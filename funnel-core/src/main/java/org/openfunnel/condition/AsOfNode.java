package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.name.Name;

/** Compares the instant of the decision with constants. */
final class AsOfNode extends Node {
    private final ValueTest test;
    private final List<Instant> constants;

    AsOfNode(ValueTest test, List<Instant> constants) {
        this.test = test;
        this.constants = constants;
    }

    @Override
    Truth truth(Situation situation) {
        return Truth.of(test.holds(0, situation.asOf()));
    }

    @Override
    boolean isTimed() {
        return true;
    }

    @Override
    Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (Instant constant : constants) {
            next = earlier(next, Passing.nextOf(constant, situation.asOf()));
        }
        return next;
    }

    @Override
    void reads(Set<Name> facts) {
        facts.add(StateWords.AS_OF);
    }
}
