package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openfunnel.moment.Occurrence;

/** Draws every consequence of what has happened, until nothing follows any more. */
final class Settling {
    /** How many automatic moves one step may cause; a policy that needs more goes round in circles. */
    static final int MOST_MOVES = 64;

    private Settling() {}

    /**
     * Settles a lead that is registered.
     *
     * @param isAsked whether somebody asked to look again
     */
    static void settle(Deciding deciding, boolean isAsked) {
        boolean asked = isAsked;
        int moves = 0;
        boolean isMoving = true;
        while (isMoving) {
            Assessing.settle(deciding, asked);
            asked = false;
            while (moves < MOST_MOVES && Moving.byItself(deciding)) {
                moves++;
                Assessing.settle(deciding, false);
            }
            Offering.settle(deciding);
            Claiming.settle(deciding);
            List<Occurrence> heard = deciding.heard();
            ClockKeeping.settle(deciding, heard);
            CadenceKeeping.settle(deciding, heard);
            isMoving = deciding.hasUnheard();
        }
        scheduleLook(deciding);
    }

    private static void scheduleLook(Deciding deciding) {
        Instant next = deciding.rules.nextChange(deciding);
        if (!next.equals(deciding.state().nextLook().orElse(Instant.MAX))) {
            deciding.emit(new Change.LookScheduled(next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next)));
        }
    }
}
