package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.WholePolicy;
import org.openfunnel.rules.diagnostic.Kind;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.internal.json.JsonWriter;
import org.openfunnel.rules.preset.Presets;

/**
 * The schema and the loader agree: what the schema refuses the loader refuses, and what the loader refuses for its shape the schema
 * refuses.
 */
class PolicySchemaTest {
    private static final SchemaCheck SCHEMA = SchemaCheck.by(Policies.schema());

    /** Every so many mutants one is judged; no multiple of the number of strangers. */
    private static final int STRIDE = 9;

    @Test
    void isASchema() {
        assertThat(SchemaCheck.ofSchemas().complaints(Policies.schema())).isEmpty();
        assertThat(SchemaCheck.ofSchemas().complaints(Policies.schema(catalog())))
                .isEmpty();
    }

    static List<String> documents() throws IOException {
        return GoldenCases.in("document");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void agreesOnWhatAuthorsDoWrong(String name) throws IOException {
        agrees(new String(GoldenCases.document(name), StandardCharsets.UTF_8));
    }

    @Test
    void agreesOnWhatIsRight() {
        for (String document : List.of(
                Policies.skeleton(),
                Presets.bantLeadScoring().text(),
                WholePolicy.builder().build().canonical())) {
            assertThat(Policies.load("right", document).policy()).isPresent();
            assertThat(SCHEMA.complaints(plain(document).orElseThrow())).isEmpty();
        }
    }

    @Test
    void agreesOnMutants() {
        List<DocumentTree> mutants = Mutants.of(WholePolicy.builder().build().document());
        Map<Boolean, Integer> counts = new TreeMap<>();
        for (int at = 0; at < mutants.size(); at += STRIDE) {
            counts.merge(agrees(mutants.get(at).canonical()), 1, Integer::sum);
        }
        assertThat(counts.get(true)).isGreaterThan(100);
        assertThat(counts.get(false)).isGreaterThan(100);
    }

    @Test
    void theSchemaOfACatalogueKnowsItsFacts() {
        SchemaCheck schema = SchemaCheck.by(Policies.schema(catalog()));
        assertThat(schema.complaints(grading("{\"fact\":\"authority.level\",\"eq\":\"decider\"}")))
                .isEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"authority.level\",\"in\":[\"decider\"]}")))
                .isEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"budget.amount\",\"gte\":500000}")))
                .isEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"budget.amount\",\"gte\":{\"fact\":\"company.employees\"}}")))
                .isEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"authority.level\",\"eq\":\"decidr\"}")))
                .isNotEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"authority.level\",\"in\":[\"decidr\"]}")))
                .isNotEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"budget.amount\",\"gte\":\"500000\"}")))
                .isNotEmpty();
        assertThat(schema.complaints(grading("{\"fact\":\"budget.amuont\",\"gte\":500000}")))
                .isNotEmpty();
        assertThat(schema.complaints(plain(Presets.bantLeadScoring().text()).orElseThrow()))
                .isEmpty();
    }

    private static FactCatalog catalog() {
        return Policies.load(Presets.bantLeadScoring()).require().vocabulary().catalog();
    }

    private static String grading(String condition) {
        return "{\"policy\":{\"id\":\"p\",\"version\":\"1\",\"language\":1,\"calendar\":\"china\"},"
                + "\"stages\":[{\"id\":\"new\",\"kind\":\"open\"}],"
                + "\"grading\":{\"grades\":[{\"id\":\"A\",\"when\":" + condition + "}]}}";
    }

    /** Returns whether the schema accepts a document. */
    private static boolean agrees(String document) {
        Optional<String> plain = plain(document);
        if (plain.isEmpty()) {
            return false;
        }
        Loaded loaded = Policies.load("any", document);
        List<String> complaints = SCHEMA.complaints(plain.get());
        boolean isOfShape = loaded.findings().stream().anyMatch(finding -> finding.kind() == Kind.SHAPE);
        if (isOfShape) {
            assertThat(complaints)
                    .as("loader: %s\nof %s", loaded.findings(), plain.get())
                    .isNotEmpty();
        }
        if (loaded.policy().isPresent()) {
            assertThat(complaints).as("schema refuses %s", plain.get()).isEmpty();
        }
        return complaints.isEmpty();
    }

    private static Optional<String> plain(String document) {
        var findings = new Findings();
        var root = JsonReader.read("any", document, findings).root();
        return findings.errors() == 0 ? root.map(JsonWriter::canonical) : Optional.empty();
    }
}
