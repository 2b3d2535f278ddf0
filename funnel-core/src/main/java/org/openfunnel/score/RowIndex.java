package org.openfunnel.score;

import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;

/**
 * Finds the row of a table that holds without trying one row after the other. {@code ScoreBenchmark} holds it against the
 * loop.
 *
 * <p>Rows that compare facts with constants lie in the column of one of these facts, in the cells whose values they hold for;
 * a cell has an index of its own for the rows that look at other facts as well. All other rows are asked.
 */
final class RowIndex {
    private final Column[] columns;
    private final Asked[] asked;

    RowIndex(Column[] columns, Asked[] asked) {
        this.columns = columns;
        this.asked = asked;
    }

    /** Returns the one row that holds, {@link Rows#NONE}, or {@link Rows#UNCLEAR}. */
    int find(Situation situation) {
        if (asked.length == 0) {
            for (Column column : columns) {
                int row = column.row(situation.facts());
                if (row >= Rows.UNCLEAR) {
                    return row;
                }
                if (row == Column.ALL) {
                    break;
                }
            }
        }
        return Found.row(findAll(situation));
    }

    /** Returns what is found in all columns and by asking, see {@link Found}. */
    long findAll(Situation situation) {
        long found = Found.NOTHING;
        for (Column column : columns) {
            found = Found.both(found, column.find(situation));
        }
        for (Asked row : asked) {
            Truth truth = row.condition().truth(situation);
            if (truth != Truth.FALSE) {
                found = Found.both(found, truth == Truth.TRUE ? Found.row(row.row()) : Found.open(row.row()));
            }
        }
        return found;
    }
}
