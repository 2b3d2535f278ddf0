package org.openfunnel.score;

/**
 * What a look into an index finds, packed into a long so that nothing is allocated: above the first row that holds, below the
 * first row that may come before it. The sign tells that more than one row holds.
 */
final class Found {
    private static final int NO_ROW = Integer.MAX_VALUE;
    private static final long SEVERAL = Long.MIN_VALUE;

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
        int first = holding(one);
        int second = holding(other);
        long several = first != NO_ROW && second != NO_ROW ? SEVERAL : (one | other) & SEVERAL;
        return pack(Math.min(first, second), Math.min((int) one, (int) other)) | several;
    }

    private static int holding(long found) {
        return (int) (found >>> Integer.SIZE) & NO_ROW;
    }

    /** Returns the row that holds when it is the only one and no row before it may, {@link Rows#NONE} or {@link Rows#UNCLEAR}. */
    static int row(long found) {
        return (found & SEVERAL) != 0 ? Rows.UNCLEAR : first(found);
    }

    /** Returns the first row that holds when no row before it may, {@link Rows#NONE} or {@link Rows#UNCLEAR}. */
    static int first(long found) {
        int first = holding(found);
        if (first == NO_ROW) {
            return found == NOTHING ? Rows.NONE : Rows.UNCLEAR;
        }
        return (int) found > first ? first : Rows.UNCLEAR;
    }
}
