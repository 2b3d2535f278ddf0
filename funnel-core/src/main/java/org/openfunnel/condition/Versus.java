package org.openfunnel.condition;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;

/** Compares the values of two facts of one type; the instant of the decision is such a fact, and it moves. */
final class Versus extends Node {
    private final Name left;
    private final int leftSlot;
    private final Operator operator;
    private final Name right;
    private final int rightSlot;
    private final Truth unknown;

    Versus(Name left, int leftSlot, Operator operator, Name right, int rightSlot, Truth unknown) {
        this.left = left;
        this.leftSlot = leftSlot;
        this.operator = operator;
        this.right = right;
        this.rightSlot = rightSlot;
        this.unknown = unknown;
    }

    @Override
    Truth truth(Situation situation) {
        FactState one = state(situation, left, leftSlot);
        FactState other = state(situation, right, rightSlot);
        if (one == FactState.ABSENT || other == FactState.ABSENT) {
            return Truth.FALSE;
        }
        if (one == FactState.UNKNOWN || other == FactState.UNKNOWN) {
            return unknown;
        }
        return Truth.of(holds(operator, order(situation)));
    }

    private static FactState state(Situation situation, Name fact, int slot) {
        return fact.equals(StateWords.AS_OF)
                ? FactState.KNOWN
                : situation.facts().state(slot);
    }

    private int order(Situation situation) {
        Object one = object(situation, left, leftSlot);
        Object other = object(situation, right, rightSlot);
        if (one instanceof Instant a && other instanceof Instant b) {
            return a.compareTo(b);
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        Facts facts = situation.facts();
        return Long.compare(facts.number(leftSlot), facts.number(rightSlot));
    }

    private static @Nullable Object object(Situation situation, Name fact, int slot) {
        return fact.equals(StateWords.AS_OF)
                ? situation.asOf()
                : situation.facts().object(slot);
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

    @Override
    boolean isTimed() {
        return left.equals(StateWords.AS_OF) != right.equals(StateWords.AS_OF);
    }

    @Override
    Instant nextChange(Situation situation) {
        if (!isTimed()) {
            return Instant.MAX;
        }
        boolean isLeft = right.equals(StateWords.AS_OF);
        Name fixed = isLeft ? left : right;
        int slot = isLeft ? leftSlot : rightSlot;
        return state(situation, fixed, slot) == FactState.KNOWN
                        && situation.facts().object(slot) instanceof Instant at
                ? Passing.nextOf(at, situation.asOf())
                : Instant.MAX;
    }

    @Override
    void reads(Set<Name> facts) {
        facts.add(left);
        facts.add(right);
    }
}
