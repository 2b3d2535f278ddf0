package org.openfunnel.rules.internal.json;

import java.util.Iterator;
import java.util.function.Consumer;

/** Writes for people: what fits on a line stands on one line, everything else is indented. */
final class PrettyWriter {
    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private final StringBuilder out;

    PrettyWriter(StringBuilder out) {
        this.out = out;
    }

    void write(JsonValue value) {
        write(value, "", 0);
    }

    /** The value starts behind {@code indent} and {@code before} further characters, and a comma may follow it. */
    private void write(JsonValue value, String indent, int before) {
        var line = new OneLine(WIDTH - indent.length() - before - 1);
        if (line.takes(value)) {
            out.append(line);
        } else if (value instanceof JsonObject object) {
            lines('{', object.members(), indent, '}', member -> member(member, indent + INDENT));
        } else if (value instanceof JsonList list) {
            lines('[', list.items(), indent, ']', item -> write(item, indent + INDENT, 0));
        } else {
            Scalars.write(value, out);
        }
    }

    private void member(JsonMember member, String indent) {
        int start = out.length();
        Escapes.quote(member.key(), out);
        out.append(": ");
        write(member.value(), indent, out.codePointCount(start, out.length()));
    }

    private <T> void lines(char open, Iterable<T> parts, String indent, char close, Consumer<T> part) {
        out.append(open).append('\n');
        for (Iterator<T> all = parts.iterator(); all.hasNext(); ) {
            out.append(indent).append(INDENT);
            part.accept(all.next());
            out.append(all.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append(close);
    }
}
