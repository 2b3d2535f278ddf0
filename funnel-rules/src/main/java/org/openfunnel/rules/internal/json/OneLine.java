package org.openfunnel.rules.internal.json;

/** A value on one line, given up as soon as it is too wide, so that measuring costs no more than the width. */
final class OneLine {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    /** The width is in code points. */
    OneLine(int width) {
        this.width = width;
    }

    /** Writes the value and returns whether it fits; if not, what was written is of no use. */
    boolean takes(JsonValue value) {
        if (value instanceof JsonObject object) {
            return members(object);
        }
        if (value instanceof JsonList list) {
            return items(list);
        }
        if (value instanceof JsonText text && text.text().length() > 2 * width) {
            return false;
        }
        Scalars.write(value, out);
        return fits();
    }

    private boolean members(JsonObject object) {
        String before = "{";
        for (JsonMember member : object.members()) {
            out.append(before);
            Escapes.quote(member.key(), out);
            out.append(": ");
            if (!fits() || !takes(member.value())) {
                return false;
            }
            before = ", ";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
        return fits();
    }

    private boolean items(JsonList list) {
        String before = "[";
        for (JsonValue item : list.items()) {
            out.append(before);
            if (!takes(item)) {
                return false;
            }
            before = ", ";
        }
        out.append(list.items().isEmpty() ? "[]" : "]");
        return fits();
    }

    private boolean fits() {
        return out.length() <= width || (out.length() <= 2 * width && out.codePointCount(0, out.length()) <= width);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
