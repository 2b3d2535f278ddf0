package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openfunnel.condition.Remedy.ChangeFact;
import org.openfunnel.condition.Remedy.WaitUntil;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.name.Name;

/** The parts of a condition that compare the instant of the decision with fixed ones. */
final class AsOfNodes {
    private AsOfNodes() {}

    /** A part whose answer changes by time alone. */
    abstract static class Moving extends Node {
        @Override
        final boolean isTimed() {
            return true;
        }

        @Override
        final Truth truth(Situation situation) {
            return truth(situation, situation.asOf());
        }

        /** Returns the answer at an instant. */
        abstract Truth truth(Situation situation, Instant asOf);

        /** Returns the next instant after the given one at which the answer may change. */
        abstract Instant nextPlace(Situation situation, Instant asOf);

        /** Goes from place to place until the answer is another one; there are few. */
        @Override
        final Instant nextChange(Situation situation) {
            Truth now = truth(situation);
            Instant next = nextPlace(situation, situation.asOf());
            while (next.isBefore(Instant.MAX) && truth(situation, next) == now) {
                next = nextPlace(situation, next);
            }
            return next;
        }

        /** Returns the next instant, after the given one, at which the order of time and a fixed instant changes. */
        static Instant nextOrder(Instant fixed, Instant asOf) {
            int order = fixed.compareTo(asOf);
            if (order > 0) {
                return fixed;
            }
            return order == 0 && asOf.isBefore(Instant.MAX) ? asOf.plusNanos(1) : Instant.MAX;
        }

        /** Returns that waiting helps, if it does. */
        final List<Remedy> toWait(Situation situation, boolean wanted) {
            Instant next = nextChange(situation);
            boolean helps = next.isBefore(Instant.MAX) && truth(situation, next) == Truth.of(wanted);
            return helps ? List.of(new WaitUntil(next)) : List.of();
        }
    }

    /** Compares the instant of the decision with constants. */
    static final class WithConstants extends Moving {
        private final ValueTest test;
        private final List<Instant> constants;
        private final Subject asOf;
        private final Arg asked;

        WithConstants(Subject asOf, Comparison is, ValueTest test, List<Instant> constants) {
            this.test = test;
            this.constants = List.copyOf(constants);
            this.asOf = asOf;
            this.asked = asOf.values().asked(is);
        }

        @Override
        Truth truth(Situation situation, Instant at) {
            return Truth.of(test.holds(0, at));
        }

        @Override
        Instant nextPlace(Situation situation, Instant at) {
            Instant next = Instant.MAX;
            for (Instant constant : constants) {
                next = earlier(next, nextOrder(constant, at));
            }
            return next;
        }

        @Override
        void reads(Set<Name> facts) {
            facts.add(asOf.name());
        }

        @Override
        Explanation explain(Situation situation) {
            return Phrases.said(Phrases.keyed("fact", truth(situation)), asOf.words(), Arg.of(situation.asOf()), asked);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gaps.add(explain(situation), toWait(situation, wanted));
        }
    }

    /** Compares an instant that a fact holds with the instant of the decision. */
    static final class WithFact extends Moving {
        private final Subject fact;
        private final Operator operator;
        private final Subject asOf;
        private final Truth unknown;

        WithFact(Subject fact, Operator operator, Subject asOf, Truth unknown) {
            this.fact = fact;
            this.operator = operator;
            this.asOf = asOf;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation, Instant at) {
            FactState state = situation.facts().state(fact.slot());
            if (state != FactState.KNOWN) {
                return state == FactState.UNKNOWN ? unknown : Truth.FALSE;
            }
            return Truth.of(Versus.holds(operator, instant(situation.facts()).compareTo(at)));
        }

        private Instant instant(Facts facts) {
            return facts.object(fact.slot()) instanceof Instant at ? at : Instant.MAX;
        }

        @Override
        Instant nextPlace(Situation situation, Instant at) {
            return situation.facts().state(fact.slot()) == FactState.KNOWN
                    ? nextOrder(instant(situation.facts()), at)
                    : Instant.MAX;
        }

        @Override
        void reads(Set<Name> facts) {
            facts.add(fact.name());
            facts.add(asOf.name());
        }

        @Override
        Explanation explain(Situation situation) {
            Arg now = Phrases.nested("with-value", asOf.words(), Arg.of(situation.asOf()));
            return fact.compared(
                    situation.facts(), truth(situation), fact.values().asked(operator, now), unknown);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gaps.add(explain(situation), remedies(situation, wanted));
        }

        private List<Remedy> remedies(Situation situation, boolean wanted) {
            FactState state = situation.facts().state(fact.slot());
            if (state != FactState.KNOWN) {
                return state == FactState.UNKNOWN ? fact.toProvide(situation.facts()) : fact.toExist();
            }
            List<Remedy> waiting = toWait(situation, wanted);
            if (!waiting.isEmpty() || !fact.isHosts()) {
                return waiting;
            }
            Operator asked = wanted ? operator : Subject.opposite(operator).orElseThrow();
            return List.of(new ChangeFact(
                    fact.name(), Comparison.with(asked, asOf.name().value())));
        }
    }
}
