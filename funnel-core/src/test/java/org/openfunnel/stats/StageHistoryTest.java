package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.stats.Figures.standing;
import static org.openfunnel.stats.Figures.step;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.LeadId;
import org.openfunnel.sla.SharedFiles;
import org.openfunnel.stage.Stage.Kind;
import tools.jackson.databind.JsonNode;

/**
 * The stage history of opportunities that often go back, against counts that were made without our code.
 *
 * <p>Source: Preppin' Data 2022, week 23.
 */
class StageHistoryTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Instant AFTER_ALL = Instant.parse("2030-01-01T00:00:00Z");
    private static final FunnelStats STATS = FunnelStats.of(Figures.funnel(stages()));

    private final JsonNode oracle = SharedFiles.json("data/oracles/preppin_stage_history.json");

    private static Map<String, Kind> stages() {
        Map<String, Kind> stages = new LinkedHashMap<>();
        List.of("Prospecting", "Qualification", "Value Proposition", "Negotiation/Review")
                .forEach(stage -> stages.put(name(stage), Kind.OPEN));
        stages.put(name("Closed Won"), Kind.WON);
        stages.put(name("Closed Lost"), Kind.LOST);
        return stages;
    }

    private static String name(String stage) {
        return stage.toLowerCase(Locale.ROOT).replace(' ', '-').replace('/', '-');
    }

    private static Instant at(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("CreatedDate"), DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static List<LeadHistory> histories(String id, String stage, String file) {
        return SharedFiles.rowsBy(id, file).entrySet().stream()
                .map(each -> {
                    LeadHistory.Builder history = LeadHistory.builder(LeadId.of(each.getKey()));
                    each.getValue().stream()
                            .sorted(Comparator.comparing(StageHistoryTest::at))
                            .forEach(row -> history.entered(name(row.getField(stage)), at(row)));
                    return history.build();
                })
                .toList();
    }

    @Test
    void backwardMovesAreThoseOfTheOracle() {
        FunnelReport report = STATS.report(
                histories("OppID", "StageName", "data/preppin_stage_history/Opportunity History.csv"), AFTER_ALL);
        assertThat(report.totals().leads())
                .isEqualTo(oracle.path("opportunities").longValue());
        assertThat(report.totals().backwardMoves())
                .isEqualTo(oracle.path("backward_moves_in_date_order").longValue());
        assertThat(report.totals().movedBack())
                .isEqualTo(oracle.path("opps_with_backward_move").longValue());
        assertThat(report.totals().reopened()).isZero();
        JsonNode counts = oracle.path("history_stage_counts");
        assertThat(report.steps()).hasSize(5);
        report.steps()
                .forEach(step -> assertThat(step.entries())
                        .isEqualTo(count(counts, step.stage().id().value())));
        assertThat(report.totals().lost()).isEqualTo(counts.path("Closed Lost").longValue());
        assertThat(step(report, "closed-won").reached())
                .isEqualTo(counts.path("Closed Won").longValue());
    }

    private static long count(JsonNode counts, String stage) {
        return counts.properties().stream()
                .filter(each -> name(each.getKey()).equals(stage))
                .findFirst()
                .orElseThrow()
                .getValue()
                .longValue();
    }

    @Test
    void presentStagesAreThoseOfTheOracle() {
        FunnelReport report =
                STATS.report(histories("Id", "StageName", "data/preppin_stage_history/Opportunity.csv"), AFTER_ALL);
        JsonNode counts = oracle.path("stage_counts");
        assertThat(counts).hasSize(6);
        counts.properties()
                .forEach(each -> assertThat(
                                standing(report, name(each.getKey())).leads())
                        .isEqualTo(each.getValue().longValue()));
    }
}
