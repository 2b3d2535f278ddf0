package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the handbooks is driven in a story: by a command, a due, an advice or a target. Only what the funnel is for
 * and what a weak stage probably lacks are words that nothing is decided by.
 */
class DrivenRulesTest {
    private static final Path RECORDS =
            Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/golden/story");
    private static final Pattern HEADING = Pattern.compile("\\[([-S0-9 ]+)\\] .*: (.+)");

    @Test
    void onlyWordsAreMerelyRead() throws IOException {
        Set<String> driven = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (MatchResult heading : headings()) {
            (heading.group(2).equals("reads") ? read : driven)
                    .addAll(List.of(heading.group(1).split(" ", -1)));
        }
        Set<String> rules = HandbookRules.rows().stream()
                .filter(row -> !row.pointers().isEmpty())
                .map(HandbookRules.Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        rules.removeAll(driven);
        // a lead that nobody can reach has a story of its own, which BantLeadScoringStoryTest checks without a record
        assertThat(rules.remove("S1-05")).isTrue();
        assertThat(rules).containsExactly("S0-01", "S0-02");
        assertThat(read).contains("S0-01", "S0-02");
    }

    private static List<MatchResult> headings() throws IOException {
        try (Stream<Path> records = Files.list(RECORDS)) {
            StringBuilder text = new StringBuilder();
            for (Path record : records.filter(file -> file.toString().endsWith("_en.txt"))
                    .filter(file -> !file.getFileName().toString().startsWith("standard"))
                    .toList()) {
                text.append(Files.readString(record));
            }
            return HEADING.matcher(text).results().toList();
        }
    }
}
