package org.openfunnel.rules.internal.json;

import java.util.List;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;

/** Turns what stands between quotes into the text it means, and reports what is wrong with it. */
final class TextDecoder {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final Argument ALLOWED =
            Argument.texts(List.of("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000"));
    private static final int NONE = -1;

    private final String source;
    private final Problems problems;
    private final StringBuilder out = new StringBuilder();
    private int openSurrogate = NONE;

    TextDecoder(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    String decode(QuotedText quoted, boolean isKey) {
        reportQuotes(quoted);
        int at = quoted.start() + 1;
        while (at < quoted.contentEnd() && !problems.isStopped()) {
            char unit = source.charAt(at);
            if (unit == '\\') {
                at = escape(at, quoted.contentEnd());
            } else {
                raw(unit, at++);
            }
        }
        closeSurrogate();
        String text = out.toString();
        checkLength(text, quoted.start(), isKey);
        return text;
    }

    private void reportQuotes(QuotedText quoted) {
        Argument quote = Argument.text("\"");
        switch (quoted.trouble()) {
            case NONE -> {}
            case WRONG_QUOTE ->
                problems.report(problems.found(FindingCode.WRONG_QUOTES, quoted.troubleAt())
                        .with("came", source.substring(quoted.troubleAt(), quoted.troubleAt() + 1))
                        .with("quote", quote));
            case NEVER_CLOSED ->
                problems.report(problems.found(FindingCode.TEXT_NEVER_CLOSED, quoted.troubleAt())
                        .with("quote", quote)
                        .with("escape", "\\n"));
            case QUOTE_INSIDE ->
                problems.report(problems.found(FindingCode.QUOTE_INSIDE, quoted.troubleAt())
                        .with("escape", "\\\""));
        }
    }

    /** A line break was reported with the quotes. */
    private void raw(char unit, int at) {
        if (unit < ' ' && !Symbols.isLineBreak(unit)) {
            problems.report(problems.found(FindingCode.CONTROL_CHARACTER, at)
                    .with("came", Character.toString(unit))
                    .with("escape", Escapes.escape(unit)));
        }
        append(unit, at);
    }

    /** Appends what an escape means and returns the offset behind it. */
    private int escape(int at, int limit) {
        if (at + 1 == limit) {
            return limit;
        }
        int meant = ESCAPED.indexOf(source.charAt(at + 1));
        if (meant >= 0) {
            append(MEANT.charAt(meant), at);
            return at + 2;
        }
        int unit = source.charAt(at + 1) == 'u' ? hex(at + 2, limit) : NONE;
        if (unit != NONE) {
            append((char) unit, at);
            return at + 6;
        }
        problems.report(problems.found(FindingCode.BAD_ESCAPE, at)
                .with("came", escaped(at + 1, limit))
                .with("allowed", ALLOWED));
        return at + 1;
    }

    private String escaped(int from, int limit) {
        int end = source.charAt(from) == 'u' ? Math.min(from + 5, limit) : source.offsetByCodePoints(from, 1);
        return source.substring(from, end);
    }

    private int hex(int from, int limit) {
        int value = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = at < limit && source.charAt(at) < 128 ? Character.digit(source.charAt(at), 16) : NONE;
            if (digit == NONE) {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private void append(char unit, int at) {
        boolean closes = openSurrogate != NONE && Character.isLowSurrogate(unit);
        if (closes) {
            openSurrogate = NONE;
        } else {
            closeSurrogate();
        }
        out.append(unit);
        if (Character.isHighSurrogate(unit)) {
            openSurrogate = at;
        } else if (Character.isLowSurrogate(unit) && !closes) {
            reportHalf(at, unit);
        }
    }

    private void closeSurrogate() {
        if (openSurrogate != NONE) {
            reportHalf(openSurrogate, out.charAt(out.length() - 1));
            openSurrogate = NONE;
        }
    }

    private void reportHalf(int at, char unit) {
        problems.report(problems.found(FindingCode.LONE_SURROGATE, at).with("came", Character.toString(unit)));
    }

    private void checkLength(String text, int at, boolean isKey) {
        int max = isKey ? Limits.KEY : Limits.TEXT;
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            Finding tooLong = problems.found(isKey ? FindingCode.KEY_TOO_LONG : FindingCode.TEXT_TOO_LONG, at);
            problems.report(tooLong.with("max", max).with("came", length));
        }
    }
}
