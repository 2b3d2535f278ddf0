package org.openfunnel.score;

/**
 * What a look into an index finds, packed into a long so that nothing is allocated: above the first row that holds, below the
 * first row that may come before it. When more than one row holds, the first row of all may.
 */
final class Found {
    private static final int NO_ROW = Integer.MAX_VALUE;

    /** No row holds, and none may. */
    static final long NOTHING = pack(NO_ROW, NO_ROW);

    private Found() {}

    private static long pack(int first, int open) {
        return (long) first << Integer.SIZE | open;
    }

    /** This row holds. */
    static long row(int row) {
        return pack(row, NO_ROW);
    }

    /** This row may hold. */
    static long open(int row) {
        return pack(NO_ROW, row);
    }

    /** Returns what two looks find together. */
    static long both(long one, long other) {
        int first = first(one);
        int second = first(other);
        if (first != NO_ROW && second != NO_ROW) {
            return pack(Math.min(first, second), 0);
        }
        return pack(Math.min(first, second), Math.min((int) one, (int) other));
    }

    private static int first(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    /** Returns the row that holds when it is the only one and no row before it may, {@link Rows#NONE} or {@link Rows#UNCLEAR}. */
    static int row(long found) {
        int first = first(found);
        if (first == NO_ROW) {
            return found == NOTHING ? Rows.NONE : Rows.UNCLEAR;
        }
        return (int) found > first ? first : Rows.UNCLEAR;
    }
}
