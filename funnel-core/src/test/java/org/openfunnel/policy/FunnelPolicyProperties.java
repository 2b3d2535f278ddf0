package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openfunnel.condition.Condition;
import org.openfunnel.moment.Moment;
import org.openfunnel.time.Amount;

class FunnelPolicyProperties {
    @Provide
    Arbitrary<FunnelPolicy> policies() {
        return RandomRules.policies();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return RandomRules.conditions();
    }

    @Provide
    Arbitrary<Moment> moments() {
        return RandomRules.moments();
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return RandomRules.amounts();
    }

    @Property(tries = 200)
    void policiesAreEqualExactlyIfTheirHashesAre(
            @ForAll("policies") FunnelPolicy one, @ForAll("policies") FunnelPolicy other) {
        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
        assertThat(one.toBuilder().build().canonical()).isEqualTo(one.canonical());
    }

    @Property
    void conditionsAreEqualExactlyIfTheirTextsAre(
            @ForAll("conditions") Condition one, @ForAll("conditions") Condition other) {
        assertThat(ConditionTree.of(one).equals(ConditionTree.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void momentsAreEqualExactlyIfTheirTextsAre(@ForAll("moments") Moment one, @ForAll("moments") Moment other) {
        assertThat(MomentTree.of(one).equals(MomentTree.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void amountsAreEqualExactlyIfTheirTextsAre(@ForAll("amounts") Amount one, @ForAll("amounts") Amount other) {
        assertThat(AmountTree.of(one).equals(AmountTree.of(other))).isEqualTo(one.equals(other));
    }
}
