package org.openfunnel.time.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the public tests of other projects say about working time, as facts: inputs and answers. */
class FactsTest {
    private static final int ROWS = 2_173;

    static List<String> checkedIn() {
        try {
            URL file = Objects.requireNonNull(FactsTest.class.getResource("facts.txt"));
            return Files.readAllLines(Path.of(file.toURI())).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> projects() {
        return Facts.parse(checkedIn()).stream().map(facts -> Arguments.of(facts.project(), facts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void agreesWith(String project, Facts facts) {
        assertThat(facts.mistakes()).as(project).isEmpty();
    }

    @Test
    void noRowIsLost() {
        assertThat(Facts.parse(checkedIn())).hasSize(14);
        assertThat(Facts.parse(checkedIn()).stream()
                        .mapToInt(facts -> facts.rows().size())
                        .sum())
                .isEqualTo(ROWS);
    }
}
