package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.internal.json.QuotedText.Trouble;

/**
 * Finds the end of a text in quotes. A text that a comma, a colon or the like follows ends where JSON says; what a word
 * follows is probably not the end, and then the most likely mistake is looked for, so that the rest can be read.
 */
final class QuoteFinder {
    /** How far a likely end is looked for. */
    private static final int WINDOW = 500;

    private static final int NONE = -1;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final String BEFORE_OPENING = ",:{[";
    private static final String BEHIND_VALUE = ",]}";

    private final String text;
    private final int start;
    private final boolean isKey;

    /** The text must have a quote at {@code start}. */
    QuoteFinder(String text, int start, boolean isKey) {
        this.text = text;
        this.start = start;
        this.isKey = isKey;
    }

    QuotedText find() {
        if (text.charAt(start) != '"') {
            return inWrongQuotes();
        }
        int quote = nextQuote(start + 1, text.length());
        return quote != NONE && mayEndBefore(quote + 1) ? closed(quote, Trouble.NONE, quote) : doubtful(quote);
    }

    private QuotedText doubtful(int quote) {
        int wrong = wrongClosingQuote(quote == NONE ? Symbols.lineEnd(text, start) : quote);
        if (wrong != NONE) {
            return closed(wrong, Trouble.WRONG_QUOTE, wrong);
        }
        if (quote == NONE) {
            int further = closingQuoteOnLaterLine();
            return further == NONE ? cut(Symbols.lineEnd(text, start)) : closed(further, Trouble.NEVER_CLOSED, start);
        }
        if (opens(quote)) {
            return cut(quote);
        }
        int last = closingQuoteBehind(quote);
        return last == NONE ? closed(quote, Trouble.NONE, quote) : closed(last, Trouble.QUOTE_INSIDE, quote);
    }

    private QuotedText inWrongQuotes() {
        String closing = Symbols.closing(text.charAt(start));
        int limit = Symbols.lineEnd(text, start);
        int first = NONE;
        for (int at = start + 1; at < limit; at++) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                first = first == NONE ? at : first;
                if (mayEndBefore(at + 1)) {
                    return closed(at, Trouble.WRONG_QUOTE, start);
                }
            }
        }
        QuotedText open = cut(limit);
        return first == NONE
                ? new QuotedText(start, open.contentEnd(), open.end(), Trouble.WRONG_QUOTE, start)
                : closed(first, Trouble.WRONG_QUOTE, start);
    }

    private QuotedText closed(int quote, Trouble trouble, int troubleAt) {
        return new QuotedText(start, quote, quote + 1, trouble, troubleAt);
    }

    /** Returns a text without a closing quote: a key up to its colon, a value without the punctuation behind it. */
    private QuotedText cut(int limit) {
        int colon = isKey ? text.substring(start, limit).indexOf(':') : NONE;
        int end = colon == NONE ? limit : start + colon;
        while (end > start + 1 && (isBlank(end - 1) || BEHIND_VALUE.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new QuotedText(start, end, end, Trouble.NEVER_CLOSED, start);
    }

    /** Returns the next double quote on the line that no backslash escapes. */
    private int nextQuote(int from, int limit) {
        for (int at = from; at < limit && !Symbols.isLineBreak(text.charAt(at)); at++) {
            if (text.charAt(at) == '"') {
                return at;
            }
            if (text.charAt(at) == '\\' && at + 1 < limit && !Symbols.isLineBreak(text.charAt(at + 1))) {
                at++;
            }
        }
        return NONE;
    }

    /** Returns whether what comes next on the line is what may follow a text, or another text. */
    private boolean mayEndBefore(int offset) {
        int at = offset;
        while (at < text.length() && isBlank(at)) {
            at++;
        }
        if (at == text.length()) {
            return true;
        }
        char unit = text.charAt(at);
        return Symbols.isLineBreak(unit)
                || Token.Kind.of(Symbols.plain(unit)) != Token.Kind.OTHER
                || unit == '"'
                || unit == '/'
                || unit == '#'
                || Symbols.isWrongQuote(unit);
    }

    /** Returns the first closing typographic quote that closes none inside the text and could end it. */
    private int wrongClosingQuote(int limit) {
        int open = 0;
        for (int at = start + 1; at < Math.min(limit, start + WINDOW); at++) {
            char unit = text.charAt(at);
            if (unit == '“') {
                open++;
            } else if (unit == '”' && open > 0) {
                open--;
            } else if ((unit == '”' || unit == '＂') && mayEndBefore(at + 1)) {
                return at;
            }
        }
        return NONE;
    }

    /** Returns the closing quote of a text that was written on several lines. */
    private int closingQuoteOnLaterLine() {
        int limit = Math.min(text.length(), start + WINDOW);
        int end = Symbols.lineEnd(text, start);
        if (BEHIND_VALUE.indexOf(lastBefore(end)) >= 0 || BEFORE_OPENING.indexOf(lastBefore(end)) >= 0) {
            return NONE;
        }
        for (int line = end; line < limit; line = Math.max(line + 1, Symbols.lineEnd(text, line + 1))) {
            int quote = nextQuote(line + 1, limit);
            if (quote != NONE) {
                boolean startsLine = text.substring(line, quote).isBlank();
                return !startsLine && !opens(quote) && mayEndBefore(quote + 1) ? quote : NONE;
            }
        }
        return NONE;
    }

    /** Returns the last quote of a text that has quotes inside: a word follows at once, and then a likely end. */
    private int closingQuoteBehind(int quote) {
        int limit = Math.min(text.length(), quote + WINDOW);
        if (!continues(text.codePointAt(quote + 1))) {
            return NONE;
        }
        int next = nextQuote(quote + 1, limit);
        while (next != NONE && !opens(next)) {
            if (mayEndBefore(next + 1) && (next + 1 == text.length() || text.charAt(next + 1) != '"')) {
                return next;
            }
            next = nextQuote(next + 1, limit);
        }
        return NONE;
    }

    /** Returns whether a text may go on with this character: a word, or punctuation that JSON does not know. */
    private static boolean continues(int codePoint) {
        return Symbols.isWordPart(codePoint) || (codePoint >= FIRST_BEYOND_ASCII && !Character.isWhitespace(codePoint));
    }

    /** Returns whether a quote follows punctuation, so that it probably opens another text. */
    private boolean opens(int quote) {
        return BEFORE_OPENING.indexOf(lastBefore(quote)) >= 0;
    }

    /** Returns the last character inside the text before an offset that is not blank, or the opening quote. */
    private char lastBefore(int offset) {
        int at = offset - 1;
        while (at > start && isBlank(at)) {
            at--;
        }
        return text.charAt(at);
    }

    private boolean isBlank(int offset) {
        char unit = text.charAt(offset);
        return unit == ' ' || unit == '\t' || Symbols.isFalseSpace(unit);
    }
}
