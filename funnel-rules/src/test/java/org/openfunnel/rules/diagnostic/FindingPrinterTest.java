package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;

class FindingPrinterTest {
    private static Finding missing(Place place) {
        return Finding.of(FindingCode.MISSING_KEY, place).with("key", "id");
    }

    private static String caretUnder(String line, int column) {
        var source = SourceText.of("f", line + "\n");
        var finding = missing(new Place("f", 1, column, ""));
        String printed = FindingPrinter.in(Language.EN).withSource(source).text(finding);
        return printed.substring(printed.indexOf('\n') + 1);
    }

    @Test
    void printsPlaceLineCaretAndHelp() {
        var source = SourceText.of("p.jsonc", "{\n  \"amuont\": 5\n}");
        var finding = Finding.of(FindingCode.UNKNOWN_KEY, new Place("p.jsonc", 2, 3, "/amuont"))
                .with("key", "amuont")
                .suggest("amuont", List.of("amount"));
        assertThat(FindingPrinter.in(Language.EN).withSource(source).text(finding))
                .isEqualTo("""
                        p.jsonc:2:3: error DOC-001: the key `amuont` is not known here
                          "amuont": 5
                          ^
                        help: did you mean `amount`?
                        """);
        assertThat(FindingPrinter.in(Language.ZH).withSource(source).text(finding))
                .isEqualTo("""
                        p.jsonc:2:3: 错误 DOC-001: 此处没有键 `amuont`
                          "amuont": 5
                          ^
                        帮助: 是否想写 `amount`？
                        """);
    }

    @Test
    void countsWideCharactersAsTwoColumns() {
        assertThat(caretUnder("预算😀x", 4)).isEqualTo("预算😀x\n      ^\n");
    }

    @Test
    void keepsTabs() {
        assertThat(caretUnder("\t{\tx", 4)).isEqualTo("\t{\tx\n\t \t^\n");
    }

    @Test
    void showsHiddenCharactersInTheLine() {
        assertThat(caretUnder("a\u202eb", 3)).isEqualTo("a\\u202eb\n       ^\n");
    }

    @Test
    void pointsBehindTheLine() {
        assertThat(caretUnder("ab", 3)).isEqualTo("ab\n  ^\n");
        assertThat(caretUnder("ab", 9)).isEqualTo("ab\n  ^\n");
    }

    @Test
    void cutsALongLineAroundTheCaret() {
        String line = "a".repeat(500) + "X" + "b".repeat(500);
        assertThat(caretUnder(line, 501))
                .isEqualTo("…" + "a".repeat(70) + "X" + "b".repeat(69) + "…\n" + " ".repeat(71) + "^\n");
    }

    @Test
    void cutsALongLineByColumnsNotCharacters() {
        String line = "预".repeat(100) + "X" + "算".repeat(100);
        assertThat(caretUnder(line, 101))
                .isEqualTo("…" + "预".repeat(35) + "X" + "算".repeat(35) + "…\n" + " ".repeat(71) + "^\n");
    }

    @Test
    void printsNoLineWithoutItsSource() {
        assertThat(FindingPrinter.in(Language.EN).text(missing(new Place("f", 1, 1, ""))))
                .isEqualTo("f:1:1: error DOC-002: the key `id` is missing\n");
        var other = FindingPrinter.in(Language.EN).withSource(SourceText.of("g", "x"));
        assertThat(other.text(missing(new Place("f", 1, 1, "")))).hasLineCount(1);
        assertThat(other.text(missing(new Place("g", 2, 1, "")))).hasLineCount(1);
        assertThat(other.text(missing(Place.of("/moves"))))
                .isEqualTo("/moves: error DOC-002: the key `id` is missing\n");
    }

    @Test
    void putsAnEmptyLineBehindEachOfSeveral() {
        var finding = missing(Place.of("/a"));
        assertThat(FindingPrinter.in(Language.EN).text(List.of(finding, finding)))
                .isEqualTo("/a: error DOC-002: the key `id` is missing\n\n".repeat(2));
    }

    @Test
    void printsJsonLines() {
        var finding = Finding.of(FindingCode.WRONG_TYPE, new Place("f", 1, 2, "/a~1\u202e\"\\"))
                .expected(Argument.phrase(Phrase.LIST), Argument.phrase(Phrase.TEXT_OF, "value", Argument.text("x")))
                .with("omit", "a");
        assertThat(FindingPrinter.in(Language.EN).jsonLines(List.of(finding))).isEqualTo("""
                        {"code":"DOC-003","kind":"SHAPE","severity":"ERROR","file":"f","line":1,"column":2,\
                        "pointer":"/a~1\\u202e\\"\\\\","message":"expected a list, but found the text `x`",\
                        "expected":"a list","came":"the text `x`","help":"leave out `a` where there is no value"}
                        """);
    }
}
