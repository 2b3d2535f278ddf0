package org.openfunnel.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.benchmarks.peer.Aviator;
import org.openfunnel.benchmarks.peer.EasyRules;
import org.openfunnel.benchmarks.peer.Jexl;
import org.openfunnel.benchmarks.score.Graded.Rule;
import org.openfunnel.engine.Decision;
import org.openfunnel.fact.Facts;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Points;
import org.openfunnel.score.Score;

/** Whoever is measured must give the same points and grade by the same rules. */
class ContestantsTest {
    private static final Lead[] LEADS = Lead.random(10_000);
    private final Funnel funnel = new Funnel();

    @Test
    void funnelAgreesWithHandWrittenJava() {
        for (Lead lead : LEADS) {
            assertThat(graded(funnel.assess(funnel.facts(lead)))).as("%s", lead).isEqualTo(ByHand.grade(lead));
        }
    }

    @Test
    void otherRuleEnginesAgree() {
        EasyRules<Lead> easyRules = new EasyRules<>(RuleTable.predicates());
        Aviator aviator = new Aviator(RuleTable.texts());
        Jexl jexl = new Jexl(RuleTable.texts());
        for (Lead lead : LEADS) {
            Graded graded = ByHand.grade(lead);
            assertThat(RuleTable.grade(easyRules, lead)).isEqualTo(graded);
            assertThat(RuleTable.grade(aviator, RuleTable.variables(lead))).isEqualTo(graded);
            assertThat(RuleTable.grade(jexl, RuleTable.variables(lead))).isEqualTo(graded);
        }
    }

    @Test
    void aDecisionGivesTheSameScoreAndGrade() {
        for (Lead lead : LEADS) {
            Facts facts = funnel.facts(lead);
            Decision decision = funnel.decide(funnel.registered(facts), facts);
            assertThat(decision.events()).hasSize(1);
            assertThat(graded(decision.after().assessment().orElseThrow())).isEqualTo(ByHand.grade(lead));
        }
    }

    @Test
    void everyRuleFiresAndEveryGradeIsGiven() {
        assertThat(Arrays.stream(LEADS)
                        .map(ByHand::grade)
                        .flatMap(it -> it.fired().stream())
                        .distinct())
                .hasSize(14);
        assertThat(Arrays.stream(LEADS).map(ByHand::grade).map(Graded::grade).distinct())
                .containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    private static Graded graded(Assessment assessment) {
        Score score = assessment.score().orElseThrow();
        List<Rule> fired = score.parts().stream()
                .map(part -> new Rule(
                        part.characteristic() + "." + part.bin().orElseThrow(),
                        whole(part.points().orElseThrow())))
                .toList();
        return new Graded(
                whole(score.total().orElseThrow()),
                assessment.grade().orElseThrow().value(),
                fired);
    }

    private static int whole(Points points) {
        return points.toDecimal().intValueExact();
    }
}
