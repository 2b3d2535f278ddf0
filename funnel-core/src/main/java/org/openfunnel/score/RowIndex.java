package org.openfunnel.score;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
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

    /**
     * Returns a tree that finds the row as far as that is plain from the facts alone.
     *
     * @param answer the answer for what is found, see {@link Found}
     */
    <T> Tree<T> tree(LongFunction<@Nullable T> answer) {
        if (asked.length > 0) {
            return Tree.leaf(answer.apply(Found.open(0)));
        }
        Tree<T> tree = Tree.leaf(answer.apply(Found.NOTHING));
        for (int i = columns.length - 1; i >= 0; i--) {
            tree = columns[i].tree(tree, answer);
        }
        return tree;
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
