package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.RandomRules;

class PoliciesProperties {
    @Provide
    Arbitrary<FunnelPolicy> policies() {
        return RandomRules.policies();
    }

    @Property(tries = 200, seed = "20261124")
    void whatIsWrittenLoadsToAnEqualPolicy(@ForAll("policies") FunnelPolicy policy) {
        Loaded loaded = Policies.load("random", Policies.write(policy));
        assertThat(loaded.policy()).as(loaded.report(Language.EN)).contains(policy);
        assertThat(loaded.require().hash()).isEqualTo(policy.hash());
    }

    @Property(tries = 100, seed = "20261124")
    void canonicalTextLoadsToAnEqualPolicy(@ForAll("policies") FunnelPolicy policy) {
        assertThat(Policies.load("random", policy.canonical()).policy()).contains(policy);
    }
}
