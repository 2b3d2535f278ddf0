package org.openfunnel.rules.proof;

/**
 * Leads for which one table answers the same.
 *
 * @param box the leads
 * @param row the first row that holds, or one of the answers below
 * @param isOverlap whether another row holds as well
 */
record Cell(Box box, int row, boolean isOverlap) {
    /** No row holds. */
    static final int NONE = -1;
    /** No row holds for certain, but one may. */
    static final int UNKNOWN = -2;
    /** It cannot be told, because a function of the host fails. */
    static final int BROKEN = -3;
    /** A person gives the answer. */
    static final int RATED = -4;
}
