package org.openfunnel.rules.diagnostic;

/** How deep a finding lies: the first kind that an editor could have shown, the last that only a proof can. */
public enum Kind {
    /** The text is not the JSON it should be, or exceeds a limit of the reader. */
    SYNTAX,

    /** A key, a type or a value does not fit the policy language; the shipped schema refuses it as well. */
    SHAPE,

    /** The parts are well formed, but what they say together is wrong. */
    MEANING,

    /** Found by proving the policy, not by reading it. */
    PROOF
}
