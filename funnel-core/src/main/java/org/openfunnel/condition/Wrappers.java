package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/** The parts of a condition that stand around one other part. */
final class Wrappers {
    private Wrappers() {}

    abstract static class Wrapper extends Node {
        final Node part;

        Wrapper(Node part) {
            this.part = part;
        }

        @Override
        final Instant nextChange(Situation situation) {
            return part.nextChange(situation);
        }

        @Override
        final boolean isTimed() {
            return part.isTimed();
        }

        @Override
        final void reads(Set<Name> facts) {
            part.reads(facts);
        }

        @Override
        final int gapCount() {
            return part.gapCount();
        }

        @Override
        final int gap(Situation situation) {
            return part.gap(situation);
        }

        @Override
        final Explanation explain(Situation situation) {
            return Explanation.of(message(truth(situation)), List.of(part.explain(situation)));
        }

        abstract Message message(Truth truth);
    }

    /** Holds when the part does not. */
    static final class Not extends Wrapper {
        private final Truth unknown;

        Not(Node part, Truth unknown) {
            super(part);
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Truth truth = part.truth(situation).not();
            return truth == Truth.UNKNOWN ? unknown : truth;
        }

        @Override
        Message message(Truth truth) {
            return Message.of(Phrases.keyed("condition.not", truth));
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            part.gaps(situation, !wanted, gaps);
        }
    }

    /** A condition that the policy declares under a name; a step of its own only to say so. */
    static final class Named extends Wrapper {
        private final Name name;

        Named(Name name, Node body) {
            super(body);
            this.name = name;
        }

        @Override
        Truth truth(Situation situation) {
            return part.truth(situation);
        }

        @Override
        Message message(Truth truth) {
            return Message.of(Phrases.keyed("condition.named", truth), Arg.of(Kind.CONDITION, name));
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            part.gaps(situation, wanted, gaps);
        }
    }
}
