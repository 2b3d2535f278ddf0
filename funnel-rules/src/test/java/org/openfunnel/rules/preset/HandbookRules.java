package org.openfunnel.rules.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each rule of the handbooks stands in the preset of its handbook: the table {@code handbook-rules.tsv}. */
final class HandbookRules {
    private static final String NONE = "not expressed";

    /** The presets by the first part of the ids of their rules. */
    static final Map<String, Preset> PRESETS = Map.of(
            "S0", Presets.fiveStageFunnel(),
            "S1", Presets.bantLeadScoring(),
            "S2", Presets.crmStatusFollowup(),
            "S3", Presets.targetAndTier(),
            "S4", Presets.abcSolutionSales());

    private HandbookRules() {}

    /** A rule, with its mechanisms and places; places are empty when it is not expressed. */
    record Row(String id, List<String> mechanisms, List<String> pointers, String reason) {
        Preset preset() {
            return Objects.requireNonNull(PRESETS.get(id.substring(0, 2)));
        }
    }

    static List<Row> rows() {
        return table("handbook-rules.tsv").map(HandbookRules::row).toList();
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        boolean isExpressed = !cells[1].equals(NONE);
        return new Row(
                cells[0],
                isExpressed ? List.of(cells[1].split(", ")) : List.of(),
                isExpressed ? List.of(cells[2].split(" ")) : List.of(),
                isExpressed ? "" : cells[2]);
    }

    /** Returns the ids of the rules of a handbook that its preset expresses. */
    static Set<String> expressed(String handbook) {
        return rows().stream()
                .filter(row -> row.id().startsWith(handbook) && !row.pointers().isEmpty())
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the lines of a table among the resources, without its head. */
    static Stream<String> table(String file) {
        try (InputStream stream = HandbookRules.class.getResourceAsStream("/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
