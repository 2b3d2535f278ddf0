package org.openfunnel.demo.text;

import java.lang.Character.UnicodeScript;

/** How many columns a text takes on a terminal: characters of Chinese take two. */
final class Width {
    private static final int FIRST_WIDE_PUNCTUATION = 0x3000;
    private static final int LAST_WIDE_PUNCTUATION = 0x303F;
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF60;

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN
                || (c >= FIRST_WIDE_PUNCTUATION && c <= LAST_WIDE_PUNCTUATION)
                || (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH);
    }
}
