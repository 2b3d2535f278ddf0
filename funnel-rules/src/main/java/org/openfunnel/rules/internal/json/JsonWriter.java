package org.openfunnel.rules.internal.json;

/**
 * Writes values as JSON text, without a line break at the end.
 *
 * @implNote By hand and not by Jackson: content hashes are taken from the canonical form, so it may not change with a
 *     version of a library.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /**
     * Returns the one text that all equal values share: keys sorted by UTF-16 unit, no white space, numbers without
     * exponent and trailing zeros, nothing escaped but quote, backslash and control characters (as in RFC 8785).
     */
    public static String canonical(JsonValue value) {
        var out = new StringBuilder();
        new CompactWriter(out).write(value);
        return out.toString();
    }

    /**
     * Returns a text for people: members in their order, indented by two spaces, but on one line where that has at most
     * 120 characters; numbers without exponent, with the decimal places they came with.
     */
    public static String pretty(JsonValue value) {
        var out = new StringBuilder();
        new PrettyWriter(out).write(value);
        return out.toString();
    }
}
