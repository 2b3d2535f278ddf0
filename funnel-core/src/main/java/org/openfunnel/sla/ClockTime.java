package org.openfunnel.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/**
 * How much of its time a clock has used, without the time it stood still. It is working time when the clock runs for
 * working time or working days, otherwise elapsed time.
 *
 * @param used from the start
 * @param remaining until the deadline, or until the one it would have if it went on; empty when the calendar does not know it
 * @param overrun since the deadline; zero when it has not come
 * @param working whether the three are working time
 */
public record ClockTime(Duration used, Optional<Duration> remaining, Duration overrun, boolean working) {
    /** Refuses null. */
    public ClockTime {
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(overrun, "overrun");
    }

    /** The time of a run at an instant, or empty when the calendar does not know the working time it takes. */
    static Optional<ClockTime> of(ClockRun run, Instant asOf, Due deadline, BusinessCalendar calendar) {
        Instant end = Stream.of(Optional.of(asOf), run.stoppedAt(), run.cancelledAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(run.startedAt()::isBefore)
                .orElse(run.startedAt());
        boolean working = ClockPlan.isWorking(run.target());
        if (working && !(knows(calendar, run.startedAt()) && knows(calendar, end))) {
            return Optional.empty();
        }
        UnpausedTime time = new UnpausedTime(Pauses.ended(run.pauses(), end), calendar);
        Duration used = time.between(run.startedAt(), end, working);
        Optional<Duration> remaining = Optional.empty();
        Duration overrun = Duration.ZERO;
        if (deadline instanceof Due.At known) {
            remaining = Optional.of(known.at().isAfter(end) ? time.between(end, known.at(), working) : Duration.ZERO);
            overrun = known.at().isBefore(end) ? time.between(known.at(), end, working) : Duration.ZERO;
        }
        return Optional.of(new ClockTime(used, remaining, overrun, working));
    }

    private static boolean knows(BusinessCalendar calendar, Instant at) {
        return !calendar.localDate(at).isBefore(calendar.validFrom())
                && calendar.localDate(at).isBefore(calendar.validToExclusive());
    }
}
