package org.openfunnel.rules.diagnostic;

/** How much a finding matters. */
public enum Severity {
    /** The policy cannot be used. */
    ERROR,

    /** The policy can be used, but probably does not say what its author meant. */
    WARNING,

    /** Something to know; nothing has to be mended. */
    NOTE
}
