package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openfunnel.benchmarks.decision.Row.Clock;
import org.openfunnel.benchmarks.decision.Row.Stage;

/**
 * What becomes of a request.
 *
 * @param after the lead afterwards
 * @param audit what happened, for the record
 * @param obstacles what stands in the way; empty unless refused
 */
record Answer(Row after, List<Audit> audit, List<Obstacle> obstacles) {
    enum Trouble {
        UNMET,
        UNKNOWN,
        NOT_AUTHORISED
    }

    /** A line of the record. */
    sealed interface Audit {}

    /** The lead moved. */
    record Moved(
            String lead,
            long revision,
            Instant at,
            Instant recordedAt,
            String request,
            String move,
            Stage from,
            Stage to)
            implements Audit {}

    /** A clock started. */
    record Started(String lead, long revision, Instant at, Instant recordedAt, String request, Clock clock)
            implements Audit {}

    /** Something that stands in the way, with the value found and the value wanted. */
    record Obstacle(
            String requirement,
            Trouble trouble,
            String fact,
            @Nullable Object actual,
            Object wanted) {}

    static Answer refused(Row row, List<Obstacle> obstacles) {
        return new Answer(row, List.of(), obstacles);
    }
}
