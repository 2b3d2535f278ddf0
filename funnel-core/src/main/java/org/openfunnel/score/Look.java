package org.openfunnel.score;

import java.util.BitSet;
import org.openfunnel.condition.Truth;

/** How it stands with all rows of a table: which holds first, whether others do, and which may hold before it. */
final class Look {
    private final BitSet holding;
    private final BitSet open;
    private Truth worst = Truth.FALSE;

    Look(int rows) {
        holding = new BitSet(rows);
        open = new BitSet(rows);
    }

    void add(int row, Truth truth) {
        if (truth == Truth.TRUE) {
            holding.set(row);
        } else if (truth != Truth.FALSE && first() < 0) {
            open.set(row);
            worst = worst.or(truth);
        }
    }

    void addOtherwise(int row, boolean ifUnknown) {
        if (first() >= 0) {
            return;
        }
        if (worst == Truth.FALSE || (worst == Truth.UNKNOWN && ifUnknown)) {
            holding.set(row);
        } else {
            open.set(row);
        }
    }

    /** Returns the first row that holds, or {@link Rows#NONE}. */
    int first() {
        return holding.nextSetBit(0);
    }

    boolean isOverlap() {
        return holding.cardinality() > 1;
    }

    /** Returns the rows that hold. */
    BitSet holding() {
        return holding;
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
