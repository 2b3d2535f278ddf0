package org.openfunnel.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
        for (ClockRun clock : state.clocks()) {
            next = earlier(next, later(of(clock), after));
        }
        for (CadenceRun cadence : state.cadences()) {
            next = earlier(next, later(of(cadence), after));
        }
        next = earlier(next, later(of(state.ownership().protection(), Protection::due), after));
        return earlier(next, later(of(state.ownership().offer(), Offer::due), after));
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

    private static <T> Instant of(Optional<T> something, Function<T, Due> due) {
        return something.map(due).map(Due::earliest).orElse(Instant.MAX);
    }

    /** Returns when a clock does something next: an alert, the breach, or the end of what its calendar knows. */
    static Instant of(ClockRun run) {
        if (!run.isOpen()) {
            return Instant.MAX;
        }
        Instant next = run.breachedAt().isEmpty() ? of(run.due(), due -> due) : Instant.MAX;
        for (ClockRun.PlannedAlert alert : run.alerts()) {
            if (alert.firedAt().isEmpty()) {
                next = earlier(next, of(alert.due(), due -> due));
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
