package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.fact.FactType;

/**
 * Checks that everything can stand in a document: nothing nested too deep, no number too large or too precise, nothing
 * twice in a list, and texts of whole characters, not too many, with something to read unless they are compared.
 */
final class DocumentCheck {
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_PLACES = 9;
    private static final Set<String> COMPARED = Set.of("eq", "ne", "in", "notIn");

    private final Report report;

    DocumentCheck(Report report) {
        this.report = report;
    }

    void check(DocumentTree tree) {
        check("", "", tree, 1);
    }

    private void check(String pointer, String key, DocumentTree tree, int depth) {
        if (tree instanceof DocumentTree.Text text) {
            text(pointer, key, text.value());
        } else if (tree instanceof DocumentTree.Quantity number) {
            number(pointer, number.value());
        } else if (depth > DepthCheck.MAX_DEPTH && isContainer(tree)) {
            report.say(pointer, "too-deep", Arg.of(DepthCheck.MAX_DEPTH));
        } else if (tree instanceof DocumentTree.Members object) {
            members(pointer, object, depth);
        } else if (tree instanceof DocumentTree.Items list) {
            items(pointer, key, list.items(), depth);
        }
    }

    private static boolean isContainer(DocumentTree tree) {
        return tree instanceof DocumentTree.Members || tree instanceof DocumentTree.Items;
    }

    private void items(String pointer, String key, List<DocumentTree> items, int depth) {
        Set<DocumentTree> seen = new HashSet<>();
        for (int at = 0; at < items.size(); at++) {
            DocumentTree item = items.get(at);
            check(pointer + "/" + at, key, item, depth + 1);
            if (!isContainer(item) && !seen.add(item)) {
                report.say(pointer + "/" + at, "twice", Arg.of(written(item)));
            }
        }
    }

    private static String written(DocumentTree item) {
        return item instanceof DocumentTree.Text text ? text.value() : item.canonical();
    }

    private void members(String pointer, DocumentTree.Members object, int depth) {
        for (Map.Entry<String, DocumentTree> member : object.members().entrySet()) {
            String key = member.getKey();
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            text(place, "", key);
            check(place, key, member.getValue(), depth + 1);
        }
    }

    private void number(String pointer, BigDecimal value) {
        if (value.abs().compareTo(FactType.Numeric.LIMIT) > 0 || value.scale() > MAX_PLACES) {
            report.say(pointer, "number", Arg.of(FactType.Numeric.LIMIT), Arg.of(MAX_PLACES), Arg.of(value.toString()));
        }
    }

    private void text(String pointer, String key, String text) {
        if (text.isBlank() && !COMPARED.contains(key)) {
            report.say(pointer, "empty-text");
        }
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            report.say(pointer, "half-character");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            report.say(pointer, "text-too-long", Arg.of(MAX_LENGTH));
        }
    }
}
