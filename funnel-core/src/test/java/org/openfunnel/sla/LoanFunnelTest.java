package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.NO_GRADE;
import static org.openfunnel.sla.SlaFixtures.clock;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;
import tools.jackson.databind.JsonNode;

/**
 * How soon the tasks of a real loan funnel were begun, against figures that were computed without our code: the clock
 * starts with the first schedule of a task in a case and stops with its first start.
 *
 * <p>Source: BPI Challenge 2012, every second case, as shipped with pm4py. It crosses the end of summer time.
 */
class LoanFunnelTest {
    private static final BusinessCalendar OFFICE = calendar("09:00-17:30", DayOfWeek.FRIDAY);
    private static final BusinessCalendar SHOP = calendar("08:00-22:00", DayOfWeek.SATURDAY);

    private static BusinessCalendar calendar(String hours, DayOfWeek last) {
        return BusinessCalendar.builder("loans", ZoneId.of("Europe/Amsterdam"))
                .version("1")
                .validFrom(LocalDate.of(2011, 1, 1))
                .validTo(LocalDate.of(2012, 12, 31))
                .weekly(EnumSet.range(DayOfWeek.MONDAY, last), Hours.parse(hours))
                .build();
    }

    @Test
    void everyFigureIsThatOfTheOracle() {
        JsonNode tasks = SharedFiles.json("data/oracles/bpic2012_dev.json").path("sla_schedule_to_first_start");
        List<Map<String, Instant>> cases =
                SharedFiles.rowsBy("case", "data/bpic2012_dev/bpic2012_dev.csv.gz").values().stream()
                        .map(LoanFunnelTest::firstOfEach)
                        .toList();
        assertThat(tasks.properties()).hasSize(6);
        tasks.properties().forEach(task -> {
            List<Wait> waits = cases.stream()
                    .filter(first -> first.containsKey(task.getKey() + "|SCHEDULE"))
                    .map(first -> new Wait(
                            first.get(task.getKey() + "|SCHEDULE"),
                            Optional.ofNullable(first.get(task.getKey() + "|START"))))
                    .toList();
            assertTask(waits, task.getValue());
        });
    }

    private record Wait(Instant scheduled, Optional<Instant> started) {}

    private static Map<String, Instant> firstOfEach(List<NamedCsvRecord> rows) {
        Map<String, Instant> first = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            first.putIfAbsent(
                    row.getField("activity") + "|" + row.getField("lifecycle"),
                    OffsetDateTime.parse(row.getField("timestamp")).toInstant());
        }
        return first;
    }

    private static void assertTask(List<Wait> waits, JsonNode expected) {
        assertThat(waits).hasSize(expected.path("cases_with_schedule").asInt());
        assertThat(waits)
                .filteredOn(wait -> wait.started().isEmpty())
                .hasSize(expected.path("never_started").asInt());
        assertSum(waits, Elapsed.hours(1), OFFICE, expected.path("elapsed_ms"));
        assertSum(waits, WorkingTime.hours(1), OFFICE, expected.path("business_MonFri_0900_1730_ms"));
        assertSum(waits, WorkingTime.hours(1), SHOP, expected.path("business_MonSat_0800_2200_ms"));
        assertMet(waits, Elapsed::of, OFFICE, expected.path("within_elapsed"), 7);
        assertMet(waits, LoanFunnelTest::untilOpening, OFFICE, expected.path("within_business"), 3);
        assertMet(waits, LoanFunnelTest::untilOpening, SHOP, expected.path("within_business6"), 2);
    }

    /** The oracle counts who used no more than the time allowed, so whoever began before the next opening. */
    private static Amount untilOpening(Duration within) {
        return WorkingTime.of(within).tie(Tie.OPEN);
    }

    private static void assertSum(List<Wait> waits, Amount within, BusinessCalendar calendar, JsonNode expected) {
        ClockRules rules = ClockRules.of(clock(within).build(), calendar);
        List<Long> used = stopped(waits, rules).stream()
                .map(run -> rules.time(run, run.stoppedAt().orElseThrow())
                        .orElseThrow()
                        .used()
                        .toMillis())
                .toList();
        assertThat(used).hasSize(expected.path("n").asInt());
        assertThat(used.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(expected.path("sum").asLong());
        assertThat(used.stream().mapToLong(Long::longValue).min())
                .hasValue(expected.path("min").asLong());
        assertThat(used.stream().mapToLong(Long::longValue).max())
                .hasValue(expected.path("max").asLong());
    }

    private static void assertMet(
            List<Wait> waits,
            Function<Duration, Amount> amount,
            BusinessCalendar calendar,
            JsonNode expected,
            int rows) {
        assertThat(expected.properties()).hasSize(rows);
        for (Map.Entry<String, JsonNode> row : expected.properties()) {
            BigDecimal hours =
                    new BigDecimal(row.getKey().substring(0, row.getKey().indexOf('h')));
            Duration within =
                    Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60)).longValueExact());
            ClockRules rules = ClockRules.of(clock(amount.apply(within)).build(), calendar);
            long met = stopped(waits, rules).stream()
                    .filter(run -> run.state(run.stoppedAt().orElseThrow()) == ClockState.MET)
                    .count();
            assertThat(met).as(row.getKey()).isEqualTo(row.getValue().asInt());
        }
    }

    private static List<ClockRun> stopped(List<Wait> waits, ClockRules rules) {
        List<ClockRun> runs = new ArrayList<>();
        for (Wait wait : waits) {
            wait.started()
                    .flatMap(started -> rules.start(Optional.empty(), NO_GRADE, wait.scheduled())
                            .map(run -> run.stop(started)))
                    .ifPresent(runs::add);
        }
        return runs;
    }
}
