package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openfunnel.fact.TextFormat;

/** Texts that have a format, and texts that do not. */
final class TextSamples {
    private static final int LONGEST = 300;
    private static final String DIGITS = "13800138000";
    private static final String LETTERS = "Example";
    private static final String MAIL = "name@example.com";

    private TextSamples() {}

    static List<String> of(Collection<TextFormat> formats) {
        List<String> samples = new ArrayList<>(List.of("text", "", "?"));
        for (TextFormat format : formats) {
            samples.addAll(format.notOnly());
            samples.addAll(format.without());
            int least = Math.min(format.minLength(), LONGEST);
            int most = Math.min(format.maxLength(), LONGEST);
            for (String seed : List.of(MAIL, DIGITS, LETTERS, "A text that says something.")) {
                String filled = seed + String.join("", format.contains());
                samples.addAll(List.of(seed, filled, sized(filled, least), sized(filled, most)));
            }
        }
        return samples;
    }

    /** The text with characters from its middle repeated in front, or cut off there, until it is so long. */
    private static String sized(String text, int length) {
        if (text.length() >= length) {
            return text.substring(text.length() - length);
        }
        return text.substring(0, 1).repeat(length - text.length()) + text;
    }
}
