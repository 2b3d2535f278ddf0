package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.score.Interpolation.Knot;
import org.openfunnel.score.Score.Basis;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Budget up to a million along a line; who states none is told by a bin. */
class InterpolationTest {
    private static final Name BUDGET = Name.of("budget");

    static Knot knot(String at, String points) {
        return new Knot(new BigDecimal(at), Points.of(new BigDecimal(points)));
    }

    static Characteristic line(String weight, Optional<Points> ifUnknown, List<Bin> bins, Knot... along) {
        return new Characteristic(
                BUDGET,
                Header.NONE,
                Points.of(-2),
                Points.of(10),
                new BigDecimal(weight),
                Optional.empty(),
                ifUnknown,
                bins,
                Optional.of(new Interpolation(Name.of("amount"), Arrays.asList(along))));
    }

    private static Rules rules(Characteristic characteristic) {
        return Rules.of(
                        Fact.of("status", FactType.choice("stated", "none")),
                        Fact.of("amount", FactType.money("CNY")).onlyIf("status", Comparison.eq("stated")))
                .scorecard(characteristic)
                .grades(
                        Rules.grade("A", Condition.total(Comparison.gte(8))),
                        Rules.grade("B", Condition.total(Comparison.lt(8))));
    }

    private static final Bin NONE = Rules.bin("none", -1, Condition.fact("status", Comparison.eq("none")));

    private static Characteristic budget(String weight) {
        return line(
                weight, Optional.empty(), List.of(NONE), knot("100000", "0"), knot("700000", "6"), knot("1e6", "10"));
    }

    private static Part part(Lead lead) {
        return lead.score().parts().get(0);
    }

    private static Lead stated(Characteristic rule, String amount) {
        return rules(rule).lead().set("status", "stated").set("amount", Value.of(new BigDecimal(amount)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100000, 0",
        "100049.99, 0",
        "100050, 0",
        "100050.01, 0.001",
        "100150, 0.002",
        "250000, 1.5",
        "333333, 2.333",
        "700000, 6",
        "850000, 8",
        "999999, 10",
        "1000000, 10",
        "999999999999, 10"
    })
    void pointsChangeEvenlyAndStayBeyondTheEnds(String amount, BigDecimal points) {
        Part part = part(stated(budget("1"), amount));
        assertThat(part.basis()).isEqualTo(Basis.INTERPOLATED);
        assertThat(part.points()).contains(Points.of(points));
        assertThat(part.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 333333, 1.167", "1.5, 333333, 3.5", "1.001, 333333, 2.336", "1000, 333333, 10", "2, 0, 0"})
    void weighedPointsAreRoundedOnceAndKeptWithinTheBounds(String weight, String amount, BigDecimal points) {
        assertThat(part(stated(budget(weight), amount)).points()).contains(Points.of(points));
    }

    @Test
    void whoCannotHaveTheFactIsLeftToTheBins() {
        Part part = part(rules(budget("2")).lead().set("status", "none"));
        assertThat(part.basis()).isEqualTo(Basis.BIN);
        assertThat(part.points()).contains(Points.of(-2));
    }

    @Test
    void anUnknownAmountLeavesOpenWhatLineAndBinsCanGive() {
        Part part = part(rules(budget("1")).lead());
        assertThat(part.basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(List.of(part.least(), part.most())).containsExactly(Points.of(-1), Points.of(10));
        assertThat(Lead.names(part.missing())).containsExactly("status", "amount");
    }

    @Test
    void whatIsAssumedIsWeighedToo() {
        Characteristic rule = line("1.5", Optional.of(Points.of(2)), List.of(), knot("0", "0"), knot("10", "4"));
        Part part = part(rules(rule).lead().set("status", "stated"));
        assertThat(part.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(part.points()).contains(Points.of(3));
    }

    @Test
    void withoutBinsThereIsAGapWhereTheFactCannotExist() {
        Characteristic rule = line("1", Optional.of(Points.of(2)), List.of(), knot("0", "0"), knot("10", "4"));
        assertThat(part(rules(rule).lead().set("status", "none")).basis()).isEqualTo(Basis.GAP);
    }

    private static String explained(Lead lead, Language language) {
        var state = new StateFacts(lead.words().catalog());
        var situation = lead.situation(state);
        Assessment assessment = lead.grader().assess(situation, state, Assessment.NONE);
        return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC)
                .tell(lead.grader().explain(assessment, situation, state));
    }

    @Test
    void theStepsFromRawPointsToThoseThatCountAreTold() {
        assertThat(explained(stated(budget("1.5"), "333333"), Language.EN))
                .contains("along the line of amount")
                .contains("100000 gives 0 points and 700000 gives 6; in between they change evenly")
                .contains("2.33333 points, weighed with 1.5, are 3.499995")
                .contains("3.499995 points are rounded to 3.5");
        assertThat(explained(stated(budget("2"), "850000"), Language.EN))
                .contains("8 points, weighed with 2, are 16")
                .contains("16 points are kept within -2 to 10: 10");
        assertThat(explained(stated(budget("1.5"), "333333"), Language.ZH)).contains("2.33333 分，乘以权重 1.5，得 3.499995 分");
        assertThat(explained(stated(budget("1"), "2000000"), Language.EN))
                .contains("at the end of the line, 1000000, and beyond it the points are 10");
    }

    @Test
    void theAdviceFindsAValueOnTheLine() {
        Lead lead = stated(budget("1"), "250000");
        var state = new StateFacts(lead.words().catalog());
        Improvement improvement = lead.grader().improvement(lead.assess(), lead.situation(state), state);
        assertThat(improvement.grade()).contains(Name.of("A"));
        assertThat(improvement.changes())
                .containsExactly(
                        new Improvement.Change(Name.of("amount"), Optional.of(Value.of(250000)), Value.of(850000)));
    }

    @Test
    void everybodyStartsWithTheBaseline() {
        Scorecard card =
                new Scorecard(Header.NONE, List.of(budget("1"))).withBaseline(Points.of(new BigDecimal("2.5")));
        Rules rules = rules(budget("1")).scorecard(card);
        Score score = rules.lead().set("status", "none").score();
        assertThat(score.total()).contains(Points.of(new BigDecimal("1.5")));
        assertThat(Score.of(score.parts())).isEqualTo(score);
        assertThat(score.find(Name.of("baseline")).orElseThrow().basis()).isEqualTo(Basis.BASELINE);
        assertThat(List.of(card.min(), card.max()))
                .containsExactly(Points.of(new BigDecimal("0.5")), Points.of(new BigDecimal("12.5")));
        Score open = rules.lead().score();
        assertThat(List.of(open.least(), open.most()))
                .containsExactly(Points.of(new BigDecimal("1.5")), Points.of(new BigDecimal("12.5")));
        assertThat(explained(rules.lead().set("status", "none"), Language.EN))
                .contains("every lead starts with 2.5 points");
    }

    @Test
    void refusesALineThatDoesNotRise() {
        assertThatThrownBy(() -> new Interpolation(Name.of("amount"), List.of(knot("5", "0"), knot("5.0", "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values of `amount` must rise, but 5 comes before 5");
        assertThatThrownBy(() -> new Interpolation(Name.of("amount"), List.of(knot("5", "0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line needs at least 2 values, but had 1");
    }

    @Test
    void refusesALineOfTooManyValues() {
        List<Interpolation.Knot> knots = IntStream.rangeClosed(0, Interpolation.MOST_KNOTS)
                .mapToObj(value -> knot(Integer.toString(value), "0"))
                .toList();
        assertThat(new Interpolation(Name.of("amount"), knots.subList(1, knots.size())).along())
                .hasSize(256);
        assertThatThrownBy(() -> new Interpolation(Name.of("amount"), knots))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line may have at most 256 values, but had 257");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000.001", "1.0001"})
    void refusesAWeightThatCannotBeUsed(String weight) {
        assertThatThrownBy(() -> budget(weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "weight of `budget` must be above 0 and at most 1000 with at most 3 decimal places, but was "
                                + weight);
    }

    @Test
    void unweighedPointsOfTheLineMustLieWithinTheBounds() {
        assertThatThrownBy(() -> line("1", Optional.empty(), List.of(), knot("0", "0"), knot("1", "11")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points of `budget` must be from -2 to 10, but were 11");
        assertThat(line("0.5", Optional.empty(), List.of(), knot("0", "0"), knot("1", "11"))
                        .isWeighted())
                .isTrue();
    }
}
