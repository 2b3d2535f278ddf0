package org.openfunnel.rules.internal.json;

/** How much of a document is read; more is refused before memory is spent on it. */
final class Limits {
    /** Bytes of the whole document in UTF-8: 1 MiB. */
    static final int BYTES = 1 << 20;

    /** Objects and lists around a value. */
    static final int DEPTH = 64;

    /** Objects and lists around a value of what the library has written itself. */
    static final int STORED_DEPTH = 500;

    /** Keys, values, and both ends of every object and list; commas and colons do not count. */
    static final int TOKENS = 200_000;

    /** Digits of a number written without an exponent. */
    static final int DIGITS = 64;

    /** Characters of a number as written. */
    static final int NUMBER = 128;

    /** Characters (code points) of a text. */
    static final int TEXT = 20_000;

    /** Characters (code points) of a key. */
    static final int KEY = 200;

    private Limits() {}
}
