package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openfunnel.condition.Remedy.ChangeFact;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;

/** Compares the values of two facts of one type. */
final class Versus extends Node {
    private final Subject left;
    private final Operator operator;
    private final Subject right;
    private final Truth unknown;

    Versus(Subject left, Operator operator, Subject right, Truth unknown) {
        this.left = left;
        this.operator = operator;
        this.right = right;
        this.unknown = unknown;
    }

    @Override
    Truth truth(Situation situation) {
        Facts facts = situation.facts();
        FactState state = facts.state(left.slot());
        FactState other = facts.state(right.slot());
        if (state == FactState.ABSENT || other == FactState.ABSENT) {
            return Truth.FALSE;
        }
        if (state == FactState.UNKNOWN || other == FactState.UNKNOWN) {
            return unknown;
        }
        return Truth.of(holds(operator, order(facts)));
    }

    private int order(Facts facts) {
        Object one = facts.object(left.slot());
        Object other = facts.object(right.slot());
        if (one instanceof Instant a && other instanceof Instant b) {
            return a.compareTo(b);
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        return Long.compare(facts.number(left.slot()), facts.number(right.slot()));
    }

    static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
            default -> throw new IllegalArgumentException("`" + operator.word() + "` does not compare two facts");
        };
    }

    /** Returns the operator that says the same with its sides exchanged. */
    static Operator flipped(Operator operator) {
        return switch (operator) {
            case GT -> Operator.LT;
            case GTE -> Operator.LTE;
            case LT -> Operator.GT;
            case LTE -> Operator.GTE;
            default -> operator;
        };
    }

    @Override
    void reads(Set<Name> facts) {
        facts.add(left.name());
        facts.add(right.name());
    }

    @Override
    Explanation explain(Situation situation) {
        Facts facts = situation.facts();
        Arg asked = left.values().asked(operator, Phrases.nested("with-value", right.words(), right.actual(facts)));
        for (Subject side : List.of(left, right)) {
            FactState state = facts.state(side.slot());
            if (state == FactState.ABSENT) {
                return Phrases.said("fact-absent", side.words(), asked);
            }
        }
        for (Subject side : List.of(left, right)) {
            if (facts.state(side.slot()) == FactState.UNKNOWN) {
                return unknown == Truth.UNKNOWN
                        ? Phrases.said("pair-unknown", side.words())
                        : Phrases.said(Phrases.keyed("pair-assumed", unknown), side.words(), left.words(), asked);
            }
        }
        return Phrases.said(Phrases.keyed("fact", truth(situation)), left.words(), left.actual(facts), asked);
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        gaps.add(explain(situation), remedies(situation.facts(), wanted));
    }

    private List<Remedy> remedies(Facts facts, boolean wanted) {
        List<Remedy> missing = new ArrayList<>();
        for (Subject side : List.of(left, right)) {
            FactState state = facts.state(side.slot());
            if (state != FactState.KNOWN) {
                missing.addAll(state == FactState.UNKNOWN ? side.toProvide(facts) : side.toExist());
            }
        }
        boolean areKnown = facts.state(left.slot()) == FactState.KNOWN && facts.state(right.slot()) == FactState.KNOWN;
        return areKnown ? toChange(wanted) : missing;
    }

    private List<Remedy> toChange(boolean wanted) {
        Operator asked = wanted ? operator : Subject.opposite(operator).orElseThrow();
        if (left.isHosts()) {
            return List.of(new ChangeFact(
                    left.name(), Comparison.with(asked, right.name().value())));
        }
        return right.isHosts()
                ? List.of(new ChangeFact(
                        right.name(),
                        Comparison.with(flipped(asked), left.name().value())))
                : List.of();
    }
}
