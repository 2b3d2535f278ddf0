package org.openfunnel.rules.diagnostic;

/** How characters look on a screen: which cannot be seen, which take two columns. */
final class Glyphs {
    private static final int LONGEST_QUOTE = 80;

    /** First and last code point of each block whose characters take two columns, in ascending order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private Glyphs() {}

    /** Returns the text in back-ticks, with every hidden character escaped and cut at 80 characters. */
    static String quote(String text) {
        var out = new StringBuilder("`");
        int shown = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (shown++ == LONGEST_QUOTE) {
                return out.append("…`").toString();
            }
            int codePoint = text.codePointAt(at);
            out.append(codePoint == '`' ? escape('`') : visible(codePoint));
        }
        return out.append('`').toString();
    }

    /** Returns the text with every hidden character escaped. */
    static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> out.append(visible(codePoint)));
        return out.toString();
    }

    /** Returns the character, or its escape when it could not be seen or would reorder its neighbours. */
    static String visible(int codePoint) {
        return isHidden(codePoint) ? escape(codePoint) : Character.toString(codePoint);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }

    private static String escape(int codePoint) {
        var out = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit((unit >> shift) & 0xF, 16));
            }
        }
        return out.toString();
    }

    /** Returns how many columns of a screen a visible character takes: 0, 1 or 2. */
    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int block = 0; block < WIDE.length && codePoint >= WIDE[block]; block += 2) {
            if (codePoint <= WIDE[block + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
