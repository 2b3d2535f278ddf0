package org.openfunnel.condition;

import java.util.List;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.name.Name;

/** The parts of a condition that look at one fact. */
final class FactNodes {
    private FactNodes() {}

    abstract static class OfOne extends Node {
        final Subject subject;
        final int slot;

        OfOne(Subject subject) {
            this.subject = subject;
            this.slot = subject.slot();
        }

        @Override
        final void reads(Set<Name> facts) {
            facts.add(subject.name());
        }

        @Override
        final int gapCount() {
            return subject.stateCount();
        }

        @Override
        final int gap(Situation situation) {
            return subject.state(situation.facts());
        }
    }

    /** Compares a fact with constants, and says so. The three forms below differ in how they compare. */
    abstract static class Comparing extends OfOne {
        private final Comparison is;
        private final Arg asked;
        private final Truth unknown;
        private final List<Remedy> toHold;
        private final List<Remedy> toFail;

        Comparing(Subject subject, Comparison is, Truth unknown) {
            super(subject);
            this.is = is;
            this.asked = subject.values().asked(is);
            this.unknown = unknown;
            this.toHold = subject.toChange(is, true);
            this.toFail = subject.toChange(is, false);
        }

        /** Returns the answer for a fact without a value. */
        final Truth without(FactState state) {
            return state == FactState.UNKNOWN ? unknown : Truth.FALSE;
        }

        @Override
        final Explanation explain(Situation situation) {
            return subject.compared(situation.facts(), truth(situation), asked, unknown);
        }

        @Override
        final void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gaps.add(explain(situation), remedies(situation, wanted));
        }

        private List<Remedy> remedies(Situation situation, boolean wanted) {
            return switch (situation.facts().state(slot)) {
                case UNKNOWN -> subject.toProvide(situation.facts());
                case ABSENT -> subject.toExist();
                case KNOWN ->
                    subject.isScore() && wanted
                            ? subject.toRaise(is, situation.facts().number(slot))
                            : wanted ? toHold : toFail;
            };
        }
    }

    /** Compares by a test of the value. */
    static final class Compare extends Comparing {
        private final ValueTest test;

        Compare(Subject subject, Comparison is, ValueTest test, Truth unknown) {
            super(subject, is, unknown);
            this.test = test;
        }

        @Override
        Truth truth(Situation situation) {
            Facts facts = situation.facts();
            FactState state = facts.state(slot);
            return state == FactState.KNOWN
                    ? Truth.of(test.holds(facts.number(slot), facts.object(slot)))
                    : without(state);
        }
    }

    /** Compares the encoded number with one closed range. */
    static final class InRange extends Comparing {
        private final long least;
        private final long greatest;

        InRange(Subject subject, Comparison is, long least, long greatest, Truth unknown) {
            super(subject, is, unknown);
            this.least = least;
            this.greatest = greatest;
        }

        @Override
        Truth truth(Situation situation) {
            Facts facts = situation.facts();
            FactState state = facts.state(slot);
            if (state == FactState.KNOWN) {
                long number = facts.number(slot);
                return Truth.of(least <= number && number <= greatest);
            }
            return without(state);
        }
    }

    /** Looks a choice of few options up in a mask. */
    static final class InMask extends Comparing {
        private final long mask;

        InMask(Subject subject, Comparison is, long mask, Truth unknown) {
            super(subject, is, unknown);
            this.mask = mask;
        }

        @Override
        Truth truth(Situation situation) {
            Facts facts = situation.facts();
            FactState state = facts.state(slot);
            return state == FactState.KNOWN ? Truth.of((mask >>> facts.number(slot) & 1) != 0) : without(state);
        }
    }

    /** Asks whether a fact is known, or whether it is unknown; a fact that cannot exist is neither. */
    static final class IsState extends OfOne {
        private final FactState wanted;

        IsState(Subject subject, FactState wanted) {
            super(subject);
            this.wanted = wanted;
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of(situation.facts().state(slot) == wanted);
        }

        @Override
        Explanation explain(Situation situation) {
            return said(situation.facts().state(slot), subject);
        }

        static Explanation said(FactState state, Subject subject) {
            return switch (state) {
                case KNOWN -> Phrases.said("known", subject.words());
                case UNKNOWN -> Phrases.said("not-known", subject.words());
                case ABSENT -> Phrases.said("absent", subject.words());
            };
        }

        @Override
        void gaps(Situation situation, boolean asked, Gaps gaps) {
            boolean wantsKnown = asked == (wanted == FactState.KNOWN);
            FactState state = situation.facts().state(slot);
            List<Remedy> remedies =
                    state == FactState.UNKNOWN ? subject.toProvide(situation.facts()) : subject.toExist();
            gaps.add(explain(situation), wantsKnown && state != FactState.KNOWN ? remedies : List.of());
        }
    }

    /** Asks that nothing is missing: the fact is known or cannot exist. */
    static final class NotMissing extends OfOne {
        NotMissing(Subject subject) {
            super(subject);
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of(situation.facts().state(slot) != FactState.UNKNOWN);
        }

        @Override
        Explanation explain(Situation situation) {
            return IsState.said(situation.facts().state(slot), subject);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gaps.add(explain(situation), wanted ? subject.toProvide(situation.facts()) : List.of());
        }
    }
}
