package org.openfunnel.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.sla.ClockRun.PlannedAlert;
import org.openfunnel.time.Due;

/** Finds what an open run does next: in order of time; at one instant warnings, then the breach, then what follows it. */
final class NextStep {
    private static final Comparator<Planned> ORDER =
            Comparator.comparing(Planned::due).thenComparing(Planned::rank);

    private final Instant notBefore;
    private final List<Planned> steps = new ArrayList<>();
    private boolean isUnknown;

    private NextStep(Instant notBefore) {
        this.notBefore = notBefore;
    }

    static Optional<ClockStep> of(ClockRun run, Instant notBefore, Instant endOfData) {
        NextStep next = new NextStep(notBefore);
        for (PlannedAlert alert : run.alerts()) {
            if (alert.firedAt().isEmpty()) {
                next.add(alert.due(), alert.isWarning() ? 0 : 2, at -> new ClockStep.Alerted(alert.point(), at));
            }
        }
        if (run.breachedAt().isEmpty()) {
            next.add(run.due(), 1, ClockStep.Breached::new);
        }
        if (next.isUnknown && endOfData.isAfter(notBefore)) {
            next.steps.add(new Planned(endOfData, 3, ClockStep.DataEnd::new));
        }
        return next.steps.stream().min(ORDER).map(next::taken);
    }

    private void add(Optional<Due> due, int rank, Function<Instant, ClockStep> step) {
        if (due.isEmpty()) {
            return;
        }
        if (due.get() instanceof Due.At known) {
            steps.add(new Planned(known.at(), rank, step));
        } else {
            isUnknown = true;
        }
    }

    private ClockStep taken(Planned planned) {
        return planned.step().apply(planned.due().isAfter(notBefore) ? planned.due() : notBefore);
    }

    private record Planned(Instant due, int rank, Function<Instant, ClockStep> step) {}
}
