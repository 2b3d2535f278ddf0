package org.openfunnel.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Header;

/**
 * A text format made of closed parts, so that no policy needs a regular expression. Lengths are in code points.
 *
 * @param header label, sources and remarks
 * @param characters which characters are allowed
 * @param minLength the least length, inclusive
 * @param maxLength the greatest length, inclusive
 * @param contains texts that must each occur
 * @param without texts that must not occur
 * @param notOnly texts that must not be the whole text, surrounding white space and final punctuation aside
 */
public record TextFormat(
        Header header,
        Characters characters,
        int minLength,
        int maxLength,
        List<String> contains,
        List<String> without,
        List<String> notOnly) {
    /** Which characters a format allows. */
    public enum Characters {
        /** Every character. */
        ANY("any"),
        /** The digits 0 to 9. */
        DIGITS("digits"),
        /** ASCII letters. */
        LETTERS("letters"),
        /** An e-mail address: one {@code @} between non-empty parts, a dot inside the domain, no white space. */
        EMAIL("email");

        private final String word;

        Characters(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** The e-mail format that every policy has under the name {@code email}. Source: S1-05. */
    public static final TextFormat EMAIL = of(Characters.EMAIL, 3, 254);

    /** Copies the lists in and refuses lengths that leave nothing. */
    public TextFormat {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(characters, "characters");
        contains = List.copyOf(contains);
        without = List.copyOf(without);
        notOnly = List.copyOf(notOnly);
        if (minLength < 0 || minLength > maxLength) {
            throw new IllegalArgumentException("lengths must rise from 0, but were " + minLength + " to " + maxLength);
        }
    }

    /** Returns a format of allowed characters and lengths. */
    public static TextFormat of(Characters characters, int minLength, int maxLength) {
        return new TextFormat(Header.NONE, characters, minLength, maxLength, List.of(), List.of(), List.of());
    }

    /** Returns a format that refuses the given texts when they are all that is said. */
    public static TextFormat notOnly(int minLength, String... texts) {
        return new TextFormat(
                Header.NONE, Characters.ANY, minLength, Integer.MAX_VALUE, List.of(), List.of(), List.of(texts));
    }

    /** Returns whether the text has this format. */
    public boolean matches(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= minLength
                && length <= maxLength
                && hasAllowedCharacters(text)
                && contains.stream().allMatch(text::contains)
                && said(text, without).isEmpty()
                && !VagueText.isOnly(text, notOnly);
    }

    /**
     * Returns everything for which the text has not this format, each to be worded after what the text is called: its length,
     * its characters, the words that it lacks, and the words that say too little.
     */
    public List<Message> complaints(String text) {
        List<Message> complaints = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            complaints.add(Message.of("fact.format-short", Arg.of(length), Arg.of(minLength)));
        }
        if (length > maxLength) {
            complaints.add(Message.of("fact.format-long", Arg.of(length), Arg.of(maxLength)));
        }
        if (!hasAllowedCharacters(text)) {
            complaints.add(Message.of("fact.format-" + characters.word()));
        }
        say(
                "fact.format-lacks",
                contains.stream().filter(it -> !text.contains(it)).toList(),
                complaints);
        say("fact.format-says", said(text, without), complaints);
        if (VagueText.isOnly(text, notOnly)) {
            say("fact.format-only", said(text, notOnly), complaints);
        }
        return complaints;
    }

    private static void say(String code, List<String> words, List<Message> complaints) {
        if (!words.isEmpty()) {
            complaints.add(Message.of(
                    code,
                    Arg.many(widest(words).stream()
                            .map(word -> Arg.of(Message.of("fact.quoted", Arg.of(word))))
                            .toList())));
        }
    }

    /** Leaves out words that are part of others. */
    private static List<String> widest(List<String> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && VagueText.says(other, word)))
                .toList();
    }

    private static List<String> said(String text, List<String> words) {
        return words.stream().filter(word -> VagueText.says(text, word)).toList();
    }

    private boolean hasAllowedCharacters(String text) {
        return switch (characters) {
            case ANY -> true;
            case DIGITS -> text.chars().allMatch(c -> c >= '0' && c <= '9');
            case LETTERS -> text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
            case EMAIL -> isEmail(text);
        };
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at + 2);
        return at > 0
                && at == text.lastIndexOf('@')
                && dot > 0
                && !text.endsWith(".")
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
