package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Writes the canonical form. */
final class CompactWriter {
    private final StringBuilder out;

    CompactWriter(StringBuilder out) {
        this.out = out;
    }

    void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            members(object);
        } else if (value instanceof JsonList list) {
            items(list);
        } else if (value instanceof JsonNumber number) {
            out.append(plain(number.value()));
        } else {
            Scalars.write(value, out);
        }
    }

    private void members(JsonObject object) {
        List<JsonMember> sorted = object.members().stream()
                .sorted(Comparator.comparing(JsonMember::key))
                .toList();
        char before = '{';
        for (JsonMember member : sorted) {
            out.append(before);
            Escapes.quote(member.key(), out);
            out.append(':');
            write(member.value());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void items(JsonList list) {
        char before = '[';
        for (JsonValue item : list.items()) {
            out.append(before);
            write(item);
            before = ',';
        }
        out.append(list.items().isEmpty() ? "[]" : "]");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
