package org.openfunnel.rules.internal.json;

/** How a character stands in a JSON text when it cannot stand there itself. */
final class Escapes {
    private Escapes() {}

    /** Appends the text in double quotes; only quote, backslash and control characters are escaped. */
    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= ' ' && unit != '"' && unit != '\\') {
                out.append(unit);
            } else {
                out.append(escape(unit));
            }
        }
        out.append('"');
    }

    /** Returns the text in double quotes. */
    static String quote(String text) {
        var out = new StringBuilder(text.length() + 2);
        quote(text, out);
        return out.toString();
    }

    /** Returns the shortest escape of a character. */
    static String escape(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unicode(unit);
        };
    }

    private static String unicode(char unit) {
        var out = new StringBuilder("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((unit >> shift) & 0xF, 16));
        }
        return out.toString();
    }
}
