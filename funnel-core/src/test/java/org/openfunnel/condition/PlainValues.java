package org.openfunnel.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Compares values the plain way. */
record PlainValues(Vocabulary words, Function<Name, Optional<Value>> facts) {
    boolean holds(Comparison is, Value value) {
        return is.clauses().stream().allMatch(clause -> holds(clause, value));
    }

    boolean holds(Clause clause, Value value) {
        Operand operand = clause.operand();
        if (operand instanceof Operand.Count count) {
            long size = value instanceof Value.Items items
                    ? items.value().size()
                    : ((Value.Text) value).value().codePoints().count();
            return holds(count.comparison(), Value.of(size));
        }
        if (operand instanceof Operand.OtherFact other) {
            return ordered(clause.operator(), value, facts.apply(other.fact()).orElseThrow());
        }
        List<Value> right = operand instanceof Operand.Constants constants
                ? constants.values()
                : List.of(((Operand.Constant) operand).value());
        return switch (clause.operator()) {
            case EQ, IN -> right.contains(value);
            case NE, NOT_IN -> !right.contains(value);
            case HAS, HAS_ALL ->
                ((Value.Items) value)
                        .value()
                        .containsAll(right.stream().map(Value::toString).toList());
            case FORMAT -> words.formats().get(Name.of(right.get(0).toString())).matches(value.toString());
            default -> ordered(clause.operator(), value, right.get(0));
        };
    }

    private boolean ordered(Operator operator, Value left, Value right) {
        int order = order(left, right);
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private int order(Value left, Value right) {
        if (left instanceof Value.Quantity a && right instanceof Value.Quantity b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof Value.Time a && right instanceof Value.Time b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof Value.Flag a && right instanceof Value.Flag b) {
            return Boolean.compare(a.value(), b.value());
        }
        return left.equals(right) ? 0 : 1;
    }
}
