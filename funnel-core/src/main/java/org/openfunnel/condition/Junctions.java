package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
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

        @Override
        final Explanation explain(Situation situation) {
            List<Explanation> said = new ArrayList<>(parts.length);
            for (Node part : parts) {
                said.add(part.explain(situation));
            }
            return Explanation.of(message(truth(situation)), said);
        }

        abstract Message message(Truth truth);

        /** Every part that is not as wanted is missing. */
        final void gapsOfAll(Situation situation, boolean wanted, Gaps gaps) {
            for (Node part : parts) {
                if (part.truth(situation) != Truth.of(wanted)) {
                    part.gaps(situation, wanted, gaps);
                }
            }
        }

        /** Some more parts must become as wanted: those that need least; of equal ones what is not told before what is so. */
        final void gapsOfSome(Situation situation, boolean wanted, int count, Gaps gaps) {
            List<Gaps> open = new ArrayList<>(parts.length);
            int more = count;
            int untold = 0;
            for (Node part : parts) {
                Truth truth = part.truth(situation);
                if (truth == Truth.of(wanted)) {
                    more--;
                } else {
                    var own = new Gaps();
                    part.gaps(situation, wanted, own);
                    open.add(truth.isCertain() ? open.size() : untold++, own);
                }
            }
            if (open.size() == 1) {
                gaps.addAll(open.get(0));
            } else {
                open.sort(Comparator.comparingInt(Gaps::cost));
                gaps.addUnder(explain(situation), open.subList(0, more));
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

        @Override
        Message message(Truth truth) {
            return Message.of(Phrases.keyed("condition.all", truth));
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            if (wanted) {
                gapsOfAll(situation, true, gaps);
            } else {
                gapsOfSome(situation, false, 1, gaps);
            }
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

        @Override
        Message message(Truth truth) {
            return Message.of(Phrases.keyed("condition.any", truth));
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            if (wanted) {
                gapsOfSome(situation, true, 1, gaps);
            } else {
                gapsOfAll(situation, false, gaps);
            }
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

        @Override
        Message message(Truth truth) {
            return Message.of(Phrases.keyed("condition.at-least", truth), Arg.of(count));
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gapsOfSome(situation, wanted, wanted ? count : parts.length - count + 1, gaps);
        }
    }
}
