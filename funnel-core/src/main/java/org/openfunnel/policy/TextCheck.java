package org.openfunnel.policy;

import java.util.Map;
import org.openfunnel.explain.Arg;

/** Checks that every text can stand in a document: whole characters, not too many. */
final class TextCheck {
    private static final int MAX_LENGTH = 20_000;

    private final Report report;

    TextCheck(Report report) {
        this.report = report;
    }

    void check(DocumentTree tree) {
        check("", tree);
    }

    private void check(String pointer, DocumentTree tree) {
        if (tree instanceof DocumentTree.Members object) {
            for (Map.Entry<String, DocumentTree> member : object.members().entrySet()) {
                check(pointer + "/" + member.getKey(), member.getKey());
                check(pointer + "/" + member.getKey(), member.getValue());
            }
        } else if (tree instanceof DocumentTree.Items list) {
            for (int at = 0; at < list.items().size(); at++) {
                check(pointer + "/" + at, list.items().get(at));
            }
        } else if (tree instanceof DocumentTree.Text text) {
            check(pointer, text.value());
        }
    }

    private void check(String pointer, String text) {
        if (!isWhole(text)) {
            report.say(pointer, "half-character");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            report.say(pointer, "text-too-long", Arg.of(MAX_LENGTH));
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
