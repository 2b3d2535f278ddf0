package org.openfunnel.rules.proof;

/** How many steps a proof may still take. Counted, not timed, so that the same policy always gets the same answer. */
final class Budget {
    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** Takes one step; false when none is left. */
    boolean take() {
        return left-- > 0;
    }
}
