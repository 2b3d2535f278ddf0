package org.openfunnel.fact;

/** How much is known of one fact. */
public enum FactState {
    /** The fact has a value. */
    KNOWN,
    /** The fact may have a value, but nobody has told it. It is never read as zero, never as false. */
    UNKNOWN,
    /** The fact cannot exist for this lead ({@code onlyIf}); comparisons on it are false. */
    ABSENT
}
