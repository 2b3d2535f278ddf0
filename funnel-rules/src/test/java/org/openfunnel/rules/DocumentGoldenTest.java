package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.rules.golden.GoldenCases;

/** What is found about whole documents, as their authors see it. */
class DocumentGoldenTest {
    static List<String> cases() throws IOException {
        return GoldenCases.in("document");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(String name) throws IOException {
        Loaded loaded = Policies.load("policy.jsonc", GoldenCases.document(name), Depth.CHECK);
        GoldenCases.check(name, loaded.source(), loaded.findings());
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(25);
    }
}
