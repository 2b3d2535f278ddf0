package org.openfunnel.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Chart.Edge;
import org.openfunnel.engine.Chart.EdgeKind;
import org.openfunnel.engine.Chart.Node;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;

/** Draws a chart as text. Stages are numbered, so that no name or label can be mistaken for a word of the drawing language. */
final class Drawing {
    private static final String RED = "#c0392b";

    private final Chart chart;
    private final Language language;
    private final Map<Name, String> ids = new HashMap<>();

    Drawing(Chart chart, Language language) {
        this.chart = chart;
        this.language = language;
        chart.nodes().forEach(node -> ids.put(node.stage(), "s" + ids.size()));
    }

    String mermaid() {
        var text = new StringBuilder("flowchart LR\n");
        for (Node node : chart.nodes()) {
            String look = node.isCurrent() ? "current" : node.kind().word();
            text.append("  " + id(node.stage()) + "(\"" + escaped(text(node)) + "\"):::" + look + "\n");
        }
        for (Edge edge : chart.edges()) {
            String arrow = edge.blockers().isEmpty() && edge.kind() == EdgeKind.FIRED ? "-->" : "-.->";
            String label = "|\"" + escaped(text(edge)) + "\"| ";
            text.append("  " + id(edge.from()) + " " + arrow + label + id(edge.to()) + "\n");
        }
        for (int at = 0; at < chart.edges().size(); at++) {
            if (!chart.edges().get(at).blockers().isEmpty()) {
                text.append("  linkStyle " + at + " stroke:" + RED + ",color:" + RED + "\n");
            }
        }
        return text.append("  classDef open fill:#eef5ff,stroke:#4a78b5\n")
                .append("  classDef won fill:#e6f4e6,stroke:#3c8a3c\n")
                .append("  classDef lost fill:#f2f2f2,stroke:#777777\n")
                .append("  classDef dormant fill:#fdf6e3,stroke:#b58900\n")
                .append("  classDef current fill:#ffd54f,stroke:#8d6e00,stroke-width:3px\n")
                .toString();
    }

    String plantUml() {
        var text = new StringBuilder("@startuml\nhide empty description\n");
        for (Node node : chart.nodes()) {
            String color = node.isCurrent() ? "#ffd54f" : color(node);
            text.append("state \"" + escaped(text(node)) + "\" as " + id(node.stage()) + " " + color + "\n");
        }
        if (!chart.nodes().isEmpty()) {
            text.append("[*] --> s0\n");
        }
        for (Edge edge : chart.edges()) {
            boolean isBlocked = !edge.blockers().isEmpty();
            String arrow =
                    isBlocked ? "-[" + RED + ",dashed]->" : edge.kind() == EdgeKind.FIRED ? "-->" : "-[dotted]->";
            text.append(id(edge.from()) + " " + arrow + " " + id(edge.to()) + " : " + escaped(text(edge)) + "\n");
        }
        return text.append("@enduml\n").toString();
    }

    private String id(Name stage) {
        return Known.in(ids, stage);
    }

    private static String color(Node node) {
        return switch (node.kind()) {
            case OPEN -> "#eef5ff";
            case WON -> "#e6f4e6";
            case LOST -> "#f2f2f2";
            case DORMANT -> "#fdf6e3";
        };
    }

    /** Returns the label of the stage being worked, with the status that it shows where that differs. */
    private String text(Node node) {
        String label =
                node.label().isEmpty() ? node.stage().value() : node.label().in(language);
        return node.status().isEmpty() ? label : label + " / " + node.status().in(language);
    }

    private String text(Edge edge) {
        String label = switch (edge.kind()) {
            case FIRED, AUTOMATIC -> label(Kind.MOVE, edge.move());
            case CLAIMED -> language == Language.ZH ? "领取" : "claim";
            case RECYCLED -> language == Language.ZH ? "退回" : "recycle";
        };
        List<Blocker> blockers = edge.blockers();
        return blockers.isEmpty()
                ? label
                : label + " ✗ "
                        + blockers.stream()
                                .map(blocker -> label(Kind.REQUIREMENT, blocker.requirement()))
                                .distinct()
                                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String label(Kind kind, Name name) {
        Label label = chart.lexicon().label(kind, name);
        return label.isEmpty() ? name.value() : label.in(language);
    }

    /** Keeps a label on one line and inside its quotes, in both languages. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", " ");
    }
}
