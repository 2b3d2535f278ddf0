package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.DocumentTree.Items;
import org.openfunnel.policy.DocumentTree.Members;
import org.openfunnel.policy.DocumentTree.Text;
import org.openfunnel.rules.Policies;

/** Every rule of the five handbooks stands in its preset, or it is said why not; and no preset cites a rule that is not there. */
class HandbookRulesTest {
    private static final Map<String, Integer> COUNTS = Map.of("S0", 21, "S1", 24, "S2", 24, "S3", 17, "S4", 25);

    /** What a place is called, by a part of its pointer; the first that fits counts. */
    private static final List<Map.Entry<String, String>> MECHANISMS = List.of(
            Map.entry("/requires/", "requirement"),
            Map.entry("/enter/", "requirement"),
            Map.entry("/leave/", "requirement"),
            Map.entry("/policy", "scope"),
            Map.entry("/formats/", "text format"),
            Map.entry("/facts/", "fact"),
            Map.entry("/conditions/", "named condition"),
            Map.entry("/intake", "intake"),
            Map.entry("/activities/", "activity"),
            Map.entry("/scorecard", "points"),
            Map.entry("/grading", "grade"),
            Map.entry("/stages/", "stage"),
            Map.entry("/moves/", "move"),
            Map.entry("/assignment", "assignment"),
            Map.entry("/clocks/", "clock"),
            Map.entry("/cadences/", "cadence"),
            Map.entry("/targets", "target"),
            Map.entry("/advice/", "advice"));

    static Stream<HandbookRules.Row> rows() {
        return HandbookRules.rows().stream();
    }

    @Test
    void everyRuleHasItsRow() {
        List<String> ids = new ArrayList<>();
        COUNTS.keySet().stream()
                .sorted()
                .forEach(handbook -> IntStream.rangeClosed(1, count(handbook))
                        .forEach(number -> ids.add(String.format(Locale.ROOT, "%s-%02d", handbook, number))));
        assertThat(HandbookRules.rows()).extracting(HandbookRules.Row::id).isEqualTo(ids);
        assertThat(ids).hasSize(111);
    }

    private static int count(String handbook) {
        return COUNTS.getOrDefault(handbook, 0);
    }

    @Test
    void theRulesAreThoseOfTheList() throws IOException {
        Path list = shared("HANDBOOK_RULES.md");
        assumeTrue(Files.exists(list), () -> "skipped: there is no " + list);
        Set<String> ids = Pattern.compile("(?m)^\\| (S[0-4]-\\d\\d) \\|")
                .matcher(Files.readString(list))
                .results()
                .map(MatchResult::group)
                .map(cell -> cell.substring(2, 7))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows().map(HandbookRules.Row::id)).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyPlaceCitesTheRule(HandbookRules.Row row) {
        DocumentTree document = Policies.load(row.preset()).require().document();
        for (String pointer : row.pointers()) {
            assertThat(sources(at(document, pointer))).as(pointer).contains(row.id());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void mechanismsAreThoseOfThePlaces(HandbookRules.Row row) {
        assertThat(row.mechanisms())
                .containsExactlyElementsOf(row.pointers().stream()
                        .map(HandbookRulesTest::mechanism)
                        .distinct()
                        .toList());
        assertThat(row.pointers().isEmpty()).isEqualTo(!row.reason().isEmpty());
    }

    private static String mechanism(String pointer) {
        return MECHANISMS.stream()
                .filter(entry -> pointer.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noPresetCitesARuleThatItDoesNotExpress() {
        HandbookRules.PRESETS.forEach((handbook, preset) -> {
            Set<String> cited = new TreeSet<>();
            cite(Policies.load(preset).require().document(), cited);
            cited.removeAll(rows().map(HandbookRules.Row::id).collect(Collectors.toSet()));
            assertThat(cited).as(preset.file()).isEmpty();
        });
    }

    @Test
    void theStandardCitesOnlyRulesThatPresetsExpress() {
        Set<String> cited = new TreeSet<>();
        cite(Policies.load(Presets.standard()).require().document(), cited);
        Set<String> expressed = new TreeSet<>();
        COUNTS.keySet().forEach(handbook -> expressed.addAll(HandbookRules.expressed(handbook)));
        assertThat(expressed).containsAll(cited);
        assertThat(cited).extracting(id -> id.substring(0, 2)).contains("S0", "S1", "S2", "S3", "S4");
    }

    @Test
    void theStandardSaysWhatItChoseWhereHandbooksContradict() {
        DocumentTree document = Policies.load(Presets.standard()).require().document();
        List<String[]> choices = HandbookRules.table("standard-choices.tsv")
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(choices)
                .hasSizeGreaterThanOrEqualTo(16)
                .allSatisfy(choice -> assertThat(((Members) at(document, choice[1])).members())
                        .as(choice[0])
                        .containsKey("own"));
    }

    private static void cite(DocumentTree tree, Set<String> cited) {
        cited.addAll(sources(tree));
        if (tree instanceof Members object) {
            object.members().values().forEach(value -> cite(value, cited));
        } else if (tree instanceof Items list) {
            list.items().forEach(item -> cite(item, cited));
        }
    }

    /** Returns what a JSON pointer points at; the names of a policy need no escapes. */
    private static DocumentTree at(DocumentTree tree, String pointer) {
        DocumentTree at = tree;
        for (String key : pointer.substring(1).split("/", -1)) {
            at = at instanceof Items list
                    ? list.items().get(Integer.parseInt(key))
                    : Optional.ofNullable(((Members) at).members().get(key)).orElseThrow();
        }
        return at;
    }

    private static List<String> sources(DocumentTree rule) {
        DocumentTree source = rule instanceof Members object ? object.members().get("source") : null;
        if (source instanceof Text text) {
            return List.of(text.value());
        }
        return source instanceof Items list
                ? list.items().stream().map(item -> ((Text) item).value()).toList()
                : List.of();
    }

    /** Finds a shared file beside any folder around this module. */
    private static Path shared(String file) {
        Path at = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolveSibling("shared"))) {
            at = at.getParent();
        }
        return at.resolveSibling("shared").resolve(file);
    }
}
