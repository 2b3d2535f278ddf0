package org.openfunnel.time.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same rows from where they were collected; skipped where they are absent. */
class SharedVectorsTest {
    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> readme = SharedVectors.find("README.md");
        assumeTrue(readme.isPresent(), "no folder shared/vectors beside the project");
        lines = SharedVectors.lines(readme.orElseThrow().getParent());
    }

    @Test
    void everyRowIsAnswered() {
        assertThat(Facts.parse(lines)).flatMap(Facts::mistakes).isEmpty();
    }

    @Test
    void theCheckedInRowsAreAllOfThem() throws IOException {
        Files.write(Path.of("target", "facts.txt"), lines);
        assertThat(FactsTest.checkedIn()).isEqualTo(lines);
    }
}
