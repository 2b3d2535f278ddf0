package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.stats.Figures.assertLengths;
import static org.openfunnel.stats.Figures.assertShare;
import static org.openfunnel.stats.Figures.names;
import static org.openfunnel.stats.Figures.standing;
import static org.openfunnel.stats.Figures.step;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.SharedFiles;
import org.openfunnel.stage.Stage.Kind;
import tools.jackson.databind.JsonNode;

/**
 * The applications of a real loan funnel against figures that were computed without our code.
 *
 * <p>Source: BPI Challenge 2012, every second case, as shipped with pm4py.
 */
class LoanStatsTest {
    private static final List<Name> PATH =
            names("submitted", "partlysubmitted", "preaccepted", "accepted", "finalized", "approved");
    private static final Instant AFTER_ALL = Instant.parse("2013-01-01T00:00:00Z");
    private static final FunnelStats STATS =
            FunnelStats.of(Figures.funnel(stages())).withPath(PATH);

    private final JsonNode oracle = SharedFiles.json("data/oracles/bpic2012_dev.json");
    private Map<String, List<NamedCsvRecord>> cases = Map.of();

    private static Map<String, Kind> stages() {
        Map<String, Kind> stages = new LinkedHashMap<>();
        PATH.subList(0, 5).forEach(stage -> stages.put(stage.value(), Kind.OPEN));
        List.of("approved", "registered", "activated").forEach(stage -> stages.put(stage, Kind.WON));
        List.of("declined", "cancelled").forEach(stage -> stages.put(stage, Kind.LOST));
        stages.put("handled", Kind.DORMANT);
        return stages;
    }

    @BeforeEach
    void read() {
        cases = SharedFiles.rowsBy("case", "data/bpic2012_dev/bpic2012_dev.csv.gz");
    }

    private List<LeadHistory> histories() {
        return cases.entrySet().stream()
                .map(each -> history(each.getKey(), each.getValue()).build())
                .toList();
    }

    private static LeadHistory.Builder history(String id, List<NamedCsvRecord> rows) {
        LeadHistory.Builder history = LeadHistory.builder(LeadId.of(id));
        rows.stream()
                .filter(row -> row.getField("activity").startsWith("A_"))
                .forEach(row -> history.entered(stage(row.getField("activity")), at(row)));
        return history;
    }

    private static String stage(String activity) {
        return activity.substring("A_".length()).toLowerCase(Locale.ROOT);
    }

    private static Instant at(NamedCsvRecord row) {
        return OffsetDateTime.parse(row.getField("timestamp")).toInstant();
    }

    @Test
    void theFunnelIsThatOfTheOracle() {
        FunnelReport report = STATS.report(histories(), AFTER_ALL);
        JsonNode reached = oracle.path("funnel_reached");
        assertThat(reached).hasSize(6);
        reached.properties()
                .forEach(each -> assertThat(step(report, stage(each.getKey())).reached())
                        .isEqualTo(each.getValue().longValue()));
        JsonNode rates = oracle.path("funnel_step_rate");
        assertThat(rates).hasSize(5);
        rates.properties()
                .forEach(each -> assertShare(
                        step(report, stage(each.getKey().split("->", -1)[0]))
                                .conversion()
                                .orElseThrow(),
                        each.getValue()));
        assertThat(step(report, "approved").conversion()).isEmpty();
        JsonNode outcomes = oracle.path("outcomes");
        assertThat(report.totals())
                .isEqualTo(new FunnelReport.Totals(
                        oracle.path("cases").longValue(),
                        outcomes.path("approved").longValue(),
                        outcomes.path("declined").longValue()
                                + outcomes.path("cancelled").longValue(),
                        outcomes.path("undecided").longValue(),
                        0,
                        0,
                        0));
    }

    @Test
    void lossesAreThoseOfTheOracle() {
        FunnelReport report = STATS.report(histories(), AFTER_ALL);
        Map<String, Long> losses = new TreeMap<>();
        report.losses()
                .forEach(loss -> losses.put(
                        "A_" + loss.from().orElseThrow().value().toUpperCase(Locale.ROOT) + "|"
                                + loss.to().value(),
                        loss.leads()));
        Map<String, Long> expected = new TreeMap<>();
        oracle.path("lost_at_stage")
                .properties()
                .forEach(each -> expected.put(each.getKey(), each.getValue().longValue()));
        assertThat(losses).isEqualTo(expected).hasSize(7);
        assertThat(report.steps().stream().mapToLong(FunnelReport.Step::lost).sum())
                .isEqualTo(report.totals().lost());
    }

    @Test
    void timesFromStageToStageAreThoseOfTheOracle() {
        List<LeadHistory> histories = histories();
        JsonNode times = oracle.path("stage_time_ms_first_to_first");
        assertThat(times).hasSize(8);
        times.properties().forEach(each -> {
            String[] stages = each.getKey().split("->", -1);
            assertLengths(
                    STATS.between(Name.of(stage(stages[0])), Name.of(stage(stages[1])), histories, AFTER_ALL),
                    each.getValue(),
                    1);
        });
        FunnelReport report = STATS.report(histories, AFTER_ALL);
        assertLengths(step(report, "finalized").timeToNext(), times.path("A_FINALIZED->A_APPROVED"), 1);
    }

    /** In the oracle a case is handled until its last event of any kind. */
    @Test
    void everySnapshotIsThatOfTheOracle() {
        List<LeadHistory> handled = cases.entrySet().stream()
                .map(each -> history(each.getKey(), each.getValue())
                        .entered(
                                "handled",
                                at(each.getValue().get(each.getValue().size() - 1)))
                        .build())
                .toList();
        JsonNode snapshots = oracle.path("wip_snapshot");
        assertThat(snapshots).hasSize(4);
        snapshots.properties().forEach(each -> {
            FunnelReport report =
                    STATS.report(handled, OffsetDateTime.parse(each.getKey()).toInstant());
            long open = report.totals().leads() - standing(report, "handled").leads();
            assertThat(open).isEqualTo(each.getValue().path("open").longValue());
            each.getValue()
                    .path("by_state")
                    .properties()
                    .forEach(state -> assertThat(
                                    standing(report, stage(state.getKey())).leads())
                            .isEqualTo(state.getValue().longValue()));
        });
    }

    @Test
    void cohortsAreThoseOfTheOracle() {
        JsonNode months = oracle.path("cases_started_per_month");
        assertThat(months).hasSize(5);
        var cohorts = STATS.cohorts(histories(), ZoneId.of("Europe/Amsterdam"), AFTER_ALL);
        assertThat(cohorts).hasSize(5);
        cohorts.forEach((month, report) -> assertThat(report.totals().leads())
                .isEqualTo(months.path(month.toString()).longValue()));
    }

    @Test
    void theLengthOfCasesIsThatOfTheOracle() {
        long[] lengths = cases.values().stream()
                .mapToLong(rows -> at(rows.get(rows.size() - 1)).toEpochMilli()
                        - at(rows.get(0)).toEpochMilli())
                .toArray();
        assertLengths(Durations.ofMillis(lengths), oracle.path("case_duration_ms"), 1);
    }

    /** In the oracle whatever is not approved counts as lost, undecided cases included. */
    @Test
    void theAmountAskedForIsRankedAsInTheOracle() {
        List<Long> won = new ArrayList<>();
        List<Long> lost = new ArrayList<>();
        for (List<NamedCsvRecord> rows : cases.values()) {
            boolean isWon =
                    rows.stream().anyMatch(row -> row.getField("activity").equals("A_APPROVED"));
            (isWon ? won : lost).add(Long.parseLong(rows.get(0).getField("amount_req")));
        }
        assertThat(GradeReport.auc(array(won), array(lost)).orElseThrow().toDecimal(9))
                .isEqualByComparingTo(oracle.path("auc_amount").decimalValue());
    }

    private static long[] array(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
