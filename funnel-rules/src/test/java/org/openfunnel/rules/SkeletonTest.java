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
