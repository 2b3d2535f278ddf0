package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.FactState;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Due;

/** Compares the time since something with an amount: the instant of the decision with the due of that amount. */
final class SinceNode extends AsOfNodes.Moving {
    private final MomentMatcher since;
    private final MomentWords words;
    private final List<Subject> facts = new ArrayList<>();
    private final boolean isFactAlone;
    private final Direction direction;
    private final Amount amount;
    private final Truth unknown;

    SinceNode(Condition.Since from, Vocabulary vocabulary) {
        since = vocabulary.matcher(from.since());
        words = new MomentWords(from.since(), vocabulary);
        since.reads().forEach(fact -> facts.add(Subject.of(vocabulary, fact)));
        isFactAlone = from.since() instanceof Moment.AtFact;
        direction = from.direction();
        amount = from.amount();
        unknown = assumed(from.ifUnknown());
    }

    @Override
    Truth truth(Situation situation, Instant asOf) {
        if (isFactAlone && situation.facts().state(facts.get(0).slot()) == FactState.ABSENT) {
            return Truth.FALSE;
        }
        Instant start = start(situation);
        if (start.equals(Instant.MIN)) {
            return unknown;
        }
        Due due = amount.dueFrom(start, situation.calendar());
        return due.isKnown() || asOf.isBefore(due.earliest())
                ? Truth.of(holds(direction, asOf.compareTo(due.earliest())))
                : unknown;
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
    Instant nextPlace(Situation situation, Instant asOf) {
        Instant start = start(situation);
        return start.equals(Instant.MIN)
                ? Instant.MAX
                : nextOrder(amount.dueFrom(start, situation.calendar()).earliest(), asOf);
    }

    @Override
    void reads(Set<Name> facts) {
        facts.addAll(since.reads());
    }

    @Override
    Explanation explain(Situation situation) {
        Instant start = start(situation);
        if (start.equals(Instant.MIN)) {
            return Phrases.said(Phrases.keyed("since-never", truth(situation)), words.moment());
        }
        return Spans.said("since", words.moment(), Arg.of(start), direction, amount, truth(situation), due(situation));
    }

    private Due due(Situation situation) {
        return amount.dueFrom(start(situation), situation.calendar());
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        gaps.add(explain(situation), remedies(situation, wanted));
    }

    /** Waiting helps until enough time has passed; against too much time, or none that counts, only doing it again. */
    private List<Remedy> remedies(Situation situation, boolean wanted) {
        boolean hasStart = !start(situation).equals(Instant.MIN);
        List<Remedy> waiting = hasStart ? toWait(situation, wanted) : List.of();
        boolean asksForLess = direction == Direction.LT || direction == Direction.LTE;
        return waiting.isEmpty() && (!hasStart || asksForLess == wanted) ? words.toHappen(situation.facts()) : waiting;
    }
}
