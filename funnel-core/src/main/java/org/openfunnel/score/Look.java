package org.openfunnel.score;

import java.util.BitSet;
import org.openfunnel.condition.Truth;

/** How it stands with all rows of a table: which holds first, whether others do, and which may hold before it. */
final class Look {
    private final BitSet open;
    private int first = Rows.NONE;
    private boolean isOverlap;
    private Truth worst = Truth.FALSE;

    Look(int rows) {
        open = new BitSet(rows);
    }

    void add(int row, Truth truth) {
        if (truth == Truth.TRUE) {
            isOverlap |= first >= 0;
            first = first < 0 ? row : first;
        } else if (truth != Truth.FALSE && first < 0) {
            open.set(row);
            worst = worst.or(truth);
        }
    }

    void addOtherwise(int row, boolean ifUnknown) {
        if (first >= 0) {
            return;
        }
        if (worst == Truth.FALSE || (worst == Truth.UNKNOWN && ifUnknown)) {
            first = row;
        } else {
            open.set(row);
        }
    }

    /** Returns the first row that holds, or {@link Rows#NONE}. */
    int first() {
        return first;
    }

    boolean isOverlap() {
        return isOverlap;
    }

    /** Returns the rows that may hold and come before the first that does. */
    BitSet open() {
        return open;
    }

    /** Returns why no row holds: false, unknown or broken. */
    Truth worst() {
        return worst;
    }
}
