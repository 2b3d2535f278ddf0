package org.openfunnel.condition;

import java.util.Set;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.name.Name;

/** The parts of a condition that look at one fact. */
final class FactNodes {
    private FactNodes() {}

    abstract static class OfOne extends Node {
        final Name fact;
        final int slot;

        OfOne(Name fact, int slot) {
            this.fact = fact;
            this.slot = slot;
        }

        @Override
        final void reads(Set<Name> facts) {
            facts.add(fact);
        }
    }

    /** Compares the value of a fact with constants. */
    static final class Compare extends OfOne {
        private final ValueTest test;
        private final Truth unknown;

        Compare(Name fact, int slot, ValueTest test, Truth unknown) {
            super(fact, slot);
            this.test = test;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Facts facts = situation.facts();
            FactState state = facts.state(slot);
            if (state == FactState.KNOWN) {
                return Truth.of(test.holds(facts.number(slot), facts.object(slot)));
            }
            return state == FactState.UNKNOWN ? unknown : Truth.FALSE;
        }
    }

    /** Compares the encoded number of a fact with one closed range. */
    static final class InRange extends OfOne {
        private final long least;
        private final long greatest;
        private final Truth unknown;

        InRange(Name fact, int slot, long least, long greatest, Truth unknown) {
            super(fact, slot);
            this.least = least;
            this.greatest = greatest;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Facts facts = situation.facts();
            FactState state = facts.state(slot);
            if (state == FactState.KNOWN) {
                long number = facts.number(slot);
                return Truth.of(least <= number && number <= greatest);
            }
            return state == FactState.UNKNOWN ? unknown : Truth.FALSE;
        }
    }

    /** Asks whether a fact is known, or whether it is unknown; a fact that cannot exist is neither. */
    static final class IsState extends OfOne {
        private final FactState wanted;

        IsState(Name fact, int slot, FactState wanted) {
            super(fact, slot);
            this.wanted = wanted;
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of(situation.facts().state(slot) == wanted);
        }
    }

    /** Asks that nothing is missing: the fact is known or cannot exist. */
    static final class NotMissing extends OfOne {
        NotMissing(Name fact, int slot) {
            super(fact, slot);
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of(situation.facts().state(slot) != FactState.UNKNOWN);
        }
    }
}
