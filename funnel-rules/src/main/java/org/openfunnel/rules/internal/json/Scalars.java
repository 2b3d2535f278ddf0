package org.openfunnel.rules.internal.json;

/** Writes what has no parts. */
final class Scalars {
    private Scalars() {}

    /** Appends a text, a number with its decimal places, a truth value or null. */
    static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonText text) {
            Escapes.quote(text.text(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(number.value().toPlainString());
        } else if (value instanceof JsonBoolean flag) {
            out.append(flag.value());
        } else {
            out.append("null");
        }
    }
}
