package org.openfunnel.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingDays;

/**
 * Compares the time left until an instant or date with an amount: the due of the amount from now with that instant, or its
 * local date with that date.
 *
 * <p>The due from now only ever moves on with time, so the answer passes through a fixed order of places, and the next one
 * is found by halving the time that is left.
 */
final class UntilNode extends AsOfNodes.Moving {
    /** Where the instant or date lies as time goes on; the numbers rise. */
    private static final int AFTER_DUE = 0;

    private static final int AT_DUE = 1;
    private static final int CANNOT_BE_TOLD = 2;
    private static final int BEFORE_DUE = 3;

    /** Two hundred years: the nanoseconds between two instants in it fit a long. */
    private static final long HORIZON = 200L * 366 * 86_400;

    private final Subject fact;
    private final int slot;
    private final Direction direction;
    private final Amount amount;
    private final Truth unknown;

    UntilNode(Condition.Until from, Vocabulary words) {
        fact = Subject.of(words, from.fact());
        slot = fact.slot();
        direction = from.direction();
        amount = from.amount();
        unknown = assumed(from.ifUnknown());
    }

    @Override
    Truth truth(Situation situation, Instant asOf) {
        FactState state = situation.facts().state(slot);
        if (state != FactState.KNOWN) {
            return state == FactState.ABSENT ? Truth.FALSE : unknown;
        }
        return answer(place(situation, asOf));
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
        if (due.earliest().equals(Instant.MIN)) {
            return CANNOT_BE_TOLD;
        }
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
    Instant nextPlace(Situation situation, Instant asOf) {
        if (situation.facts().state(slot) != FactState.KNOWN) {
            return Instant.MAX;
        }
        int place = place(situation, asOf);
        if (place == BEFORE_DUE) {
            return Instant.MAX;
        }
        BusinessCalendar calendar = situation.calendar();
        Instant first = calendar.validFrom().atStartOfDay(calendar.zone()).toInstant();
        return asOf.isBefore(first) ? first : nextPlace(situation, asOf, place);
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

    @Override
    void reads(Set<Name> facts) {
        facts.add(fact.name());
    }

    @Override
    Explanation explain(Situation situation) {
        return switch (situation.facts().state(slot)) {
            case KNOWN ->
                Spans.said(
                        "until",
                        fact.words(),
                        fact.actual(situation.facts()),
                        direction,
                        amount,
                        truth(situation),
                        amount.dueFrom(situation.asOf(), situation.calendar()));
            case UNKNOWN -> Phrases.said(Phrases.keyed("until-not-known", unknown), fact.words());
            case ABSENT -> Phrases.said("absent", fact.words());
        };
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        gaps.add(explain(situation), remedies(situation, wanted));
    }

    private List<Remedy> remedies(Situation situation, boolean wanted) {
        FactState state = situation.facts().state(slot);
        if (state != FactState.KNOWN) {
            return state == FactState.UNKNOWN ? fact.toProvide(situation.facts()) : fact.toExist();
        }
        List<Remedy> waiting = toWait(situation, wanted);
        Due due = amount.dueFrom(situation.asOf(), situation.calendar());
        return waiting.isEmpty() && due instanceof Due.At at
                ? fact.toChange(Comparison.of(operator(), instantOrDate(at.at(), situation.calendar())), wanted)
                : waiting;
    }

    /** Returns whether the due of an amount never moves back as its start moves on. */
    static boolean isSteady(Amount amount) {
        if (amount instanceof AmountSum sum) {
            return sum.parts().stream().allMatch(UntilNode::isSteady);
        }
        return !(amount instanceof WorkingDays days && days.at() == WorkingDays.TimeOfDay.SAME_TIME);
    }

    private Value instantOrDate(Instant at, BusinessCalendar calendar) {
        return fact.fact().type() instanceof FactType.Day ? Value.of(calendar.localDate(at)) : Value.of(at);
    }

    private Operator operator() {
        return switch (direction) {
            case LT -> Operator.LT;
            case LTE -> Operator.LTE;
            case GTE -> Operator.GTE;
            case GT -> Operator.GT;
        };
    }
}
