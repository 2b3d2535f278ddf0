package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.sla.ClockRun;

/** Lets time pass: takes the steps that have become due, in the order in which they did. */
final class Passing {
    private Passing() {}

    /** Takes every step due before an instant, or by it. */
    static void until(Deciding deciding, Instant end, boolean isIncluded) {
        Instant due = Dues.next(deciding.state());
        while (due.isBefore(end) || (isIncluded && due.equals(end))) {
            int before = deciding.eventCount();
            Instant asOf = deciding.state().asOf();
            deciding.at(due.isBefore(asOf) ? asOf : due);
            step(deciding, due);
            Settling.settle(deciding, false);
            boolean isStuck = deciding.eventCount() == before;
            due = isStuck ? Dues.nextAfter(deciding.state(), due) : Dues.next(deciding.state());
        }
    }

    /**
     * Takes the first step due at an instant that changes anything: offer, protection, clocks and cadences by name. A due beyond what the
     * calendar knows changes nothing until the calendar knows more.
     */
    private static void step(Deciding deciding, Instant due) {
        int before = deciding.eventCount();
        LeadState state = deciding.state();
        if (state.ownership()
                .offer()
                .filter(offer -> offer.due().earliest().equals(due))
                .isPresent()) {
            Offering.step(deciding);
        }
        if (deciding.eventCount() == before
                && state.ownership()
                        .protection()
                        .filter(protection -> protection.due().earliest().equals(due))
                        .isPresent()) {
            Claiming.step(deciding);
        }
        for (ClockRun run : List.copyOf(state.clocks())) {
            if (deciding.eventCount() == before && Dues.of(run).equals(due)) {
                ClockKeeping.step(deciding, run);
            }
        }
        for (CadenceRun run : List.copyOf(state.cadences())) {
            if (deciding.eventCount() == before && Dues.of(run).equals(due)) {
                CadenceKeeping.step(deciding, run);
            }
        }
    }
}
