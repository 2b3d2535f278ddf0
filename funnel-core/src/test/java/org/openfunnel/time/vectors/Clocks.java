package org.openfunnel.time.vectors;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openfunnel.moment.Moment;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.ClockRules;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingTime;

/** Rows about clocks that stand still now and then, answered by the clocks themselves. */
final class Clocks {
    private Clocks() {}

    static Instant deadline(Row row, BusinessCalendar calendar) {
        ClockRules rules = rules(row.seconds("targetSeconds"), calendar);
        return ((Due.At) run(row, rules).due().orElseThrow()).at();
    }

    static Duration used(Row row, BusinessCalendar calendar) {
        ClockRules rules = rules(Duration.ofHours(1), calendar);
        return rules.time(run(row, rules), row.instant("end")).orElseThrow().used();
    }

    private static ClockRules rules(Duration target, BusinessCalendar calendar) {
        Allowance within = Allowance.within(WorkingTime.of(target));
        return ClockRules.of(
                SlaClock.of("response", Moment.offered(), Moment.done("follow-up.made"), within)
                        .build(),
                calendar);
    }

    private static ClockRun run(Row row, ClockRules rules) {
        ClockRun run = rules.start(Optional.empty(), Optional.empty(), row.instant("start"))
                .orElseThrow();
        return rules.withPauses(run, pauses(row.text("pauses")));
    }

    private static List<Pause> pauses(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(pause -> !pause.isEmpty())
                .map(pause -> pause.split("/", -1))
                .map(edges -> new Pause(Instant.parse(edges[0]), Optional.of(Instant.parse(edges[1]))))
                .toList();
    }
}
