package org.openfunnel.rules.diagnostic;

/** One flat JSON object on one line, in ASCII where a character could not be seen. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder("{");

    void put(String key, String value) {
        key(key);
        quote(value);
    }

    void put(String key, int value) {
        key(key);
        out.append(value);
    }

    private void key(String key) {
        if (out.length() > 1) {
            out.append(',');
        }
        quote(key);
        out.append(':');
    }

    private void quote(String value) {
        out.append('"');
        value.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\') {
                out.append('\\');
            }
            out.append(Glyphs.visible(codePoint));
        });
        out.append('"');
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
