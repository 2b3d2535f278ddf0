package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.SourceText;
import org.openfunnel.rules.internal.json.Token.Kind;

/**
 * Reads a text to its end whatever it holds, and reports every problem once, with as few consequential ones as can be.
 * Every step takes a token or leaves an object or list, so it ends; recursion is bounded by the depth allowed.
 */
final class MendingParser {
    private final SourceText source;
    private final Problems problems;
    private final Complaints complaints;
    private final Lexer lexer;
    private Token token;
    private int behindLast;
    private int depth;
    private int tokens;

    MendingParser(SourceText source, Findings findings) {
        this.source = source;
        this.problems = new Problems(source, findings);
        this.complaints = new Complaints(problems);
        this.lexer = new Lexer(source.text(), problems);
        this.token = lexer.next(false);
    }

    /** Returns the value of the document, or null when it is not clear what is meant. */
    @Nullable
    JsonValue parse() {
        if (token.is(Kind.END)) {
            problems.report(problems.found(FindingCode.DOCUMENT_EMPTY, 0));
            return null;
        }
        boolean isObject = token.is(Kind.OPEN_OBJECT);
        JsonValue root = value(Path.ROOT, null);
        problems.at(Path.ROOT);
        if (root != null && !token.is(Kind.END)) {
            complaints.trailing(token);
            readOn(isObject);
        }
        return problems.isLost() ? null : root;
    }

    /** Reads what follows a bracket too many as if the root were still open. */
    private void readOn(boolean isObject) {
        while (token.closes()) {
            advance(isObject);
        }
        if (isObject && token.is(Kind.COMMA)) {
            advance(true);
            elements(Frame.reopened());
        }
    }

    private void advance(boolean keyExpected) {
        behindLast = token.end();
        token = lexer.next(keyExpected);
    }

    /** Moves behind a value that stands in a frame. */
    private void advanceIn(@Nullable Frame frame) {
        advance(frame != null && frame.isObject());
    }

    private void count() {
        tokens++;
        if (tokens > Limits.TOKENS) {
            problems.stop(
                    problems.found(FindingCode.TOO_MANY_TOKENS, token.start()).with("max", Limits.TOKENS));
        }
    }

    /** Reads a value; returns null after reporting that there is none or that it has no meaning. */
    private @Nullable JsonValue value(Path path, @Nullable Frame around) {
        boolean skipped = false;
        while (token.is(Kind.OTHER) || token.is(Kind.COLON)) {
            complaints.unexpected(token, Argument.phrase(Phrase.VALUE));
            advance(false);
            skipped = true;
        }
        if (!token.startsValue()) {
            if (!skipped) {
                complaints.valueMissing(token);
            }
            return null;
        }
        count();
        return switch (token.kind()) {
            case OPEN_OBJECT -> container(new Frame(true, path, token.start(), around));
            case OPEN_LIST -> container(new Frame(false, path, token.start(), around));
            default -> scalar(path, around);
        };
    }

    private @Nullable JsonValue scalar(Path path, @Nullable Frame around) {
        Spot spot = new Spot(source, path, token.start(), token.end());
        JsonValue value = token.is(Kind.TEXT) ? new JsonText(spot, token.text()) : Words.value(token, spot, problems);
        advanceIn(around);
        return value;
    }

    private JsonValue container(Frame frame) {
        if (depth == Limits.DEPTH) {
            problems.stop(problems.found(FindingCode.TOO_DEEP, token.start()).with("max", Limits.DEPTH));
        }
        depth++;
        next(frame);
        int end = elements(frame);
        depth--;
        Spot spot = new Spot(source, frame.path(), frame.open(), end);
        return frame.isObject() ? new JsonObject(spot, frame.members()) : new JsonList(spot, frame.items());
    }

    private void next(Frame frame) {
        problems.at(frame.nextPath());
        advanceIn(frame);
    }

    /** Reads the elements of a frame and its closing bracket; returns the offset behind that. */
    private int elements(Frame frame) {
        var commas = new Commas(complaints);
        while (!token.is(Kind.END) && !token.closes()) {
            if (token.is(Kind.COMMA)) {
                commas.pass(token);
                next(frame);
            } else if (token.is(Kind.OTHER) || token.is(Kind.COLON)) {
                commas.passOther(token, frame);
                next(frame);
            } else {
                commas.beforeElement(token, behindLast);
                element(frame);
            }
            problems.at(frame.path());
        }
        return close(frame, commas);
    }

    private void element(Frame frame) {
        if (frame.isObject()) {
            member(frame);
            return;
        }
        problems.at(frame.nextPath());
        JsonValue item = value(frame.nextPath(), frame);
        if (item != null) {
            frame.items().add(item);
        }
    }

    private void member(Frame frame) {
        if (token.is(Kind.OPEN_OBJECT) || token.is(Kind.OPEN_LIST)) {
            complaints.unexpected(token, frame.element());
            value(frame.path(), frame);
            return;
        }
        count();
        Token key = token;
        advance(false);
        if (key.is(Kind.WORD) && !token.is(Kind.COLON) && !token.is(Kind.OTHER) && !token.startsValue()) {
            complaints.unexpected(key, frame.element());
            return;
        }
        Path path = frame.path().key(key.text());
        problems.at(path);
        if (passColon(key)) {
            JsonValue value = value(path, frame);
            problems.at(path);
            add(frame, key, path, value);
        }
    }

    /** Moves from a key to its value and returns whether there may be one. */
    private boolean passColon(Token key) {
        if (key.is(Kind.WORD)) {
            complaints.keyNotQuoted(key);
        }
        if (token.is(Kind.OTHER)) {
            complaints.unexpected(token, Argument.phrase(Phrase.COLON));
            advance(false);
        } else if (!token.is(Kind.COLON) && key.is(Kind.TEXT)) {
            complaints.colonMissing(key);
        }
        if (token.is(Kind.COLON)) {
            advance(false);
            return true;
        }
        return token.startsValue();
    }

    private void add(Frame frame, Token key, Path path, @Nullable JsonValue value) {
        JsonMember first = frame.members().get(key.text());
        if (first != null) {
            complaints.duplicateKey(key, first.keyPlace());
        } else if (value != null) {
            Spot spot = new Spot(source, path, key.start(), key.end());
            frame.members().put(key.text(), new JsonMember(key.text(), spot, value));
        }
    }

    private int close(Frame frame, Commas commas) {
        if (token.is(Kind.END)) {
            if (!frame.isReopened()) {
                complaints.neverClosed(frame, behindLast);
            }
            return behindLast;
        }
        commas.beforeClose();
        count();
        int end = token.end();
        boolean isRight = token.is(frame.isObject() ? Kind.CLOSE_OBJECT : Kind.CLOSE_LIST);
        if (!isRight && !frame.isReopened()) {
            complaints.wrongClose(token, frame);
        }
        if (isRight || !closesOuterToo(frame)) {
            advanceIn(frame.outer());
        }
        return end;
    }

    /**
     * Returns whether a wrong bracket is the right one of the frame around, so that the bracket of this frame was
     * forgotten, and not mistaken. If both could be, what follows decides, and in doubt it was forgotten.
     */
    private boolean closesOuterToo(Frame frame) {
        Frame outer = frame.outer();
        if (outer == null || outer.isObject() == frame.isObject()) {
            return false;
        }
        Frame farther = outer.outer();
        char next = lexer.peek();
        if (next != ',') {
            return next != outer.close() || (farther != null && next == farther.close());
        }
        return farther != null
                && (farther.isObject() == outer.isObject() || farther.isObject() == lexer.isMemberBehindComma());
    }
}
