package org.openfunnel.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.ownership.Offer;
import org.openfunnel.ownership.Ownership.Protection;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Due;

/** When time alone may change something, from the state alone; {@link Instant#MAX} where it never does. */
final class Dues {
    private Dues() {}

    static Instant next(LeadState state) {
        return nextAfter(state, null);
    }

    /** Returns the earliest such instant after the given one. */
    static Instant nextAfter(LeadState state, @Nullable Instant after) {
        Instant next = later(of(state.nextLook()), after);
        for (int i = 0; i < state.clocks().size(); i++) {
            next = earlier(next, later(of(state.clocks().get(i)), after));
        }
        for (int i = 0; i < state.cadences().size(); i++) {
            next = earlier(next, later(of(state.cadences().get(i)), after));
        }
        Optional<Protection> protection = state.ownership().protection();
        if (protection.isPresent()) {
            next = earlier(next, later(protection.get().due().earliest(), after));
        }
        Optional<Offer> offer = state.ownership().offer();
        return offer.isPresent() ? earlier(next, later(offer.get().due().earliest(), after)) : next;
    }

    private static Instant later(Instant instant, @Nullable Instant after) {
        return after == null || instant.isAfter(after) ? instant : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static Instant of(Optional<Instant> look) {
        return look.orElse(Instant.MAX);
    }

    private static Instant earliest(Optional<Due> due) {
        return due.isPresent() ? due.get().earliest() : Instant.MAX;
    }

    /** Returns when a clock does something next: an alert, the breach, or the end of what its calendar knows. */
    static Instant of(ClockRun run) {
        if (!run.isOpen()) {
            return Instant.MAX;
        }
        Instant next = run.breachedAt().isEmpty() ? earliest(run.due()) : Instant.MAX;
        for (ClockRun.PlannedAlert alert : run.alerts()) {
            if (alert.firedAt().isEmpty()) {
                next = earlier(next, earliest(alert.due()));
            }
        }
        return next;
    }

    /** Returns when a cadence does something next. */
    static Instant of(CadenceRun run) {
        Instant next = Instant.MAX;
        for (CadenceRun.Turn turn : run.turns()) {
            if (turn.overdueAt().isEmpty() && !run.isResting()) {
                next = earlier(next, turn.due().earliest());
            }
        }
        return next;
    }
}
