package org.openfunnel.benchmarks.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.benchmarks.many.Rulebook.Rule;
import org.openfunnel.benchmarks.peer.Aviator;
import org.openfunnel.benchmarks.peer.EasyRules;
import org.openfunnel.benchmarks.peer.Jexl;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Score;

/** Whoever is measured must give the same points by the same rules. */
class ContestantsTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 75, 100, 1000, 10_000})
    void everybodyAgrees(int rules) {
        List<Rule> all = Rulebook.of(rules);
        assertThat(all).hasSize(rules);
        ByHand byHand = new ByHand(all);
        Funnel funnel = new Funnel(all);
        for (long[] lead : Rulebook.leads(200)) {
            Points points = byHand.loop(lead);
            assertThat(points.fired()).hasSize(Math.min(rules, Rulebook.ATTRIBUTES));
            assertThat(byHand.lookUp(lead)).isEqualTo(points);
            assertThat(points(funnel.assess(funnel.facts(lead)))).isEqualTo(points);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 75, 1000})
    void otherRuleEnginesAgree(int rules) {
        List<Rule> all = Rulebook.of(rules);
        ByHand byHand = new ByHand(all);
        EasyRules<long[]> easyRules = new EasyRules<>(
                all.stream().<Predicate<long[]>>map(rule -> rule::fires).toList());
        List<String> texts = all.stream().map(Rule::text).toList();
        Aviator aviator = new Aviator(texts);
        Jexl jexl = new Jexl(texts);
        for (long[] lead : Rulebook.leads(20)) {
            Points points = byHand.loop(lead);
            assertThat(Rulebook.add(all, easyRules, lead)).isEqualTo(points);
            assertThat(Rulebook.add(all, aviator, Rulebook.variables(lead))).isEqualTo(points);
            assertThat(Rulebook.add(all, jexl, Rulebook.variables(lead))).isEqualTo(points);
        }
    }

    private static Points points(Assessment assessment) {
        Score score = assessment.score().orElseThrow();
        return new Points(
                score.total().orElseThrow().toDecimal().intValueExact(),
                score.parts().stream()
                        .map(part -> part.characteristic() + "." + part.bin().orElseThrow())
                        .toList());
    }
}
