package org.openfunnel.rules.internal.json;

import java.util.Map;

/** Characters that look like JSON but are not, and the characters of a word. */
final class Symbols {
    /** What Chinese keyboards write for the punctuation of JSON. */
    private static final Map<Character, Character> PLAIN = Map.ofEntries(
            Map.entry('，', ','),
            Map.entry('、', ','),
            Map.entry('：', ':'),
            Map.entry('｛', '{'),
            Map.entry('｝', '}'),
            Map.entry('［', '['),
            Map.entry('］', ']'),
            Map.entry('【', '['),
            Map.entry('】', ']'));

    private static final String OPENING_QUOTES = "'‘’“”＂„«「『`";
    private static final String SINGLE_QUOTES = "'‘’`";
    private static final String DOUBLE_QUOTES = "“”＂\"»」』";
    private static final String WORD_SYMBOLS = "_$-+.@%";

    private Symbols() {}

    /** Returns the character of JSON that was meant, or the character itself. */
    static char plain(char unit) {
        return PLAIN.getOrDefault(unit, unit);
    }

    /** Returns whether a text seems to start here, but not with the plain double quote. */
    static boolean isWrongQuote(char unit) {
        return OPENING_QUOTES.indexOf(unit) >= 0;
    }

    /** Returns the characters that may close a text opened with this one. */
    static String closing(char open) {
        return SINGLE_QUOTES.indexOf(open) >= 0 ? SINGLE_QUOTES : DOUBLE_QUOTES;
    }

    static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || WORD_SYMBOLS.indexOf(codePoint) >= 0
                || switch (Character.getType(codePoint)) {
                    case Character.CURRENCY_SYMBOL,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.CONNECTOR_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** Returns whether this is white space in JSON. */
    static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\t' || isLineBreak(unit);
    }

    static boolean isLineBreak(char unit) {
        return unit == '\n' || unit == '\r';
    }

    /** Returns the offset where a line ends, before its line break. */
    static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns whether the character cannot be told from white space, but is none in JSON. */
    static boolean isFalseSpace(char unit) {
        return !isSpace(unit)
                && switch (Character.getType(unit)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.FORMAT,
                            Character.CONTROL -> true;
                    default -> false;
                };
    }
}
