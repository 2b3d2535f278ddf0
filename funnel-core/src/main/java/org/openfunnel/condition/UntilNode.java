package org.openfunnel.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/**
 * Compares the time left until an instant or date with an amount: the due of the amount from now with that instant, or its
 * local date with that date.
 *
 * <p>The due from now only ever moves on with time, so the answer passes through a fixed order of places, and the next one
 * is found by halving the time that is left.
 */
final class UntilNode extends Node {
    /** Where the instant or date lies as time goes on; the numbers rise. */
    private static final int AFTER_DUE = 0;

    private static final int AT_DUE = 1;
    private static final int CANNOT_BE_TOLD = 2;
    private static final int BEFORE_DUE = 3;

    private final Name fact;
    private final int slot;
    private final Direction direction;
    private final Amount amount;
    private final Truth unknown;

    UntilNode(Condition.Until from, Vocabulary words) {
        fact = from.fact();
        slot = words.catalog().requireSlot(from.fact());
        direction = from.direction();
        amount = from.amount();
        unknown = assumed(from.ifUnknown());
    }

    @Override
    Truth truth(Situation situation) {
        FactState state = situation.facts().state(slot);
        if (state != FactState.KNOWN) {
            return state == FactState.ABSENT ? Truth.FALSE : unknown;
        }
        return answer(place(situation, situation.asOf()));
    }

    private Truth answer(int place) {
        return switch (place) {
            case AFTER_DUE -> Truth.of(SinceNode.holds(direction, 1));
            case AT_DUE -> Truth.of(SinceNode.holds(direction, 0));
            case BEFORE_DUE -> Truth.of(SinceNode.holds(direction, -1));
            default -> unknown;
        };
    }

    private int place(Situation situation, Instant now) {
        BusinessCalendar calendar = situation.calendar();
        Due due = amount.dueFrom(now, calendar);
        Facts facts = situation.facts();
        int order = facts.object(slot) instanceof Instant at
                ? at.compareTo(due.earliest())
                : LocalDate.ofEpochDay(facts.number(slot)).compareTo(calendar.localDate(due.earliest()));
        if (order < 0) {
            return BEFORE_DUE;
        }
        return due.isKnown() ? (order == 0 ? AT_DUE : AFTER_DUE) : CANNOT_BE_TOLD;
    }

    @Override
    boolean isTimed() {
        return true;
    }

    @Override
    Instant nextChange(Situation situation) {
        if (situation.facts().state(slot) != FactState.KNOWN) {
            return Instant.MAX;
        }
        Instant now = situation.asOf();
        int place = place(situation, now);
        Truth answer = answer(place);
        while (place < BEFORE_DUE) {
            Instant next = nextPlace(situation, now, place);
            if (next.equals(Instant.MAX)) {
                return next;
            }
            now = next;
            place = place(situation, now);
            if (answer(place) != answer) {
                return now;
            }
        }
        return Instant.MAX;
    }

    /** Returns the first instant after the given one at which the place is another one. */
    private Instant nextPlace(Situation situation, Instant from, int place) {
        Instant same = from;
        Instant other = from;
        for (long seconds = 1; place(situation, other) == place; seconds *= 2) {
            if (seconds > HORIZON) {
                return Instant.MAX;
            }
            same = other;
            other = from.plusSeconds(seconds);
        }
        while (ChronoUnit.NANOS.between(same, other) > 1) {
            Instant middle = same.plusNanos(ChronoUnit.NANOS.between(same, other) / 2);
            if (place(situation, middle) == place) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    /** Two hundred years: the nanoseconds between two instants in it fit a long. */
    private static final long HORIZON = 200L * 366 * 86_400;

    @Override
    void reads(Set<Name> facts) {
        facts.add(fact);
    }
}
