package org.openfunnel.rules.internal.json;

/**
 * Where a text in quotes ends.
 *
 * @param start the offset of its opening quote
 * @param contentEnd the offset behind its content
 * @param end the offset behind its closing quote
 * @param trouble what is wrong with its quotes
 * @param troubleAt the offset of the quote that is wrong
 */
record QuotedText(int start, int contentEnd, int end, Trouble trouble, int troubleAt) {
    /** What can be wrong with quotes. */
    enum Trouble {
        NONE,
        WRONG_QUOTE,
        NEVER_CLOSED,
        QUOTE_INSIDE
    }
}
