package org.openfunnel.benchmarks.decision;

import java.util.List;
import org.openfunnel.benchmarks.decision.Row.Stage;

/**
 * Another project's state machine together with what a host must write beside it to have the same answer: requests that come
 * twice, snapshot, record and obstacles.
 */
record Hosted(Machine machine, ByHand host) {

    Answer propose(Row row, Prospect prospect, Request request) {
        if (row.recent().contains(request.id())) {
            return Answer.refused(row, List.of());
        }
        Stage to = machine.fire(row.stage(), new Machine.Case(prospect, request));
        return to == row.stage()
                ? Answer.refused(row, List.copyOf(ByHand.obstacles(row, prospect, request)))
                : host.moved(row, request);
    }
}
