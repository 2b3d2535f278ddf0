package org.openfunnel.demo.text;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells in columns: numbers to the right, everything else to the left. */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    /** Adds a line; a shorter line leaves the last columns empty. */
    public Table add(Object... cells) {
        lines.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    /** Returns the lines, as wide as needed and without blanks at the end. */
    public List<String> lines() {
        int[] widths = widths();
        return lines.stream().map(line -> line(line, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], Width.of(line.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(widths[i] - Width.of(cell));
            line.append(i == 0 ? "" : GAP).append(isNumber(cell) ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> (c >= '0' && c <= '9') || ",.%+-–".indexOf(c) >= 0);
    }
}
