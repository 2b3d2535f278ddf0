package org.openfunnel.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.Due;

/**
 * Days that a clock counts, numbered from its start. Neither instant of a day lies before that of the day before.
 *
 * @param usedUp when a day is used up
 * @param due when the clock is due if a day is its last
 */
record UnpausedDays(IntFunction<Due> usedUp, IntFunction<Due> due) {
    /** More days than any calendar covers, and few enough for every amount. */
    private static final int MOST = 1_000_000;

    /** When so many days are used up, or empty when the clock stands still before that. */
    Optional<Due> dueAfter(int days, List<Pause> pauses) {
        int first = Math.min(days, 1);
        int last = days;
        for (Pause pause : pauses) {
            if (!due.apply(last).isAfter(pause.from())) {
                break;
            }
            if (pause.to().isEmpty()) {
                return Optional.empty();
            }
            Instant end = pause.to().get();
            if (usedUp.apply(last).isAfter(pause.from())) {
                last += firstAfter(end, usedUp, first) - firstAfter(pause.from(), usedUp, first);
            }
            last = firstAfter(end, due, last);
        }
        return Optional.of(due.apply(last));
    }

    /** The first day, not before the given one, whose instant comes after another. */
    private static int firstAfter(Instant instant, IntFunction<Due> instants, int from) {
        int low = from;
        int high = from;
        for (int step = 1; high < MOST && !isAfter(instants.apply(high), instant); step *= 2) {
            low = high + 1;
            high = Math.min(MOST, high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(instants.apply(middle), instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private static boolean isAfter(Due due, Instant instant) {
        return !due.isKnown() || due.isAfter(instant);
    }
}
