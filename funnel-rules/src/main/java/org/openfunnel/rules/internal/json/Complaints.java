package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;

/** What is wrong with the order of tokens, in the words of the catalogue. */
final class Complaints {
    private final Problems problems;

    Complaints(Problems problems) {
        this.problems = problems;
    }

    void unexpected(Token token, Argument expected) {
        Finding finding = problems.found(FindingCode.UNEXPECTED, token.start()).expected(expected, token.came());
        boolean isComment = token.text().startsWith("#") || token.text().startsWith("/");
        problems.report(isComment && token.is(Token.Kind.OTHER) ? finding.with("comment", "//") : finding);
    }

    void valueMissing(Token token) {
        problems.report(problems.found(FindingCode.VALUE_MISSING, token.start())
                .expected(Argument.phrase(Phrase.VALUE), token.came()));
    }

    void trailing(Token token) {
        problems.report(problems.found(FindingCode.TRAILING, token.start()).with("came", token.came()));
    }

    void commaStray(Token comma) {
        problems.report(problems.found(FindingCode.COMMA_STRAY, comma.start()));
    }

    void commaTrailing(Token comma) {
        problems.report(problems.found(FindingCode.COMMA_TRAILING, comma.start()));
    }

    /** Reported where the comma should stand. */
    void commaMissing(Token element, int behindLast) {
        problems.report(problems.found(FindingCode.COMMA_MISSING, behindLast).with("came", element.came()));
    }

    /** Reported where the colon should stand. */
    void colonMissing(Token key) {
        problems.report(problems.found(FindingCode.COLON_MISSING, key.end()).with("key", key.text()));
    }

    void keyNotQuoted(Token key) {
        problems.report(problems.found(FindingCode.KEY_NOT_QUOTED, key.start())
                .with("key", key.text())
                .with("quoted", Escapes.quote(key.text())));
    }

    void duplicateKey(Token key, Place first) {
        problems.report(problems.found(FindingCode.DUPLICATE_KEY, key.start())
                .with("key", key.text())
                .with("first", Argument.place(first)));
    }

    void wrongClose(Token close, Frame frame) {
        problems.report(about(frame, problems.found(FindingCode.WRONG_CLOSE, close.start()))
                .with("came", close.came()));
    }

    /** Reported behind the last token. */
    void neverClosed(Frame frame, int behindLast) {
        problems.report(about(frame, problems.found(FindingCode.NEVER_CLOSED, behindLast)));
    }

    private Finding about(Frame frame, Finding finding) {
        return finding.with("container", frame.container())
                .with(
                        "opened",
                        Argument.place(
                                problems.found(finding.code(), frame.open()).place()))
                .with("close", Character.toString(frame.close()));
    }
}
