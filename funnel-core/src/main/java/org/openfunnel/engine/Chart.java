package org.openfunnel.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Stage;

/**
 * The stage machine of a policy as data, with one lead marked in it if one was asked for. Drawings are made from it alone.
 *
 * @param nodes the stages in order
 * @param edges every way from a stage to a stage, by the stage it leaves, then by name
 * @param lexicon the labels of the policy
 */
public record Chart(List<Node> nodes, List<Edge> edges, Lexicon lexicon) {
    /** Who or what makes a lead go along an edge. */
    public enum EdgeKind {
        /** Somebody fires its trigger. */
        FIRED,
        /** It happens by itself as soon as its condition holds. */
        AUTOMATIC,
        /** Somebody claims the lead out of the pool. */
        CLAIMED,
        /** The protection of a claimed lead runs out. */
        RECYCLED
    }

    /**
     * A stage.
     *
     * @param stage its name
     * @param kind whether work goes on in it
     * @param label what the people who work in it call it; may be empty
     * @param status what a lead counts as in it, where that differs; may be empty
     * @param isCurrent whether the lead that was asked for is in it
     */
    public record Node(Name stage, Stage.Kind kind, Label label, Label status, boolean isCurrent) {
        /** Refuses null. */
        public Node {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * A way from a stage to a stage.
     *
     * @param move the move; {@code claim} and {@code recycle} for the ways of the pool
     * @param kind who makes a lead go along
     * @param from the stage it leaves
     * @param to the stage it enters
     * @param blockers what keeps the lead that was asked for from going along now; empty when nothing does, when it is elsewhere,
     *     or when none was asked for
     */
    public record Edge(Name move, EdgeKind kind, Name from, Name to, List<Blocker> blockers) {
        /** Copies the list in. */
        public Edge {
            Objects.requireNonNull(move, "move");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            blockers = List.copyOf(blockers);
        }
    }

    /** Copies the lists in. */
    public Chart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Objects.requireNonNull(lexicon, "lexicon");
    }

    /** Returns the stage that the lead asked for is in; empty when none was asked for. */
    public Optional<Node> current() {
        return nodes.stream().filter(Node::isCurrent).findFirst();
    }

    /** Returns the chart as a flowchart for Mermaid; blocked edges are dotted, red, and name what blocks. */
    public String mermaid(Language language) {
        return new Drawing(this, language).mermaid();
    }

    /** Returns the chart as a state diagram for PlantUML; blocked edges are dashed, red, and name what blocks. */
    public String plantUml(Language language) {
        return new Drawing(this, language).plantUml();
    }
}
