package org.openfunnel.rules.proof;

/**
 * Leads for which one table answers the same.
 *
 * @param box the leads
 * @param row the row that holds, or one of the answers below
 */
record Cell(Box box, int row) {
    /** No row holds. */
    static final int NONE = -1;
    /** No row holds for certain, but one may. */
    static final int UNKNOWN = -2;
    /** More than one row holds. */
    static final int OVERLAP = -3;
    /** A person gives the answer. */
    static final int RATED = -4;
}
