package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.rules.golden.GoldenCases;

/** What is found about the text of whole documents, as their authors see it. */
class JsonGoldenTest {
    static List<String> cases() throws IOException {
        return GoldenCases.in("json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(String name) throws IOException {
        var findings = new Findings();
        JsonDocument document = JsonReader.read("policy.jsonc", GoldenCases.document(name), findings);
        GoldenCases.check(name, document.source(), findings.inOrder());
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(20);
    }
}
