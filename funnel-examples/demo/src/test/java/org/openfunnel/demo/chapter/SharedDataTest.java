package org.openfunnel.demo.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openfunnel.demo.Bant;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.LeadFile;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.SharedData;
import org.openfunnel.engine.Decision;
import org.openfunnel.score.Score;
import org.openfunnel.stats.GradeReport;
import org.openfunnel.stats.Ratio;

/**
 * Real data, scored through the mappings of the demo and compared with points that were computed independently of any code
 * of this project.
 */
class SharedDataTest {
    private static final Setting SETTING = Bant.setting();
    private static final Scoring SCORING = new Scoring(SETTING, Instant.parse("2026-02-13T10:20:00Z"));
    private static final Pattern COUNT = Pattern.compile("\"(\\w+)\": \\{\\s*\"n\": (\\d+),\\s*\"converted\": (\\d+)");

    @Test
    void everyLeadOfSalvirtGetsThePointsOfTheOracle() throws Exception {
        List<String> oracle = Files.readAllLines(SharedData.require("oracles/salvirt_scores.csv"));
        LeadFile file = read("salvirt", SharedData.require("salvirt/B2B_dataset.csv"));
        List<String> lines = new ArrayList<>();
        for (Lead lead : file.leads()) {
            lines.add(lead.line() - 1 + "," + pointsAndGrade(lead));
        }
        assertThat(file.unread()).isEmpty();
        assertThat(lines).hasSize(448);
        assertThat(lines)
                .isEqualTo(oracle.stream()
                        .skip(1)
                        .map(SharedDataTest::withoutOutcome)
                        .toList());
    }

    /** The last column says whether the deal was won. */
    private static String withoutOutcome(String line) {
        return line.substring(0, line.lastIndexOf(','));
    }

    @Test
    void theLeadsOfLeadforgeGetTheTotalsAndGradesOfTheOracle() throws Exception {
        String oracle = Files.readString(SharedData.require("oracles/leadforge_v7.json"));
        Path data = SharedData.require("leadforge/lead_scoring_intro_v7.csv");
        List<String> rows = Files.readAllLines(data);
        LeadFile file = read("leadforge", data);
        Map<String, Counted> totals = new TreeMap<>();
        Map<String, Counted> grades = new TreeMap<>();
        for (Lead lead : file.leads()) {
            String[] cells = pointsAndGrade(lead).split(",", -1);
            var one = new Counted(1, rows.get((int) lead.line() - 1).endsWith(",1") ? 1 : 0);
            totals.merge(cells[4], one, Counted::plus);
            grades.merge(cells[5], one, Counted::plus);
        }
        assertThat(file.unread()).isEmpty();
        assertThat(file.leads()).hasSize(1000);
        assertThat(totals).isEqualTo(counts(oracle, "by_total"));
        assertThat(grades).isEqualTo(counts(oracle, "by_grade"));
    }

    @Test
    void theScoresOfLeadforgeRankItsLeadsAsInTheOracle() throws Exception {
        String oracle = Files.readString(SharedData.require("oracles/leadforge_v7.json"));
        Path data = SharedData.require("leadforge/lead_scoring_intro_v7.csv");
        List<String> rows = Files.readAllLines(data);
        Map<Boolean, List<String[]>> byOutcome = read("leadforge", data).leads().stream()
                .collect(Collectors.partitioningBy(
                        lead -> rows.get((int) lead.line() - 1).endsWith(",1"),
                        Collectors.mapping(lead -> pointsAndGrade(lead).split(",", -1), Collectors.toList())));
        List<String> scores = List.of("B", "A", "N", "T", "total");
        for (int column = 0; column < scores.size(); column++) {
            Ratio auc = GradeReport.auc(column(byOutcome.get(true), column), column(byOutcome.get(false), column))
                    .orElseThrow();
            assertThat(auc.denominator()).isEqualTo(2L * 300 * 700);
            assertThat(auc.toDecimal(9)).isEqualByComparingTo(auc(oracle, scores.get(column)));
        }
    }

    /** Points are whole here; a fraction would fail. */
    private static long[] column(List<String[]> rows, int column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).toArray();
    }

    /** Reads {@code "auc": {"B": 0.532290476, …}} of an oracle. */
    private static BigDecimal auc(String oracle, String score) {
        String object = oracle.substring(oracle.indexOf("\"auc\""));
        Matcher number =
                Pattern.compile("\"" + score + "\": ([\\d.]+)").matcher(object.substring(0, object.indexOf('}')));
        assertThat(number.find()).isTrue();
        return new BigDecimal(number.group(1));
    }

    /** How many leads there are, and how many of them bought. */
    private record Counted(int leads, int converted) {
        Counted plus(Counted other) {
            return new Counted(leads + other.leads, converted + other.converted);
        }
    }

    private static LeadFile read(String mapping, Path leads) throws IOException, BadInputException {
        return Mapping.read(
                        mapping,
                        Files.readAllBytes(Path.of("mappings", mapping + ".csv")),
                        SETTING.engine().catalog(),
                        SETTING.calendar().zone())
                .leads(leads.toString(), Files.readAllBytes(leads));
    }

    /** Returns the points for budget, authority, need and timeline, the total and the grade. */
    private static String pointsAndGrade(Lead lead) {
        Decision decision = SCORING.score(lead.facts());
        Score score = Scoring.scoreOf(decision).orElseThrow();
        Map<String, String> points = score.parts().stream()
                .collect(Collectors.toMap(
                        part -> part.characteristic().value(),
                        part -> part.points().orElseThrow().toString()));
        return String.join(
                ",",
                points.get("budget"),
                points.get("authority"),
                points.get("need"),
                points.get("timeline"),
                score.total().orElseThrow().toString(),
                decision.after().grade().orElseThrow().value());
    }

    /** Reads {@code "by_total": {"3": {"n": 1, "converted": 0, …}, …}} of an oracle. */
    private static Map<String, Counted> counts(String oracle, String key) {
        int from = oracle.indexOf("\"" + key + "\"");
        String object = oracle.substring(from, oracle.indexOf("}\n }", from));
        var counts = new TreeMap<String, Counted>();
        COUNT.matcher(object)
                .results()
                .forEach(match -> counts.put(
                        match.group(1),
                        new Counted(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)))));
        return counts;
    }
}
