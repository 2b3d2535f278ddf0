package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.openfunnel.demo.text.Said;
import org.openfunnel.lead.LeadKeys;

/**
 * What the cells of one column say: by their words, or by the bounds that their number reaches.
 *
 * @param column the header of the column
 * @param words what each text of a cell says
 * @param bounds what a number says that reaches a bound; the highest bound reached counts
 */
record ColumnRule(String column, Map<String, String> words, NavigableMap<BigDecimal, String> bounds) {
    /** Stands for an empty cell. */
    static final String EMPTY = "(empty)";
    /** Stands for a cell that no other line names. */
    static final String OTHER = "(other)";
    /** Says that the cell itself is the value. */
    static final String CELL = "(cell)";
    /** Says that the fact is not known. */
    static final String UNKNOWN = "(unknown)";

    /** Returns whether every cell is the value as it stands. */
    boolean isWholeCell() {
        return bounds.isEmpty() && words.equals(Map.of(OTHER, CELL));
    }

    /** Returns what a cell says; nothing when it leaves the fact unknown, or is itself a placeholder. */
    Optional<String> said(int place, String cell) throws UnreadableCellException {
        if (!CsvTable.isText(cell)) {
            throw new UnreadableCellException(place, Said.of("cell.not-text"));
        }
        String said = cell.isEmpty() ? words.getOrDefault(EMPTY, UNKNOWN) : words.getOrDefault(cell, "");
        if (said.isEmpty()) {
            said = unnamed(place, cell);
        }
        boolean isNothing = said.equals(CELL) && LeadKeys.isPlaceholder(cell);
        if (said.equals(UNKNOWN) || isNothing) {
            return Optional.empty();
        }
        return Optional.of(said.equals(CELL) ? cell : said);
    }

    private String unnamed(int place, String cell) throws UnreadableCellException {
        String reached = bounds.isEmpty() ? "" : reached(place, cell);
        String said = reached.isEmpty() ? words.getOrDefault(OTHER, "") : reached;
        if (said.isEmpty()) {
            throw new UnreadableCellException(place, Said.of("cell.unnamed", cell));
        }
        return said;
    }

    private String reached(int place, String cell) throws UnreadableCellException {
        try {
            Map.Entry<BigDecimal, String> bound = bounds.floorEntry(CellValue.number(cell));
            return bound == null ? "" : bound.getValue();
        } catch (NumberFormatException e) {
            throw new UnreadableCellException(place, Said.of("cell.not-a-number", cell));
        }
    }
}
