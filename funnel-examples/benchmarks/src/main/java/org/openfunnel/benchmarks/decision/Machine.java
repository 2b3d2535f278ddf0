package org.openfunnel.benchmarks.decision;

import org.openfunnel.benchmarks.decision.Prospect.Authority;
import org.openfunnel.benchmarks.decision.Row.Stage;

/** Another project's state machine: it says where the lead goes, and keeps nothing. */
interface Machine {
    /** What the host wants the machine to do. */
    enum Trigger {
        PROPOSE
    }

    /** What a guard looks at. */
    record Case(Prospect prospect, Request request) {
        boolean mayPropose() {
            Long amount = prospect.amount();
            Boolean isConfirmed = prospect.isConfirmed();
            return request.roles().contains("seller")
                    && prospect.authority() == Authority.DECIDER
                    && amount != null
                    && amount >= ByHand.LEAST_AMOUNT
                    && isConfirmed != null
                    && isConfirmed;
        }
    }

    /** Returns the stage after the trigger: the same one when it is refused. */
    Stage fire(Stage from, Case about);
}
