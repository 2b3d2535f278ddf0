package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.NO_GRADE;
import static org.openfunnel.sla.SlaFixtures.clock;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingTime;
import tools.jackson.databind.JsonNode;

/** Clocks with pauses against deadlines and times that an evaluator without our code computed. */
class PauseVectorsTest {
    private static final Text REASON = new Text("as given", "如所示");

    @Test
    void everyRowIsAnsweredAsExpected() {
        JsonNode file = SharedFiles.json("vectors/pause-generated.json");
        int clocks = 0;
        int times = 0;
        for (JsonNode row : file.path("vectors")) {
            BusinessCalendar calendar =
                    calendar(file.path("calendars").path(row.path("cal").asString()));
            if (row.path("op").asString().equals("slaClock")) {
                assertDeadline(row, calendar);
                clocks++;
            } else {
                assertUsed(row, calendar);
                times++;
            }
        }
        assertThat(List.of(clocks, times)).containsExactly(60, 60);
    }

    private static void assertDeadline(JsonNode row, BusinessCalendar calendar) {
        ClockRules rules = rules(seconds(row.path("targetSeconds")), calendar);
        assertThat(run(rules, row).due())
                .as(row.path("id").asString())
                .contains(new Due.At(instant(row.path("expect").path("deadline"))));
    }

    private static void assertUsed(JsonNode row, BusinessCalendar calendar) {
        ClockRules rules = rules(Duration.ofHours(1), calendar);
        ClockRun run = run(rules, row).stop(instant(row.path("end")));
        assertThat(rules.time(run, instant(row.path("end"))))
                .as(row.path("id").asString())
                .get()
                .extracting(ClockTime::used)
                .isEqualTo(seconds(row.path("expect")));
    }

    private static ClockRules rules(Duration within, BusinessCalendar calendar) {
        return ClockRules.of(clock(WorkingTime.of(within)).build(), calendar);
    }

    private static ClockRun run(ClockRules rules, JsonNode row) {
        ClockRun run = rules.start(Optional.empty(), NO_GRADE, instant(row.path("start")))
                .orElseThrow();
        List<Pause> pauses = new ArrayList<>();
        row.path("pauses")
                .forEach(pause -> pauses.add(new Pause(instant(pause.path(0)), Optional.of(instant(pause.path(1))))));
        return rules.withPauses(run, pauses);
    }

    private static BusinessCalendar calendar(JsonNode json) {
        BusinessCalendar.Builder builder = BusinessCalendar.builder(
                        "vectors", ZoneId.of(json.path("zone").asString()))
                .version("1")
                .validFrom(LocalDate.of(2024, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31));
        json.path("hours").properties().forEach(day -> builder.weekly(weekday(day.getKey()), hours(day.getValue())));
        json.path("holidays").forEach(date -> builder.closed(LocalDate.parse(date.asString()), REASON));
        json.path("shifts")
                .properties()
                .forEach(date -> builder.override(LocalDate.parse(date.getKey()), REASON, hours(date.getValue())));
        return builder.build();
    }

    private static DayOfWeek weekday(String name) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Hours[] hours(JsonNode windows) {
        List<Hours> hours = new ArrayList<>();
        windows.forEach(window -> hours.add(
                Hours.parse(window.path(0).asString() + "-" + window.path(1).asString())));
        return hours.toArray(Hours[]::new);
    }

    private static Instant instant(JsonNode text) {
        return Instant.parse(text.asString());
    }

    private static Duration seconds(JsonNode number) {
        BigDecimal nanos = number.decimalValue().movePointRight(9);
        return Duration.ofNanos(nanos.longValueExact());
    }
}
