package org.openfunnel.policy;

import java.util.Map;
import java.util.TreeMap;

/** Writes a tree as the one JSON text that equal trees share. Content hashes are taken from it, so it never changes. */
final class CanonicalText {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    private CanonicalText() {}

    static String of(DocumentTree tree) {
        var text = new CanonicalText();
        text.write(tree);
        return text.out.toString();
    }

    private void write(DocumentTree tree) {
        if (tree instanceof DocumentTree.Members object) {
            members(object);
        } else if (tree instanceof DocumentTree.Items list) {
            items(list);
        } else if (tree instanceof DocumentTree.Text text) {
            quote(text.value());
        } else if (tree instanceof DocumentTree.Quantity number) {
            out.append(number.value().toPlainString());
        } else {
            out.append(((DocumentTree.Flag) tree).value());
        }
    }

    private void members(DocumentTree.Members object) {
        char before = '{';
        for (Map.Entry<String, DocumentTree> member : new TreeMap<>(object.members()).entrySet()) {
            out.append(before);
            quote(member.getKey());
            out.append(':');
            write(member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void items(DocumentTree.Items list) {
        char before = '[';
        for (DocumentTree item : list.items()) {
            out.append(before);
            write(item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void quote(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            unit(text.charAt(at));
        }
        out.append('"');
    }

    private void unit(char unit) {
        switch (unit) {
            case '"', '\\' -> out.append('\\').append(unit);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> plain(unit);
        }
    }

    private void plain(char unit) {
        if (unit < FIRST_PRINTABLE) {
            out.append("\\u00").append(HEX.charAt(unit >>> 4)).append(HEX.charAt(unit & 0xf));
        } else {
            out.append(unit);
        }
    }
}
