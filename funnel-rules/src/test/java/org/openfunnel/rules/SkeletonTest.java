package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonReader;

class SkeletonTest {
    @Test
    void loadsWithoutAnyFinding() {
        Loaded loaded = Policies.load("skeleton.funnel.jsonc", Policies.skeleton());
        assertThat(loaded.report(Language.EN)).isEmpty();
        assertThat(loaded.policy()).isPresent();
    }

    /** What people will do cannot be foreseen, and a line is proved where it bends: the claim is left open. */
    @Test
    void loadsWithItsMarksTakenAway() {
        String marked = Policies.skeleton();
        Loaded loaded = Policies.load("skeleton.funnel.jsonc", marked.replace("//- ", ""));
        assertThat(loaded.findings().stream()
                        .map(finding -> finding.code() + " " + finding.place().pointer()))
                .containsExactly("PROOF_UNPROVEN /claims/a-is-large");
        assertThat(loaded.require().scorecard().orElseThrow().characteristics())
                .extracting(it -> it.id().value())
                .containsExactly("interest", "need", "size");
    }

    @Test
    void hasEverySectionOfTheSchema() {
        var sections = (JsonObject)
                read(Policies.schema()).find("properties").orElseThrow().value();
        assertThat(read(Policies.skeleton()).keys()).containsExactlyInAnyOrderElementsOf(sections.keys());
    }

    private static JsonObject read(String document) {
        return (JsonObject)
                JsonReader.read("any", document, new Findings()).root().orElseThrow();
    }
}
