package org.openfunnel.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openfunnel.benchmarks.peer.Cel;
import org.openfunnel.benchmarks.peer.Drools;

/** Whoever is measured must give the same points and grade by the same rules. */
class PeersTest {
    @Test
    void everybodyAgreesWithHandWrittenJava() {
        Lead[] leads = Lead.random(10_000);
        var drools = new Drools<>(Lead.class, RuleTable.predicates());
        var cel = new Cel(RuleTable.texts(), RuleTable.variables(leads[0]));
        for (Lead lead : leads) {
            Graded graded = ByHand.grade(lead);
            assertThat(RuleTable.grade(drools, lead)).isEqualTo(graded);
            assertThat(RuleTable.grade(cel, RuleTable.variables(lead))).isEqualTo(graded);
        }
    }
}
