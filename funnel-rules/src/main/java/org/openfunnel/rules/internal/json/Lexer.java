package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.Token.Kind;

/** Cuts a text into tokens, one at a time, and reports what is wrong inside a token or between two. */
final class Lexer {
    private final String text;
    private final Problems problems;
    private int at;

    Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Returns the next token; after the last one, or when reading was stopped, {@code END} for ever. */
    Token next(boolean keyExpected) {
        skipSpace();
        if (problems.isStopped() || at >= text.length()) {
            return new Token(Kind.END, at, at, "");
        }
        char unit = text.charAt(at);
        if (unit == '"' || Symbols.isWrongQuote(unit)) {
            return text(keyExpected);
        }
        Kind kind = Kind.of(Symbols.plain(unit));
        if (kind != Kind.OTHER) {
            return symbol(kind, unit);
        }
        return Symbols.isWordPart(text.codePointAt(at)) ? word(keyExpected) : other();
    }

    /** Returns the character that comes next behind white space and comments, or NUL at the end; reports nothing. */
    char peek() {
        int next = behindSpace(at);
        return next < text.length() ? Symbols.plain(text.charAt(next)) : '\0';
    }

    /** Returns whether a key and a colon seem to follow the comma that comes next. */
    boolean isMemberBehindComma() {
        int next = behindSpace(behindSpace(at) + 1);
        if (next >= text.length() || text.charAt(next) != '"') {
            return false;
        }
        int end = behindSpace(new QuoteFinder(text, next, true).find().end());
        return end < text.length() && Symbols.plain(text.charAt(end)) == ':';
    }

    private int behindSpace(int from) {
        int end = from;
        while (end < text.length()) {
            if (Symbols.isSpace(text.charAt(end))) {
                end++;
            } else if (text.startsWith("//", end)) {
                end = Symbols.lineEnd(text, end);
            } else if (text.startsWith("/*", end) && text.indexOf("*/", end + 2) > 0) {
                end = text.indexOf("*/", end + 2) + 2;
            } else {
                break;
            }
        }
        return end;
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (Symbols.isSpace(text.charAt(at))) {
                at++;
            } else if (Symbols.isFalseSpace(text.charAt(at))) {
                skipFalseSpace();
            } else if (text.startsWith("//", at)) {
                skipComment(Symbols.lineEnd(text, at));
            } else if (text.startsWith("/*", at)) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipFalseSpace() {
        problems.report(problems.found(FindingCode.UNEXPECTED, at)
                .expected(Argument.text(" "), Argument.text(text.substring(at, at + 1)))
                .with("plain", " "));
        while (at < text.length() && Symbols.isFalseSpace(text.charAt(at))) {
            at++;
        }
    }

    private void skipBlockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end >= 0) {
            skipComment(end + 2);
        } else {
            problems.stop(problems.found(FindingCode.COMMENT_NEVER_CLOSED, at).with("close", "*/"));
            at = text.length();
        }
    }

    private void skipComment(int end) {
        for (; at < end; at++) {
            char unit = text.charAt(at);
            if (unit < ' ' && !Symbols.isSpace(unit)) {
                problems.report(
                        problems.found(FindingCode.CONTROL_CHARACTER, at).with("came", Character.toString(unit)));
            }
        }
    }

    private Token symbol(Kind kind, char unit) {
        char plain = Symbols.plain(unit);
        if (plain != unit) {
            problems.report(problems.found(FindingCode.UNEXPECTED, at)
                    .expected(Argument.text(Character.toString(plain)), Argument.text(Character.toString(unit)))
                    .with("plain", Character.toString(plain)));
        }
        return take(kind, at + 1);
    }

    private Token text(boolean isKey) {
        QuotedText quoted = new QuoteFinder(text, at, isKey).find();
        String content = new TextDecoder(text, problems).decode(quoted, isKey);
        var token = new Token(Kind.TEXT, at, quoted.end(), content);
        at = quoted.end();
        return token;
    }

    /** Takes a word, and with one that says nothing all words behind it on the line: nobody meant several. */
    private Token word(boolean isKey) {
        int end = wordEnd(at, isKey);
        if (!Words.isKnown(text.substring(at, end))) {
            for (int next = blanksEnd(end); wordEnd(next, isKey) > next; next = blanksEnd(end)) {
                end = wordEnd(next, isKey);
            }
        }
        return take(Kind.WORD, end);
    }

    private int blanksEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** Returns where a word ends; in a value, a colon between digits belongs to it, as in a time of day. */
    private int wordEnd(int from, boolean isKey) {
        int end = from;
        while (end < text.length() && (Symbols.isWordPart(text.codePointAt(end)) || (!isKey && isInTime(end, from)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean isInTime(int offset, int from) {
        return text.charAt(offset) == ':'
                && offset > from
                && isDigit(offset - 1)
                && offset + 1 < text.length()
                && isDigit(offset + 1);
    }

    private boolean isDigit(int offset) {
        return text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    private Token other() {
        if (text.charAt(at) == '#') {
            return take(Kind.OTHER, Symbols.lineEnd(text, at));
        }
        int end = at;
        while (end < text.length() && isOther(end)) {
            end++;
        }
        return take(Kind.OTHER, Math.max(end, at + 1));
    }

    private boolean isOther(int offset) {
        char unit = text.charAt(offset);
        return !Symbols.isSpace(unit)
                && !Symbols.isFalseSpace(unit)
                && unit != '"'
                && unit != '/'
                && unit != '#'
                && !Symbols.isWrongQuote(unit)
                && Kind.of(Symbols.plain(unit)) == Kind.OTHER
                && !Symbols.isWordPart(text.codePointAt(offset));
    }

    private Token take(Kind kind, int end) {
        var token = new Token(kind, at, end, text.substring(at, end));
        at = end;
        return token;
    }
}
