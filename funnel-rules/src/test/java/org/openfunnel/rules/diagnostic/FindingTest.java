package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;

class FindingTest {
    private static final Place PLACE = new Place("f", 2, 3, "/a");

    @Test
    void saysTheSameInBothLanguages() {
        var finding = Finding.of(FindingCode.MISSING_KEY, PLACE).with("key", "id");
        assertThat(finding.message(Language.EN)).isEqualTo("the key `id` is missing");
        assertThat(finding.message(Language.ZH)).isEqualTo("缺少键 `id`");
        assertThat(finding).hasToString("f:2:3: DOC-002: the key `id` is missing");
    }

    @Test
    void hasKindAndSeverityOfItsCode() {
        var finding = Finding.of(FindingCode.MISSING_KEY, PLACE);
        assertThat(finding.kind()).isEqualTo(Kind.SHAPE);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void givesTheFirstHelpWhoseWordsAreKnown() {
        var unknown = Finding.of(FindingCode.UNKNOWN_KEY, PLACE).with("key", "lable");
        assertThat(unknown.help(Language.EN)).isEmpty();
        assertThat(unknown.suggest("lable", List.of("label", "source")).help(Language.EN))
                .contains("did you mean `label`?");
        Finding far = unknown.suggest("lable", List.of("source")).with("allowed", Argument.texts(List.of("b", "a")));
        assertThat(far.help(Language.EN)).contains("known here: `b`, `a`");
        assertThat(far.help(Language.ZH)).contains("此处可用：`b`、`a`");
    }

    @Test
    void saysWhatWasExpectedAndWhatCame() {
        var range = Argument.phrase(
                Phrase.FROM_TO, Map.of("min", Argument.number(0), "max", Argument.number(new BigDecimal("1E+3"))));
        var finding =
                Finding.of(FindingCode.OUT_OF_RANGE, PLACE).expected(range, Argument.number(new BigDecimal("-1.50")));
        assertThat(finding.message(Language.EN)).isEqualTo("expected a number from 0 to 1000, but found -1.50");
        assertThat(finding.expected()).contains(range);
        assertThat(finding.came()).isPresent();
    }

    @Test
    void cutsALongList() {
        var names = IntStream.range(0, 25).mapToObj(Integer::toString).toList();
        var shown = Argument.texts(names).in(Language.EN);
        assertThat(shown).startsWith("`0`, `1`, ").endsWith("`19` and 5 more");
        assertThat(Argument.texts(names.subList(0, 20)).in(Language.ZH)).endsWith("、`19`");
    }

    @Test
    void namesAnotherPlace() {
        assertThat(Argument.place(PLACE).in(Language.EN)).isEqualTo("line 2, column 3");
        assertThat(Argument.place(PLACE).in(Language.ZH)).isEqualTo("第 2 行第 3 列");
        assertThat(Argument.place(Place.of("/x")).in(Language.ZH)).isEqualTo("/x");
    }

    @Test
    void takesWordsOfTheAuthorAndOfTheCore() {
        assertThat(Argument.label(Label.of("one\n", "一")).in(Language.EN)).isEqualTo("one\\u000a");
        assertThat(Argument.label(Label.of("one", "一")).in(Language.ZH)).isEqualTo("一");
        assertThat(Argument.message(Message.of("fact.type-flag")).in(Language.EN))
                .isEqualTo("true or false");
    }

    @Test
    void isOrderedByPlaceThenCode() {
        var first = Finding.of(FindingCode.REFUSED, new Place("f", 1, 1, ""));
        var second = Finding.of(FindingCode.COMMA_STRAY, PLACE);
        var third = Finding.of(FindingCode.MISSING_KEY, PLACE);
        assertThat(Stream.of(third, second, first).sorted(Finding.BY_PLACE)).containsExactly(first, second, third);
    }

    @Test
    void isEqualByContent() {
        assertThat(Finding.of(FindingCode.REFUSED, PLACE).with("a", 1).with("b", "x"))
                .isEqualTo(Finding.of(FindingCode.REFUSED, PLACE).with("b", "x").with("a", 1));
    }
}
