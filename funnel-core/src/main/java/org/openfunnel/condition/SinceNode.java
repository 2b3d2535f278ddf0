package org.openfunnel.condition;

import java.time.Instant;
import java.util.Set;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.fact.FactState;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Due;

/** Compares the time since something with an amount: the instant of the decision with the due of that amount. */
final class SinceNode extends Node {
    private final MomentMatcher since;
    private final int slot;
    private final Direction direction;
    private final Amount amount;
    private final Truth unknown;

    SinceNode(Condition.Since from, Vocabulary words) {
        since = words.matcher(from.since());
        slot = from.since() instanceof Moment.AtFact at ? words.catalog().requireSlot(at.fact()) : -1;
        direction = from.direction();
        amount = from.amount();
        unknown = assumed(from.ifUnknown());
    }

    @Override
    Truth truth(Situation situation) {
        if (slot >= 0 && situation.facts().state(slot) == FactState.ABSENT) {
            return Truth.FALSE;
        }
        Instant start = start(situation);
        if (start.equals(Instant.MIN)) {
            return unknown;
        }
        Due due = amount.dueFrom(start, situation.calendar());
        Instant earliest = due.earliest();
        if (due.isKnown() || situation.asOf().isBefore(earliest)) {
            return Truth.of(holds(direction, situation.asOf().compareTo(earliest)));
        }
        return unknown;
    }

    private Instant start(Situation situation) {
        return since.last(situation.history(), situation.facts(), Instant.MIN);
    }

    static boolean holds(Direction direction, int order) {
        return switch (direction) {
            case LT -> order < 0;
            case LTE -> order <= 0;
            case GTE -> order >= 0;
            case GT -> order > 0;
        };
    }

    @Override
    boolean isTimed() {
        return true;
    }

    @Override
    Instant nextChange(Situation situation) {
        Instant start = start(situation);
        if (start.equals(Instant.MIN)) {
            return Instant.MAX;
        }
        Due due = amount.dueFrom(start, situation.calendar());
        Instant asOf = situation.asOf();
        if (!due.isKnown()) {
            return due.earliest().isAfter(asOf) ? due.earliest() : Instant.MAX;
        }
        Instant at = due.earliest();
        boolean changesAt = direction == Direction.GTE || direction == Direction.LT;
        if (changesAt) {
            return at.isAfter(asOf) ? at : Instant.MAX;
        }
        return at.isBefore(asOf) || at.equals(Instant.MAX) ? Instant.MAX : at.plusNanos(1);
    }

    @Override
    void reads(Set<Name> facts) {
        facts.addAll(since.reads());
    }
}
