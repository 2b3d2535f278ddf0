package org.openfunnel.rules;

/** How deep a policy is looked at when it is loaded. */
public enum Depth {
    /** The document and its rules are checked: everything that makes a policy unusable is found. */
    CHECK,

    /** The policy is proved as well: what its rules leave open, contradict or never reach is found. */
    PROVE
}
