package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded rows of which the facts checked in are a copy; they lie beside the project on the machines of its developers. */
class SharedRecurrencesTest {
    private static final String FILE = "shared/vectors/dateutil-rrule-tests.json";

    @Test
    void everyRowIsAnsweredRightOrRefusedForAKnownReason() throws IOException {
        Optional<Path> file = find();
        assumeTrue(file.isPresent(), "there is no " + FILE + " beside this project");
        Map<String, String> refusals = RecurrenceFacts.checkedIn().stream()
                .filter(fact -> !fact.refusal().isEmpty())
                .collect(Collectors.toMap(RecurrenceFacts::toString, RecurrenceFacts::refusal));
        List<RecurrenceFacts> rows = rows(file.get());
        assertThat(rows).hasSize(215);
        List<String> wrong = new ArrayList<>();
        for (RecurrenceFacts row : rows) {
            String refusal = refusals.get(row.toString());
            boolean isRight = refusal == null
                    ? row.answer().equals(row.expected())
                    : row.answer().contains(refusal);
            if (!isRight) {
                wrong.add(row + " gave " + row.answer() + " instead of " + row.expected());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst();
    }

    private static List<RecurrenceFacts> rows(Path file) {
        List<RecurrenceFacts> rows = new ArrayList<>();
        for (JsonNode row : new JsonMapper().readTree(file.toFile()).path("vectors")) {
            List<LocalDateTime> times = row.path("expect")
                    .valueStream()
                    .map(time -> LocalDateTime.parse(time.asString()))
                    .toList();
            rows.add(new RecurrenceFacts(
                    LocalDateTime.parse(row.path("dtstart").asString()),
                    row.path("rrule").asString(),
                    times,
                    ""));
        }
        return rows;
    }
}
