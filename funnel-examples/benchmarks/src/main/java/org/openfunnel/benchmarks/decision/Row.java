package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a host keeps it in a row: the snapshot that every decision reads and writes.
 *
 * @param lead its id
 * @param revision the number of events so far
 * @param asOf when the last event took effect
 * @param stage where it is
 * @param since since when
 * @param reached what happened to it, as far as it still matters
 * @param clocks the deadlines that run
 * @param recent the ids of the last requests
 * @param nextDueAt the earliest deadline; null if there is none
 */
record Row(
        String lead,
        long revision,
        Instant asOf,
        Stage stage,
        Instant since,
        List<Reached> reached,
        List<Clock> clocks,
        List<String> recent,
        @Nullable Instant nextDueAt) {
    enum Stage {
        TALKING,
        PROPOSING
    }

    enum Kind {
        REGISTERED,
        LEFT,
        ENTERED
    }

    /** Something that happened to the lead; the stage is null where there is none. */
    record Reached(Kind kind, @Nullable Stage stage, Instant at) {}

    /** A deadline that runs. */
    record Clock(String name, Instant startedAt, Instant due, String calendarVersion) {}
}
