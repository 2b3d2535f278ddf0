package org.openfunnel.fact;

import java.util.List;
import java.util.Locale;

/** Looks for words that say too little, whatever the case of their letters. */
final class VagueText {
    private VagueText() {}

    static boolean says(String text, String word) {
        return lower(text).contains(lower(word));
    }

    /** Returns whether a text consists of such words alone, one or several, with nothing but marks and white space around them. */
    static boolean isOnly(String text, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String lower = lower(text);
        boolean[] reached = new boolean[lower.length() + 1];
        boolean[] worded = new boolean[lower.length() + 1];
        reached[0] = true;
        for (int at = 0; at < lower.length(); at++) {
            if (reached[at]) {
                step(lower, at, words, reached, worded);
            }
        }
        return worded[lower.length()];
    }

    private static void step(String text, int at, List<String> words, boolean[] reached, boolean[] worded) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            reached[at + 1] = true;
            worded[at + 1] |= worded[at];
        }
        for (String word : words) {
            String lower = lower(word);
            if (!lower.isEmpty() && text.startsWith(lower, at)) {
                reached[at + lower.length()] = true;
                worded[at + lower.length()] = true;
            }
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
