package org.openfunnel.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a host takes on with Funnel: the jars of core and rules and everything that they need. */
class FootprintIT {
    private static final long AT_MOST_BYTES = 6_000_000;

    @Test
    void coreAndRulesWithEverythingTransitiveAreAtMostSixMegabytes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path jar : jars()) {
            sizes.put(jar.getFileName().toString().replaceFirst("-\\d.*", ""), Files.size(jar));
        }
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum())
                .as("%s", sizes)
                .isLessThanOrEqualTo(AT_MOST_BYTES);
        assertThat(sizes)
                .containsOnlyKeys(
                        "classmate",
                        "funnel-core",
                        "funnel-rules",
                        "hibernate-validator",
                        "jackson-core",
                        "jakarta.validation-api",
                        "jboss-logging");
    }

    private static List<Path> jars() throws IOException {
        try (var files = Files.list(Path.of("target/lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
