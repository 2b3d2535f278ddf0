package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openfunnel.name.Name;

/** The parts of a condition that combine other parts. */
final class Junctions {
    private Junctions() {}

    abstract static class Junction extends Node {
        final Node[] parts;
        private final boolean isTimed;

        Junction(List<Node> parts) {
            this.parts = parts.toArray(Node[]::new);
            this.isTimed = parts.stream().anyMatch(Node::isTimed);
        }

        @Override
        final boolean isTimed() {
            return isTimed;
        }

        @Override
        final void reads(Set<Name> facts) {
            for (Node part : parts) {
                part.reads(facts);
            }
        }

        /** Until the first part changes nothing changes. */
        @Override
        Instant nextChange(Situation situation) {
            Instant next = Instant.MAX;
            for (Node part : parts) {
                next = earlier(next, part.nextChange(situation));
            }
            return next;
        }

        /** As long as one part has the answer that decides alone, nothing changes either. */
        final Instant nextChange(Situation situation, Truth decisive, Instant first) {
            Instant next = first;
            for (Node part : parts) {
                if (isTimed && part.truth(situation) == decisive) {
                    next = later(next, part.nextChange(situation));
                }
            }
            return next;
        }
    }

    static final class All extends Junction {
        All(List<Node> parts) {
            super(parts);
        }

        @Override
        Truth truth(Situation situation) {
            Truth all = Truth.TRUE;
            for (Node part : parts) {
                Truth truth = part.truth(situation);
                if (truth == Truth.FALSE) {
                    return truth;
                }
                all = all.and(truth);
            }
            return all;
        }

        @Override
        Instant nextChange(Situation situation) {
            return nextChange(situation, Truth.FALSE, super.nextChange(situation));
        }
    }

    static final class Any extends Junction {
        Any(List<Node> parts) {
            super(parts);
        }

        @Override
        Truth truth(Situation situation) {
            Truth any = Truth.FALSE;
            for (Node part : parts) {
                Truth truth = part.truth(situation);
                if (truth == Truth.TRUE) {
                    return truth;
                }
                any = any.or(truth);
            }
            return any;
        }

        @Override
        Instant nextChange(Situation situation) {
            return nextChange(situation, Truth.TRUE, super.nextChange(situation));
        }
    }

    static final class AtLeast extends Junction {
        private final int count;

        AtLeast(int count, List<Node> parts) {
            super(parts);
            this.count = count;
        }

        @Override
        Truth truth(Situation situation) {
            int hold = 0;
            int unknown = 0;
            int broken = 0;
            for (Node part : parts) {
                switch (part.truth(situation)) {
                    case TRUE -> hold++;
                    case UNKNOWN -> unknown++;
                    case BROKEN -> broken++;
                    case FALSE -> {}
                }
            }
            if (hold >= count) {
                return Truth.TRUE;
            }
            if (hold + unknown + broken < count) {
                return Truth.FALSE;
            }
            return broken > 0 ? Truth.BROKEN : Truth.UNKNOWN;
        }
    }

    static final class Not extends Node {
        private final Node part;
        private final Truth unknown;

        Not(Node part, Truth unknown) {
            this.part = part;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Truth truth = part.truth(situation).not();
            return truth == Truth.UNKNOWN ? unknown : truth;
        }

        @Override
        Instant nextChange(Situation situation) {
            return part.nextChange(situation);
        }

        @Override
        boolean isTimed() {
            return part.isTimed();
        }

        @Override
        void reads(Set<Name> facts) {
            part.reads(facts);
        }
    }
}
