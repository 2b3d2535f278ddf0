package org.openfunnel.lead;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Folds the ways in which programs write the same characters. */
final class CleanText {
    private static final char LAST_PLAIN = '~';

    private CleanText() {}

    static String of(String text) {
        return isPlain(text) ? text : folded(text);
    }

    /** Most cells hold printable ASCII without a space at an end or two in a row: they are clean already. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > LAST_PLAIN || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String folded(String text) {
        String normal = Normalizer.normalize(text, Form.NFKC);
        var clean = new StringBuilder(normal.length());
        boolean isGap = false;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                isGap = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                clean.append(isGap && !clean.isEmpty() ? " " : "").appendCodePoint(c);
                isGap = false;
            }
        }
        return clean.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
