package org.openfunnel.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects Markdown; what it is given is escaped where it could be taken for markup. */
final class Markdown {
    private final StringBuilder out = new StringBuilder();

    void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(escaped(text)).append("\n\n");
    }

    void paragraph(String text) {
        if (!text.isEmpty()) {
            out.append(escaped(text)).append("\n\n");
        }
    }

    void item(String text) {
        out.append("- ").append(text.replace("\n", " ")).append('\n');
    }

    void end() {
        out.append('\n');
    }

    void fence(String language, List<String> lines) {
        out.append("```").append(language).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
        out.append("```\n\n");
    }

    /** Adds a table unless it has no rows; the first row is its head. */
    void table(List<List<String>> rows) {
        if (rows.size() < 2) {
            return;
        }
        row(rows.get(0));
        List<String> rule = new ArrayList<>();
        rows.get(0).forEach(cell -> rule.add("---"));
        out.append("| ").append(String.join(" | ", rule)).append(" |\n");
        rows.subList(1, rows.size()).forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ")
                .append(String.join(" | ", cells.stream().map(Markdown::escaped).toList()))
                .append(" |\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("\n", " ")
                .strip();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
