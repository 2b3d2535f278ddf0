package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Name;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.time.Calendars;

/** What an author is told when a document is loaded and proved: a case for each code, named after it. */
class ProofGoldenTest {
    private static final Instant DECEMBER = Instant.parse("2026-12-10T01:00:00Z");

    static List<String> cases() throws IOException {
        return GoldenCases.in("proof");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(String name) throws IOException {
        Loaded loaded = Policies.load("policy.jsonc", GoldenCases.document(name));
        List<Finding> found = new ArrayList<>(loaded.findings());
        found.addAll(asked(name, loaded));
        assertThat(found).extracting(finding -> "proof/" + finding.code().id()).contains(name);
        GoldenCases.check(name, loaded.source(), found);
    }

    /** What a document alone cannot say: from when its calendar is looked at, and how much work there is. */
    private static List<Finding> asked(String name, Loaded loaded) {
        if (name.equals("proof/" + FindingCode.PROOF_CALENDAR_ENDS.id())) {
            return PolicyProof.of(loaded.require()).endOf(Calendars.china().require("china"), DECEMBER);
        }
        return name.equals("proof/" + FindingCode.PROOF_OVER_CAPACITY.id())
                ? PolicyProof.of(loaded.require()).feasibility(Assumptions.of(Map.of(Name.of("A"), 100L), 60))
                : List.of();
    }

    @Test
    void everyCodeOfTheProofHasACaseAndNoCaseIsStale() throws IOException {
        List<String> codes = Arrays.stream(FindingCode.values())
                .map(FindingCode::id)
                .filter(id -> id.startsWith("PROOF-"))
                .map(id -> "proof/" + id)
                .toList();
        assertThat(cases()).containsExactlyInAnyOrderElementsOf(codes);
    }
}
