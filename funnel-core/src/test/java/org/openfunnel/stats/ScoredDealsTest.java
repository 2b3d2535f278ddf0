package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.stats.Figures.assertShare;
import static org.openfunnel.stats.Figures.names;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;
import org.openfunnel.sla.SharedFiles;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.GradeReport.Row;
import org.openfunnel.stats.LeadHistory.Rating;
import tools.jackson.databind.JsonNode;

/**
 * How well scores in the manner of a handbook tell won from lost deals, against figures that were computed without our code.
 *
 * <p>Source: Salvirt, M. Bohanec, B2B deals, scored by a card that stands in the oracle.
 */
class ScoredDealsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");
    private static final FunnelStats STATS = FunnelStats.of(
                    Figures.funnel(Map.of("open", Kind.OPEN, "won", Kind.WON, "lost", Kind.LOST)))
            .withGrades(names("A", "B", "C", "D"));

    private final JsonNode oracle = SharedFiles.json("data/oracles/salvirt_b2b.json");

    private static GradeReport report(String column) {
        List<LeadHistory> deals = SharedFiles.rows("data/oracles/salvirt_scores.csv").stream()
                .map(row -> deal(row, column))
                .toList();
        return STATS.report(deals, END).grades();
    }

    private static LeadHistory deal(NamedCsvRecord row, String column) {
        Points score = Points.of(Long.parseLong(row.getField(column)));
        return LeadHistory.builder(LeadId.of(row.getField("row")))
                .entered("open", START)
                .rated(new Rating(START, Optional.of(Name.of(row.getField("grade"))), Optional.of(score)))
                .entered(row.getField("won").equals("1") ? "won" : "lost", END)
                .build();
    }

    @Test
    void everyScoreRanksDealsAsInTheOracle() {
        JsonNode expected = oracle.path("auc");
        assertThat(expected).hasSize(5);
        expected.properties()
                .forEach(each -> assertThat(
                                report(each.getKey()).scoreAuc().orElseThrow().reduced())
                        .as(each.getKey())
                        .isEqualTo(Ratio.of(
                                        each.getValue().path("num").longValue(),
                                        each.getValue().path("den").longValue())
                                .reduced()));
    }

    @Test
    void everyGradeWinsAsInTheOracle() {
        JsonNode expected = oracle.path("by_grade");
        List<Row> rows = report("total").rows();
        assertThat(rows).hasSize(4).hasSize(expected.size());
        rows.forEach(row -> {
            JsonNode grade = expected.path(row.grade().value());
            assertThat(row.won()).isEqualTo(grade.path("converted").longValue());
            assertThat(row.won() + row.lost()).isEqualTo(grade.path("n").longValue());
            assertShare(row.winRate().orElseThrow(), grade.path("rate"));
        });
        assertThat(report("total").inversions())
                .containsExactly(
                        new GradeReport.Inversion(Name.of("C"), Ratio.of(6, 21), Name.of("D"), Ratio.of(1, 3)));
    }
}
