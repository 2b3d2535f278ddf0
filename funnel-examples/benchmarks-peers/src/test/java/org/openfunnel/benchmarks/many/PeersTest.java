package org.openfunnel.benchmarks.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.benchmarks.many.Rulebook.Rule;
import org.openfunnel.benchmarks.peer.Cel;
import org.openfunnel.benchmarks.peer.Drools;

/** Whoever is measured must give the same points by the same rules. */
class PeersTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 75, 1000})
    void everybodyAgreesWithHandWrittenJava(int rules) {
        List<Rule> all = Rulebook.of(rules);
        long[][] leads = Rulebook.leads(20);
        var byHand = new ByHand(all);
        var drools = new Drools<>(
                long[].class,
                all.stream().<Predicate<long[]>>map(rule -> rule::fires).toList());
        var cel = new Cel(all.stream().map(Rule::text).toList(), Rulebook.variables(leads[0]));
        for (long[] lead : leads) {
            Points points = byHand.loop(lead);
            assertThat(Rulebook.add(all, drools, lead)).isEqualTo(points);
            assertThat(Rulebook.add(all, cel, Rulebook.variables(lead))).isEqualTo(points);
        }
    }
}
