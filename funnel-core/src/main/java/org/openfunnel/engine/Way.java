package org.openfunnel.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;

/**
 * A way that a trigger would take a lead now, or why there is none: what {@link Action.Fire} would be answered with.
 *
 * @param trigger the trigger that people fire
 * @param move the move it would take; empty when none is open, or several are
 * @param to the stage it would lead to; empty when there is no such move
 * @param input what must be told with it
 * @param refused why it would be refused; empty when nothing stands in the way but what must be told with it
 * @param blockers everything that stands in the way
 */
public record Way(
        Name trigger,
        Optional<Name> move,
        Optional<Name> to,
        List<Fact> input,
        Optional<Decision.Reason> refused,
        List<Blocker> blockers) {
    /** Copies the lists in. */
    public Way {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(to, "to");
        input = List.copyOf(input);
        Objects.requireNonNull(refused, "refused");
        blockers = List.copyOf(blockers);
    }

    /** Returns whether nothing stands in the way, once what must be told is told. */
    public boolean isOpen() {
        return refused.isEmpty();
    }

    /**
     * Several moves that lead from the stage of a lead to another one.
     *
     * @param legs the moves in order; empty when the lead is there already
     */
    public record Path(List<Leg> legs) {
        /** Copies the list in. */
        public Path {
            legs = List.copyOf(legs);
        }

        /** Returns everything that is missing on the way, in order; what two moves require stands there once. */
        public List<Blocker> missing() {
            return legs.stream()
                    .flatMap(leg -> leg.blockers().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * One move of a path.
     *
     * @param move the move; the trigger of a claim is {@code claim}
     * @param kind who makes it happen
     * @param from the stage it leaves
     * @param to the stage it enters
     * @param input what must be told with it
     * @param blockers what stands in its way by what is known now, as if the lead were at its start
     */
    public record Leg(Name move, Chart.EdgeKind kind, Name from, Name to, List<Fact> input, List<Blocker> blockers) {
        /** Copies the lists in. */
        public Leg {
            Objects.requireNonNull(move, "move");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            input = List.copyOf(input);
            blockers = List.copyOf(blockers);
        }
    }
}
