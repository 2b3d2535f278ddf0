package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.WholePolicy;

/** Whatever stands at one place of a document, loading returns: with a policy that writes back to it, or with errors. */
class MutatedDocumentTest {
    /** Every so many mutants one is loaded; no multiple of the number of strangers, so that each comes to many places. */
    private static final int STRIDE = 7;

    private static final DocumentTree WHOLE = WholePolicy.builder().build().document();

    @Test
    void loadingNeverThrows() {
        List<DocumentTree> mutants = Mutants.of(WHOLE);
        assertThat(mutants).hasSizeGreaterThan(5_000);
        Map<Boolean, Integer> counts = new HashMap<>();
        for (int at = 0; at < mutants.size(); at += STRIDE) {
            Loaded loaded = Policies.load("mutant", mutants.get(at).canonical());
            counts.merge(loaded.policy().isPresent(), 1, Integer::sum);
            loaded.policy()
                    .ifPresentOrElse(
                            policy -> assertThat(Policies.load("again", Policies.write(policy))
                                            .policy())
                                    .contains(policy),
                            () -> assertThat(loaded.findings()).isNotEmpty());
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder(true, false);
    }
}
