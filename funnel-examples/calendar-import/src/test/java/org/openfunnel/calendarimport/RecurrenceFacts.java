package org.openfunnel.calendarimport;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What another project's tests say about a rule: from a start on, it gives these times, or, when it is one that is not
 * followed, why.
 */
record RecurrenceFacts(LocalDateTime start, String rule, List<LocalDateTime> times, String refusal) {

    /** A line is {@code start rule -> times}, or {@code start rule !> why it is refused}. */
    static RecurrenceFacts parse(String line) {
        boolean isFollowed = line.contains(" -> ");
        String[] sides = line.split(isFollowed ? " -> " : " !> ", 2);
        String[] question = sides[0].split(" ", 2);
        return new RecurrenceFacts(
                LocalDateTime.parse(question[0]),
                question[1],
                isFollowed ? times(sides[1]) : List.of(),
                isFollowed ? "" : sides[1]);
    }

    static List<RecurrenceFacts> checkedIn() throws IOException {
        try (InputStream facts = RecurrenceFacts.class.getResourceAsStream("recurrence-facts.txt")) {
            return new String(Objects.requireNonNull(facts).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("="))
                    .map(RecurrenceFacts::parse)
                    .toList();
        }
    }

    /** What the rule answers: as many times as are asked for and, when it has an end, none more; or why it is refused. */
    String answer() {
        boolean hasEnd = rule.contains("COUNT=") || rule.contains("UNTIL=");
        try {
            return Recurrence.parse(rule)
                    .timesFrom(start, ZoneOffset.UTC)
                    .limit(hasEnd ? times.size() + 1L : times.size())
                    .map(LocalDateTime::toString)
                    .collect(joining(" "));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    String expected() {
        return times.stream().map(LocalDateTime::toString).collect(joining(" "));
    }

    private static List<LocalDateTime> times(String text) {
        return Arrays.stream(text.split(" ", -1)).map(LocalDateTime::parse).toList();
    }

    @Override
    public String toString() {
        return start + " " + rule;
    }
}
