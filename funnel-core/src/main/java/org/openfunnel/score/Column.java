package org.openfunnel.score;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;

/**
 * The rows of an index that lie on one fact, cell by cell: one cell for each stretch of numbers between two cuts, one for the
 * unknown fact and one for the absent fact.
 */
final class Column {
    /** So few cuts are told apart in three steps that nothing has to be foreseen for. */
    private static final int FEW = 7;

    private final int slot;
    private final long[] cuts;
    private final boolean isEveryNumberCut;
    private final long[] few;
    private final long[] found;
    private final @Nullable RowIndex[] below;
    private final boolean[] decides;

    /**
     * Takes the arrays over.
     *
     * @param cuts the least number of each stretch but the first, rising
     * @param found what is found in each cell without looking further
     * @param below where to look further in each cell; empty when nowhere
     * @param decides the cells in which no column that follows can hold a row; what lies below them may
     */
    Column(int slot, long[] cuts, long[] found, @Nullable RowIndex[] below, boolean[] decides) {
        this.slot = slot;
        this.cuts = cuts;
        this.isEveryNumberCut = isEveryNumberCut(cuts);
        this.few = cuts.length > FEW ? new long[0] : filledUp(cuts);
        this.found = found;
        this.below = below;
        this.decides = decides;
    }

    private static long[] filledUp(long[] cuts) {
        long[] filled = Arrays.copyOf(cuts, FEW + 1);
        Arrays.fill(filled, cuts.length, filled.length, Long.MAX_VALUE);
        return filled;
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

    int slot() {
        return slot;
    }

    /**
     * Returns a tree that asks for this fact first.
     *
     * @param rest what the columns that follow say
     * @param answer the answer for what is found, see {@link Found}
     */
    <T> Tree<T> tree(Tree<T> rest, LongFunction<@Nullable T> answer) {
        return Tree.node(this, found.length, cell -> branch(cell, rest, answer));
    }

    private <T> Tree<T> branch(int cell, Tree<T> rest, LongFunction<@Nullable T> answer) {
        RowIndex further = further(cell);
        if (further == null && (decides[cell] || found[cell] == Found.NOTHING)) {
            return decides[cell] ? Tree.leaf(answer.apply(found[cell])) : rest;
        }
        return further != null && decides[cell] && found[cell] == Found.NOTHING
                ? further.tree(answer)
                : Tree.leaf(answer.apply(Found.open(0)));
    }

    private @Nullable RowIndex further(int cell) {
        return below.length == 0 ? null : below[cell];
    }

    /** Returns what is found in this column and below it, see {@link Found}. */
    long find(Situation situation) {
        int cell = cell(situation.facts());
        RowIndex further = further(cell);
        return further == null ? found[cell] : Found.both(found[cell], further.findAll(situation));
    }

    int cell(Facts facts) {
        FactState state = facts.state(slot);
        if (state == FactState.KNOWN) {
            return cell(facts.number(slot));
        }
        return state == FactState.UNKNOWN ? unknown(cuts.length) : absent(cuts.length);
    }

    int cell(long number) {
        if (isEveryNumberCut) {
            return (int) Math.max(0, Math.min(number - cuts[0] + 1, cuts.length));
        }
        return few.length > 0 ? cellOfFew(number) : cell(cuts, number);
    }

    private int cellOfFew(long number) {
        int cell = number >= few[3] ? 4 : 0;
        cell += number >= few[cell + 1] ? 2 : 0;
        return cell + (number >= few[cell] ? 1 : 0);
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
