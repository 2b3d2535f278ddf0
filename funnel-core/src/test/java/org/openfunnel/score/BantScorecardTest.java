package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;

/** The lattice of handbook 001. Sources: S1-06 to S1-14; the counts are those of the handbook's own numbers. */
class BantScorecardTest {
    private static final Rules RULES = Rules.of()
            .facts(BantScorecard.facts())
            .scorecard(BantScorecard.scorecard())
            .grading(BantScorecard.grading());
    private static final Vocabulary WORDS = RULES.words();
    private static final Grader GRADER =
            Grader.of(BantScorecard.grading(), Optional.of(BantScorecard.scorecard()), WORDS, Map.of());

    private static Assessment assess(BantScore score) {
        var state = new StateFacts(WORDS.catalog());
        var facts = BantScorecard.rate(WORDS.catalog().given(), score).build();
        var situation = Situation.of(facts.presenting(state), History.EMPTY, Lead.NOW, Lead.ALWAYS);
        return GRADER.assess(situation, state, Assessment.NONE);
    }

    private static Stream<BantScore> combinations(
            List<Integer> budgets, List<Integer> authorities, List<Integer> needs, List<Integer> timelines) {
        return budgets.stream()
                .flatMap(budget -> authorities.stream()
                        .flatMap(authority -> needs.stream()
                                .flatMap(need -> timelines.stream()
                                        .map(timeline -> new BantScore(budget, authority, need, timeline)))));
    }

    private static Stream<BantScore> lattice() {
        List<Integer> all = IntStream.rangeClosed(0, 10).boxed().toList();
        return combinations(all, all, all, all);
    }

    private static Map<String, Integer> grades(Stream<BantScore> scores) {
        Map<String, Integer> counts = new TreeMap<>();
        scores.map(BantScorecardTest::assess)
                .map(assessment -> assessment.grade().map(Name::value).orElse("none"))
                .forEach(grade -> counts.merge(grade, 1, Integer::sum));
        return counts;
    }

    @Test
    void gradesTheWholeLattice() {
        assertThat(grades(lattice())).isEqualTo(Map.of("A", 1001, "B", 6765, "C", 6160, "D", 715));
    }

    @Test
    void gradesTheAnchors() {
        Stream<BantScore> anchors = combinations(List.of(10, 5, 0), List.of(10, 3), List.of(10, 5), List.of(10, 5, 0));
        assertThat(grades(anchors)).isEqualTo(Map.of("A", 10, "B", 16, "C", 9, "D", 1));
    }

    @Test
    void gradesLeadsWithoutBudget() {
        Stream<BantScore> broke = lattice().filter(score -> score.budget() == 0);
        assertThat(grades(broke)).isEqualTo(Map.of("A", 1, "B", 285, "C", 825, "D", 220));
    }

    @Test
    void countsTheLeadsOfGradeAThatHaveALowDimension() {
        assertThat(countOfA(score -> least(score) == 0)).isEqualTo(4);
        assertThat(countOfA(score -> least(score) <= 3)).isEqualTo(140);
    }

    private static long countOfA(Predicate<BantScore> isMeant) {
        return lattice()
                .filter(isMeant)
                .filter(score -> assess(score).grade().equals(Optional.of(Name.of("A"))))
                .count();
    }

    private static int least(BantScore score) {
        return Math.min(Math.min(score.budget(), score.authority()), Math.min(score.need(), score.timeline()));
    }

    @Test
    void findsItsOwnPointsAgain() {
        assertThat(lattice().limit(200))
                .allSatisfy(
                        score -> assertThat(BantScore.find(assess(score).score().orElseThrow()))
                                .contains(score));
    }

    @Test
    void findsNoBantScoreWhereADimensionIsUnknown() {
        Lead lead = RULES.lead().set("rating.budget", 10);
        assertThat(BantScore.find(lead.score())).isEmpty();
    }
}
