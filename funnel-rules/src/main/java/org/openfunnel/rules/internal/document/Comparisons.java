package org.openfunnel.rules.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads comparisons: one member for each operator. */
final class Comparisons {
    private static final Map<String, Operator> OPERATORS = Choices.of(Operator.values(), Operator::word);
    /** The words of all operators. */
    static final Set<String> WORDS = OPERATORS.keySet();

    private static final String[] ALL = WORDS.toArray(String[]::new);
    private static final String[] OF_NUMBERS = Stream.of(
                    Operator.EQ,
                    Operator.NE,
                    Operator.IN,
                    Operator.NOT_IN,
                    Operator.GT,
                    Operator.GTE,
                    Operator.LT,
                    Operator.LTE)
            .map(Operator::word)
            .toArray(String[]::new);
    private static final FactType NUMBER = FactType.decimal("");

    private Comparisons() {}

    /** Returns the comparison of something of a type, if its members can be read. */
    static Optional<Comparison> read(ObjectCursor object, Optional<FactType> type) {
        return read(object, type, ALL);
    }

    /** Returns the comparison of a number that has an object of its own. */
    static Optional<Comparison> ofNumber(ValueCursor cursor) {
        return cursor.object(object -> read(object, Optional.of(NUMBER), OF_NUMBERS));
    }

    private static Optional<Comparison> read(ObjectCursor object, Optional<FactType> type, String... words) {
        List<String> present = object.atLeastOneOf(words);
        List<Clause> clauses = new ArrayList<>();
        for (Map.Entry<String, Operator> each : OPERATORS.entrySet()) {
            if (present.contains(each.getKey())) {
                operand(each.getValue(), object.optional(each.getKey()), type)
                        .ifPresent(operand -> clauses.add(new Clause(each.getValue(), operand)));
            }
        }
        return present.isEmpty() || clauses.size() < present.size()
                ? Optional.empty()
                : Optional.of(new Comparison(clauses));
    }

    private static Optional<Operand> operand(Operator operator, ValueCursor cursor, Optional<FactType> type) {
        return switch (operator) {
            case IN, NOT_IN -> several(Constants.list(cursor, type));
            case HAS_ALL -> several(Constants.list(cursor, Optional.of(new FactType.Text())));
            case HAS -> cursor.text().map(Value::of).map(Operand.Constant::new);
            case FORMAT -> cursor.name().map(name -> new Operand.Constant(Value.of(name.value())));
            case IS ->
                cursor.choice(Map.of("known", Value.of("known"), "unknown", Value.of("unknown")))
                        .map(Operand.Constant::new);
            case SIZE -> ofNumber(cursor).map(Operand.Count::new);
            default -> one(cursor, type);
        };
    }

    private static Optional<Operand> several(List<Value> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Operand.Constants(values));
    }

    private static Optional<Operand> one(ValueCursor cursor, Optional<FactType> type) {
        return cursor.isObject()
                ? cursor.object(other -> other.required("fact").name()).map(Operand.OtherFact::new)
                : Constants.read(cursor, type).map(Operand.Constant::new);
    }
}
