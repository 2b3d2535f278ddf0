package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.CHINA;
import static org.openfunnel.sla.SlaFixtures.NO_GRADE;
import static org.openfunnel.sla.SlaFixtures.clock;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.time.Elapsed;
import tools.jackson.databind.JsonNode;

/**
 * Clocks of real problem tickets that stand still while they wait, against figures that were computed without our code.
 *
 * <p>Source: BPI Challenge 2013, closed problems, as shipped with pm4py.
 */
class PausedTicketsTest {
    private static final String TICKETS = "data/bpic2013_closed/bpic2013_closed.csv.gz";
    private static final String ORACLE = "data/oracles/bpic2013_closed.json";

    @Test
    void timeWithoutWaitingIsThatOfTheOracleToTheMillisecond() {
        JsonNode expected = SharedFiles.json(ORACLE).path("paused_clock");
        Elapsed unlimited = Elapsed.hours(24 * 365 * 20);
        List<ClockRun> runs = runs(unlimited);
        List<Long> active = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        for (ClockRun run : runs) {
            long used = usedMillis(run, unlimited);
            active.add(used);
            waiting.add(Duration.between(run.startedAt(), run.stoppedAt().orElseThrow())
                            .toMillis()
                    - used);
        }
        assertSummary(active, expected.path("active_ms"));
        assertSummary(waiting, expected.path("waiting_ms"));
        assertThat(runs.stream().filter(run -> !run.pauses().isEmpty()).count())
                .isEqualTo(expected.path("cases_with_wait").asInt());
    }

    @Test
    void asManyTicketsAreMetAsTheOracleCounts() {
        JsonNode expected = SharedFiles.json(ORACLE).path("paused_clock").path("active_within");
        assertThat(expected.properties()).hasSize(4);
        expected.properties().forEach(row -> {
            int hours = Integer.parseInt(row.getKey(), 0, row.getKey().length() - 1, 10);
            long met = runs(Elapsed.hours(hours)).stream()
                    .filter(run -> run.state(run.stoppedAt().orElseThrow()) == ClockState.MET)
                    .count();
            assertThat(met).as(row.getKey()).isEqualTo(row.getValue().asInt());
        });
    }

    private static List<ClockRun> runs(Elapsed within) {
        ClockRules rules = ClockRules.of(clock(within).build(), CHINA);
        return SharedFiles.rowsBy("case", TICKETS).values().stream()
                .map(rows -> run(rules, rows))
                .toList();
    }

    private static ClockRun run(ClockRules rules, List<NamedCsvRecord> rows) {
        ClockRun run = rules.start(Optional.empty(), NO_GRADE, at(rows.get(0))).orElseThrow();
        for (NamedCsvRecord row : rows) {
            run = rules.resume(run, at(row));
            if (row.getField("substatus").startsWith("Wait")) {
                run = rules.pause(run, at(row));
            }
        }
        return run.stop(at(rows.get(rows.size() - 1)));
    }

    private static Instant at(NamedCsvRecord row) {
        return OffsetDateTime.parse(row.getField("timestamp")).toInstant();
    }

    private static long usedMillis(ClockRun run, Elapsed within) {
        ClockRules rules = ClockRules.of(clock(within).build(), CHINA);
        Instant end = run.stoppedAt().orElseThrow();
        return rules.time(run, end).orElseThrow().used().toMillis();
    }

    private static void assertSummary(List<Long> values, JsonNode expected) {
        OptionalLong min = values.stream().mapToLong(Long::longValue).min();
        OptionalLong max = values.stream().mapToLong(Long::longValue).max();
        assertThat(values).hasSize(expected.path("n").asInt());
        assertThat(min).hasValue(expected.path("min").asLong());
        assertThat(max).hasValue(expected.path("max").asLong());
        assertThat(values.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(expected.path("sum").asLong());
    }
}
