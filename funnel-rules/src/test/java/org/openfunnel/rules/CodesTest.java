package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Kind;

/** Every code of the reader has a case that shows what an author sees; those of the proof have tests beside it. */
class CodesTest {
    /** Found in documents too large for a folder, by {@link HostileDocumentTest} and {@link CalendarDocumentsTest}, or in states of leads, by {@link LeadJsonTest}. */
    private static final Set<FindingCode> ELSEWHERE = Set.of(
            FindingCode.TOO_MANY_BYTES,
            FindingCode.TOO_MANY_TOKENS,
            FindingCode.TOO_MANY_RULES,
            FindingCode.TOO_MANY_FINDINGS,
            FindingCode.TEXT_TOO_LONG,
            FindingCode.UNKNOWN_VERSION,
            FindingCode.TOO_MANY_HOURS,
            FindingCode.TOO_MANY_CALENDARS,
            FindingCode.CLOSED_TWICE);

    @Test
    void everyCodeHasAGoldenCase() throws IOException {
        Path golden = Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/golden");
        var shown = new StringBuilder();
        int cases = 0;
        try (Stream<Path> files = Files.walk(golden)) {
            for (Path file : files.filter(it -> it.endsWith("expected.txt")).toList()) {
                shown.append(Files.readString(file));
                cases++;
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(60);
        Set<FindingCode> missing = new TreeSet<>(List.of(FindingCode.values()));
        missing.removeIf(code -> code.kind() == Kind.PROOF || shown.indexOf(" " + code.id() + ":") >= 0);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }
}
