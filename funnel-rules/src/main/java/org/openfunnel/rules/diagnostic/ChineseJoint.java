package org.openfunnel.rules.diagnostic;

import java.lang.Character.UnicodeScript;

/**
 * How pieces of a Chinese sentence meet: Chinese characters and full-width marks without a space, a Chinese character and a
 * letter, digit or back-tick with one. Where neither is Chinese, the pieces stay as they are.
 */
final class ChineseJoint {
    private ChineseJoint() {}

    static void append(StringBuilder out, String next) {
        String piece = next.stripLeading();
        if (piece.isEmpty() || out.toString().isBlank()) {
            out.append(next);
            return;
        }
        int end = out.length();
        while (out.charAt(end - 1) == ' ') {
            end--;
        }
        boolean isApart = end < out.length() || piece.length() < next.length();
        out.setLength(end);
        if (isSpaced(out.codePointBefore(end), piece.codePointAt(0), isApart)) {
            out.append(' ');
        }
        out.append(piece);
    }

    private static boolean isSpaced(int before, int after, boolean isApart) {
        if (isMark(before) || isMark(after) || (isHan(before) && isHan(after))) {
            return false;
        }
        return isApart || (isHan(before) && isWord(after)) || (isWord(before) && isHan(after));
    }

    private static boolean isHan(int codePoint) {
        return Character.isIdeographic(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    private static boolean isWord(int codePoint) {
        return codePoint == '`' || (codePoint < 0x80 && Character.isLetterOrDigit(codePoint));
    }

    /** A full-width mark, or a quotation mark as Chinese uses it. */
    private static boolean isMark(int codePoint) {
        boolean isQuotation = codePoint == '“' || codePoint == '”';
        boolean isFullWidth = codePoint >= 0xFF00 && codePoint <= 0xFFEF && !Character.isLetterOrDigit(codePoint);
        return isQuotation || isFullWidth || (codePoint >= 0x3001 && codePoint <= 0x303F);
    }
}
