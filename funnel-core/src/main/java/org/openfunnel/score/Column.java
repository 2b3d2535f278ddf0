package org.openfunnel.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;

/**
 * The rows of an index that lie on one fact, cell by cell: one cell for each stretch of numbers between two cuts, one for the
 * unknown fact and one for the absent fact.
 */
final class Column {
    /** Nothing is found here; the columns that follow decide. */
    static final int NEXT = -3;
    /** All columns have to be looked at together. */
    static final int ALL = -4;
    /** So few cuts are counted faster than halved: there is nothing to foresee. */
    private static final int FEW = 8;

    private final int slot;
    private final long[] cuts;
    private final boolean isEveryNumberCut;
    private final long[] found;
    private final @Nullable RowIndex[] below;
    private final int[] rows;

    /**
     * Takes the arrays over.
     *
     * @param cuts the least number of each stretch but the first, rising
     * @param found what is found in each cell without looking further
     * @param below where to look further in each cell; empty when nowhere
     * @param decides the cells in which no column that follows can hold a row
     */
    Column(int slot, long[] cuts, long[] found, @Nullable RowIndex[] below, boolean[] decides) {
        this.slot = slot;
        this.cuts = cuts;
        this.isEveryNumberCut = isEveryNumberCut(cuts);
        this.found = found;
        this.below = below;
        this.rows = new int[found.length];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = decides[cell] ? Found.row(found[cell]) : isEmpty(cell) ? NEXT : ALL;
        }
    }

    /** The options of a choice are numbered one by one; where each starts a stretch, its number tells the cell. */
    private static boolean isEveryNumberCut(long[] cuts) {
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] != cuts[0] + i) {
                return false;
            }
        }
        return cuts.length > 0;
    }

    private boolean isEmpty(int cell) {
        return found[cell] == Found.NOTHING && (below.length == 0 || below[cell] == null);
    }

    /** Returns the row if this column decides alone, as {@link RowIndex#find} does; else {@link #NEXT} or {@link #ALL}. */
    int row(Facts facts) {
        return rows[cell(facts)];
    }

    /** Returns what is found in this column and below it, see {@link Found}. */
    long find(Situation situation) {
        int cell = cell(situation.facts());
        if (below.length == 0) {
            return found[cell];
        }
        RowIndex further = below[cell];
        return further == null ? found[cell] : Found.both(found[cell], further.findAll(situation));
    }

    private int cell(Facts facts) {
        FactState state = facts.state(slot);
        if (state == FactState.KNOWN) {
            return cell(facts.number(slot));
        }
        return state == FactState.UNKNOWN ? unknown(cuts.length) : absent(cuts.length);
    }

    private int cell(long number) {
        if (isEveryNumberCut) {
            return (int) Math.max(0, Math.min(number - cuts[0] + 1, cuts.length));
        }
        return cuts.length <= FEW ? count(cuts, number) : cell(cuts, number);
    }

    private static int count(long[] cuts, long number) {
        int cell = 0;
        for (long cut : cuts) {
            cell += number >= cut ? 1 : 0;
        }
        return cell;
    }

    static int cell(long[] cuts, long number) {
        int at = Arrays.binarySearch(cuts, number);
        return at >= 0 ? at + 1 : -at - 1;
    }

    static int unknown(int cuts) {
        return cuts + 1;
    }

    static int absent(int cuts) {
        return cuts + 2;
    }
}
