package org.openfunnel.demo.leads;

import java.util.List;
import org.openfunnel.demo.text.Said;

/**
 * A row of a file that could not be read as a lead, and everything that is wrong with it.
 *
 * @param line the line where it starts, from 1
 * @param lastLine the line where it ends
 * @param problems what is wrong, in the order of the mapping
 */
public record Unread(long line, long lastLine, List<Problem> problems) {
    /**
     * Something wrong with a row.
     *
     * @param column the column, from 1
     * @param header the header of that column; empty when the row has more columns than the header
     * @param reason what is wrong
     */
    public record Problem(int column, String header, Said reason) {}

    /** Copies the list in. */
    public Unread {
        problems = List.copyOf(problems);
    }

    static Unread of(CsvTable.Row row, Problem problem) {
        return new Unread(row.line(), row.lastLine(), List.of(problem));
    }
}
