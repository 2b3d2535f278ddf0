package org.openfunnel.condition;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** The parts of a condition that look at one attribute of an activity, or one input of a move. */
final class AttributeNodes {
    private AttributeNodes() {}

    abstract static class OfOne extends Node {
        final Name attribute;
        private final boolean isOfCursor;

        /** Makes a part that looks at the activity under the cursor, or at the step or move that is checked. */
        OfOne(Name attribute, boolean isOfCursor) {
            this.attribute = attribute;
            this.isOfCursor = isOfCursor;
        }

        final @Nullable Value value(Situation situation) {
            if (!isOfCursor) {
                return situation.attribute(attribute);
            }
            ActivityId cursor = situation.cursor();
            return cursor == null ? null : situation.lastTold(cursor, attribute);
        }
    }

    /** Compares an attribute with constants. */
    static final class Compare extends OfOne {
        private final Predicate<Value> test;
        private final Truth unknown;

        Compare(Name attribute, boolean isOfCursor, Predicate<Value> test, Truth unknown) {
            super(attribute, isOfCursor);
            this.test = test;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Value value = value(situation);
            return value == null ? unknown : Truth.of(test.test(value));
        }
    }

    /** Compares an attribute with a fact. */
    static final class ComparedWithFact extends OfOne {
        private final Operator operator;
        private final Name fact;
        private final int slot;
        private final Truth unknown;

        ComparedWithFact(Name attribute, boolean isOfCursor, Operator operator, Name fact, int slot, Truth unknown) {
            super(attribute, isOfCursor);
            this.operator = operator;
            this.fact = fact;
            this.slot = slot;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            if (situation.facts().state(slot) == FactState.ABSENT) {
                return Truth.FALSE;
            }
            Value value = value(situation);
            Optional<Value> other = situation.facts().value(slot);
            return value == null || other.isEmpty()
                    ? unknown
                    : Truth.of(Versus.holds(operator, order(value, other.get())));
        }

        private static int order(Value value, Value other) {
            if (value instanceof Value.Quantity a && other instanceof Value.Quantity b) {
                return a.value().compareTo(b.value());
            }
            if (value instanceof Value.Day a && other instanceof Value.Day b) {
                return a.value().compareTo(b.value());
            }
            if (value instanceof Value.Time a && other instanceof Value.Time b) {
                return a.value().compareTo(b.value());
            }
            return value.toString().compareTo(other.toString());
        }

        @Override
        void reads(Set<Name> facts) {
            facts.add(fact);
        }
    }

    /** Asks whether an attribute is told, or whether it is not. */
    static final class IsTold extends OfOne {
        private final boolean wanted;

        IsTold(Name attribute, boolean isOfCursor, boolean wanted) {
            super(attribute, isOfCursor);
            this.wanted = wanted;
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of((value(situation) != null) == wanted);
        }
    }
}
