package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;

/** What stands in a document without quotes: numbers, {@code true}, {@code false}, {@code null}, and mistakes. */
final class Words {
    private static final List<String> LITERALS = List.of("true", "false", "null");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");

    private Words() {}

    /** Returns whether the word is JSON. */
    static boolean isKnown(String word) {
        return LITERALS.contains(word) || Numbers.isJson(word);
    }

    /** Returns the value of a word, or null after reporting that it has none. */
    static @Nullable JsonValue value(Token word, Spot spot, Problems problems) {
        String text = word.text();
        if (LITERALS.contains(text)) {
            return literal(text, spot);
        }
        if (NOT_FINITE.contains(unsigned(text).toLowerCase(Locale.ROOT))) {
            return refuse(problems.found(FindingCode.NOT_FINITE, word.start()), text, problems);
        }
        if (Numbers.looksLikeOne(text)) {
            return number(word, spot, problems);
        }
        Finding unknown = problems.found(FindingCode.UNKNOWN_WORD, word.start()).suggest(text, LITERALS);
        return refuse(unknown, text, problems);
    }

    private static JsonValue literal(String text, Spot spot) {
        return text.equals("null") ? new JsonNull(spot) : new JsonBoolean(spot, text.equals("true"));
    }

    private static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static @Nullable JsonValue number(Token word, Spot spot, Problems problems) {
        String mended = Numbers.mend(word.text());
        if (!Numbers.isJson(word.text())) {
            Finding bad = problems.found(FindingCode.BAD_NUMBER, word.start());
            refuse(mended.isEmpty() ? bad : bad.with("plain", mended), word.text(), problems);
        }
        if (mended.isEmpty()) {
            return null;
        }
        BigDecimal value = Numbers.parse(mended);
        if (value == null) {
            problems.report(
                    problems.found(FindingCode.NUMBER_TOO_LONG, word.start()).with("max", Limits.DIGITS));
            return null;
        }
        return new JsonNumber(spot, value);
    }

    private static @Nullable JsonValue refuse(Finding finding, String came, Problems problems) {
        problems.report(finding.with("came", came));
        return null;
    }
}
