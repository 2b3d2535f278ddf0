package org.openfunnel.condition;

/** What a condition answers: strong Kleene logic, and apart from it the answer of a host function that failed. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** It cannot be told, because a fact is unknown. */
    UNKNOWN,
    /** It cannot be told, because a host function failed; never taken for false. */
    BROKEN;

    /** Returns the truth of a yes or no. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Returns whether it holds for certain. */
    public boolean isTrue() {
        return this == TRUE;
    }

    /** Returns whether it is told at all. */
    public boolean isCertain() {
        return this == TRUE || this == FALSE;
    }

    /** Returns the truth of "this and the other": false if either is, else broken if either is, else unknown if either is. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the truth of "this or the other": true if either is, else broken if either is, else unknown if either is. */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the truth of the opposite; what cannot be told stays so. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN, BROKEN -> this;
        };
    }

    /** Returns this, or the given truth when a fact is unknown. */
    public Truth ifUnknown(boolean assumed) {
        return this == UNKNOWN ? of(assumed) : this;
    }
}
