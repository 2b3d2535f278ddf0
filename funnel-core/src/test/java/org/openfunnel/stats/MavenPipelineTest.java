package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.stats.Figures.assertLengths;
import static org.openfunnel.stats.Figures.assertMean;
import static org.openfunnel.stats.Figures.assertMedian;
import static org.openfunnel.stats.Figures.assertShare;
import static org.openfunnel.stats.Figures.standing;
import static org.openfunnel.stats.Figures.step;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.LeadId;
import org.openfunnel.sla.SharedFiles;
import org.openfunnel.stage.Stage.Kind;
import tools.jackson.databind.JsonNode;

/**
 * The deals of a sales team against figures that were computed without our code. Only the dates of engaging and closing are
 * known: a deal that is engaged skipped the stage before it, and one that is not is taken to start on the last day.
 *
 * <p>Source: Maven Analytics, CRM sales opportunities.
 */
class MavenPipelineTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Instant LAST_DAY = day("2017-12-31");
    private static final FunnelStats STATS = FunnelStats.of(Figures.funnel(stages()));

    private final JsonNode oracle = SharedFiles.json("data/oracles/maven_pipeline.json");
    private List<LeadHistory> deals = List.of();
    private List<LeadHistory> engaged = List.of();

    private static Map<String, Kind> stages() {
        Map<String, Kind> stages = new LinkedHashMap<>();
        stages.put("prospecting", Kind.OPEN);
        stages.put("engaging", Kind.OPEN);
        stages.put("won", Kind.WON);
        stages.put("lost", Kind.LOST);
        return stages;
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @BeforeEach
    void read() {
        Map<String, List<NamedCsvRecord>> teams = SharedFiles.rowsBy("sales_agent", "data/maven/sales_teams.csv");
        deals = SharedFiles.rows("data/maven/sales_pipeline.csv").stream()
                .map(row -> history(row, teams.get(row.getField("sales_agent")).get(0)))
                .toList();
        engaged = deals.stream()
                .filter(deal -> deal.entries().get(0).stage().value().equals("engaging"))
                .toList();
    }

    private static LeadHistory history(NamedCsvRecord row, NamedCsvRecord team) {
        LeadHistory.Builder deal = LeadHistory.builder(LeadId.of(row.getField("opportunity_id")))
                .label("agent", row.getField("sales_agent"))
                .label("product", row.getField("product"))
                .label("manager", team.getField("manager"))
                .label("region", team.getField("regional_office"));
        if (row.getField("engage_date").isEmpty()) {
            return deal.entered("prospecting", LAST_DAY).build();
        }
        deal.entered("engaging", day(row.getField("engage_date")));
        if (!row.getField("close_date").isEmpty()) {
            deal.entered(row.getField("deal_stage").toLowerCase(Locale.ROOT), day(row.getField("close_date")));
        }
        return deal.build();
    }

    @Test
    void theFunnelIsThatOfTheOracle() {
        FunnelReport report = STATS.report(deals, LAST_DAY);
        JsonNode reached = oracle.path("funnel_cumulative");
        assertThat(report.totals().leads()).isEqualTo(reached.path("all").longValue());
        assertThat(step(report, "prospecting").reached())
                .isEqualTo(reached.path("all").longValue());
        assertThat(step(report, "prospecting").skipped()).isEqualTo(engaged.size());
        assertThat(step(report, "engaging").reached())
                .isEqualTo(reached.path("reached_engaging").longValue());
        assertThat(step(report, "won").reached()).isEqualTo(reached.path("won").longValue());
        assertThat(report.totals().won() + report.totals().lost())
                .isEqualTo(reached.path("closed").longValue());
        JsonNode rates = oracle.path("funnel_rates");
        assertShare(step(report, "prospecting").conversion().orElseThrow(), rates.path("engaging/all"));
        assertShare(STATS.report(engaged, LAST_DAY).totals().closed().orElseThrow(), rates.path("closed/engaging"));
        assertShare(report.totals().winRate().orElseThrow(), rates.path("won/closed"));
        assertShare(report.totals().conversion().orElseThrow(), rates.path("won/all"));
        assertGroup(report, oracle.path("overall"));
    }

    @Test
    void skippedStagesNeedNotCount() {
        FunnelReport report = STATS.with(FunnelStats.Skipped.NOT_REACHED).report(deals, LAST_DAY);
        assertThat(step(report, "prospecting").reached())
                .isEqualTo(oracle.path("stage_counts").path("Prospecting").longValue());
        assertThat(step(report, "prospecting").advanced()).isZero();
        assertThat(step(report, "engaging").reached()).isEqualTo(engaged.size());
    }

    @Test
    void timesToCloseAreThoseOfTheOracle() {
        FunnelReport report = STATS.report(deals, LAST_DAY);
        JsonNode days = oracle.path("days_to_close");
        assertLengths(report.timeToClose().ended(), days.path("all"), DAY);
        assertLengths(report.timeToWin(), days.path("won"), DAY);
        assertLengths(report.timeToLoss(), days.path("lost"), DAY);
        Map<Long, Long> histogram = LongStream.of(report.timeToClose().ended().toMillis())
                .boxed()
                .collect(Collectors.groupingBy(millis -> millis / DAY, Collectors.counting()));
        assertThat(histogram).hasSize(oracle.path("days_histogram_closed").size());
        histogram.forEach((length, deals) -> assertThat(deals)
                .isEqualTo(oracle.path("days_histogram_closed")
                        .path(length.toString())
                        .longValue()));
    }

    @Test
    void openDealsAreCensored() {
        Survival survival = STATS.report(engaged, LAST_DAY).timeToClose();
        JsonNode expected = oracle.path("kaplan_meier_time_to_close");
        assertThat(survival.median())
                .contains(Duration.ofDays(expected.path("median_days").intValue()));
        assertThat(expected.path("S_at").properties()).hasSize(8);
        expected.path("S_at")
                .properties()
                .forEach(each -> assertThat(survival.remaining(Duration.ofDays(Integer.parseInt(each.getKey())), 6))
                        .as(each.getKey())
                        .isEqualByComparingTo(each.getValue().decimalValue()));
    }

    @Test
    void everyGroupIsThatOfTheOracle() {
        assertGroups("by_agent", 30, history -> history.label("agent"));
        assertGroups("by_product_raw", 7, history -> history.label("product"));
        assertGroups(
                "by_product_normalised", 7, history -> history.label("product").replace("GTXPro", "GTX Pro"));
        assertGroups("by_manager", 6, history -> history.label("manager"));
        assertGroups("by_region", 3, history -> history.label("region"));
    }

    private void assertGroups(String name, int size, Function<LeadHistory, String> key) {
        SortedMap<String, FunnelReport> groups = STATS.reportBy(key, deals, LAST_DAY);
        JsonNode expected = oracle.path(name);
        assertThat(groups.keySet())
                .containsExactlyInAnyOrderElementsOf(expected.propertyNames())
                .hasSize(size);
        groups.forEach((group, report) -> assertGroup(report, expected.path(group)));
    }

    private static void assertGroup(FunnelReport report, JsonNode expected) {
        assertThat(report.totals().leads()).isEqualTo(expected.path("n").longValue());
        assertThat(report.totals().won()).isEqualTo(expected.path("won").longValue());
        assertThat(report.totals().lost()).isEqualTo(expected.path("lost").longValue());
        for (String stage : List.of("prospecting", "engaging")) {
            assertThat(standing(report, stage).leads())
                    .isEqualTo(expected.path(stage).longValue());
        }
        assertShare(report.totals().winRate().orElseThrow(), expected.path("win_rate"));
        assertMean(report.timeToClose().ended(), expected.path("days_closed_mean"), DAY);
        assertMean(report.timeToWin(), expected.path("days_won_mean"), DAY);
        assertMedian(report.timeToClose().ended(), expected.path("days_closed_median"), DAY);
        assertMedian(report.timeToWin(), expected.path("days_won_median"), DAY);
    }

    @Test
    void everyCohortIsThatOfTheOracle() {
        SortedMap<YearMonth, FunnelReport> cohorts = STATS.cohorts(engaged, ZoneOffset.UTC, LAST_DAY);
        JsonNode expected = oracle.path("cohort_by_engage_month");
        assertThat(cohorts).hasSize(15).hasSize(expected.size());
        cohorts.forEach((month, report) -> {
            JsonNode cohort = expected.path(month.toString());
            assertThat(report.totals().leads()).isEqualTo(cohort.path("engaged").longValue());
            assertThat(report.totals().won()).isEqualTo(cohort.path("won").longValue());
            assertThat(report.totals().lost()).isEqualTo(cohort.path("lost").longValue());
            assertThat(report.totals().open()).isEqualTo(cohort.path("open").longValue());
            for (int days : new int[] {7, 14, 30, 60, 90}) {
                assertThat(report.timeToWin().atMost(Duration.ofDays(days)))
                        .isEqualTo(cohort.path("won_within_" + days + "d").longValue());
            }
        });
    }

    @Test
    void everySnapshotIsThatOfTheOracle() {
        JsonNode snapshots = oracle.path("snapshots");
        assertThat(snapshots).hasSize(5);
        snapshots.properties().forEach(each -> {
            FunnelReport report = STATS.report(engaged, day(each.getKey()));
            JsonNode expected = each.getValue();
            assertThat(standing(report, "engaging").leads())
                    .isEqualTo(expected.path("open_engaging").longValue());
            assertThat(report.totals().won())
                    .isEqualTo(expected.path("won_to_date").longValue());
            assertThat(report.totals().lost())
                    .isEqualTo(expected.path("lost_to_date").longValue());
            assertLengths(standing(report, "engaging").ages(), expected.path("age"), DAY);
            assertBuckets(standing(report, "engaging").ages(), expected.path("age_buckets"));
        });
    }

    private static void assertBuckets(Durations ages, JsonNode expected) {
        long before = 0;
        for (Map.Entry<String, JsonNode> bucket : expected.properties()) {
            String last = bucket.getKey().replaceAll("\\d+-|\\d+\\+", "");
            long upTo = last.isEmpty() ? ages.count() : ages.atMost(Duration.ofDays(Integer.parseInt(last)));
            assertThat(upTo - before)
                    .as(bucket.getKey())
                    .isEqualTo(bucket.getValue().longValue());
            before = upTo;
        }
    }

    @Test
    void winsAndLossesOfEachMonthAreThoseOfTheOracle() {
        JsonNode months = oracle.path("by_close_month");
        assertThat(months).hasSize(10);
        FunnelReport before = STATS.report(deals, day("2017-02-28"));
        for (Map.Entry<String, JsonNode> month : months.properties()) {
            Instant end = day(YearMonth.parse(month.getKey()).atEndOfMonth().toString());
            FunnelReport report = STATS.report(deals, end);
            assertThat(report.totals().won() - before.totals().won())
                    .isEqualTo(month.getValue().path("won").longValue());
            assertThat(report.totals().lost() - before.totals().lost())
                    .isEqualTo(month.getValue().path("lost").longValue());
            before = report;
        }
    }
}
