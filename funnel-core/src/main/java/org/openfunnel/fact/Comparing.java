package org.openfunnel.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.name.Name;

/** Makes the clauses of a comparison that look at constants ready for one type. */
final class Comparing {
    private final FactType type;
    private final Map<Name, TextFormat> formats;

    Comparing(FactType type, Map<Name, TextFormat> formats) {
        this.type = type;
        this.formats = formats;
    }

    /** Returns a test of all clauses with constants; the comparison must have passed {@link ComparisonCheck}. */
    ValueTest compile(Comparison comparison) {
        var range = new LongRange();
        var tests = new ArrayList<ValueTest>();
        for (Clause clause : comparison.clauses()) {
            if (!(clause.operand() instanceof Operand.OtherFact) && !narrows(range, clause)) {
                tests.add(test(clause));
            }
        }
        if (range.isNarrowed()) {
            tests.add(0, range.test());
        }
        return all(tests);
    }

    private static ValueTest all(List<ValueTest> tests) {
        if (tests.size() == 1) {
            return tests.get(0);
        }
        ValueTest[] each = tests.toArray(ValueTest[]::new);
        return (number, object) -> {
            for (ValueTest test : each) {
                if (!test.holds(number, object)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Encoded numbers are discrete, so every order clause on them is a closed range. */
    private boolean narrows(LongRange range, Clause clause) {
        boolean isOrdered =
                type instanceof FactType.Numeric || type instanceof FactType.Day || type instanceof FactType.Flag;
        if (!isOrdered || !(clause.operand() instanceof Operand.Constant constant)) {
            return false;
        }
        return range.narrow(clause.operator(), Encoding.number(type, constant.value()));
    }

    private ValueTest test(Clause clause) {
        return switch (clause.operator()) {
            case EQ, IN -> oneOf(clause.operand());
            case NE, NOT_IN -> not(oneOf(clause.operand()));
            case GT, GTE, LT, LTE -> instantOrder(clause);
            case FORMAT -> format(clause.operand());
            case HAS, HAS_ALL -> hasAll(clause.operand());
            case SIZE -> size(((Operand.Count) clause.operand()).comparison());
            case IS -> throw new IllegalStateException("a comparison of a state is not a test of a value");
        };
    }

    private static ValueTest not(ValueTest test) {
        return (number, object) -> !test.holds(number, object);
    }

    private ValueTest oneOf(Operand operand) {
        List<Value> values = constants(operand);
        if (type instanceof FactType.Text || type instanceof FactType.Time) {
            List<Object> wanted = new ArrayList<>();
            values.forEach(value -> wanted.add(java.util.Objects.requireNonNull(Encoding.object(type, value))));
            return (number, object) -> object != null && wanted.contains(object);
        }
        long[] wanted = values.stream()
                .mapToLong(value -> Encoding.number(type, value))
                .sorted()
                .toArray();
        return isSmallChoice() ? maskTest(wanted) : (number, object) -> Arrays.binarySearch(wanted, number) >= 0;
    }

    private boolean isSmallChoice() {
        return type instanceof FactType.Choice choice && choice.options().size() <= Long.SIZE;
    }

    private static ValueTest maskTest(long[] indices) {
        long mask = Arrays.stream(indices).map(index -> 1L << index).reduce(0, (a, b) -> a | b);
        return (number, object) -> (mask >>> number & 1) != 0;
    }

    private static ValueTest instantOrder(Clause clause) {
        Instant bound = ((Value.Time) ((Operand.Constant) clause.operand()).value()).value();
        Operator operator = clause.operator();
        return (number, object) -> object != null && LongRange.holds(operator, ((Instant) object).compareTo(bound));
    }

    private ValueTest format(Operand operand) {
        TextFormat format = java.util.Objects.requireNonNull(formats.get(ComparisonCheck.formatName(operand)));
        return (number, object) -> object != null && format.matches((String) object);
    }

    private ValueTest hasAll(Operand operand) {
        List<String> ids = constants(operand).stream().map(Value::toString).toList();
        long mask = Encoding.mask(type.options(), ids);
        return (number, object) -> (number & mask) == mask;
    }

    private ValueTest size(Comparison count) {
        ValueTest test = new Comparing(ComparisonCheck.COUNT, formats).compile(count);
        if (type instanceof FactType.Items) {
            return (number, object) -> test.holds(micros(Long.bitCount(number)), null);
        }
        return (number, object) ->
                object instanceof String text && test.holds(micros(text.codePointCount(0, text.length())), null);
    }

    private static long micros(int count) {
        return count * LongRange.MICROS;
    }

    private static List<Value> constants(Operand operand) {
        return operand instanceof Operand.Constant constant
                ? List.of(constant.value())
                : ((Operand.Constants) operand).values();
    }

    /** Returns the message for a constant that the type cannot take. */
    static Message misfit(Operator operator, Message complaint) {
        return Message.of("fact.constant-misfit", Arg.of(operator.word()), Arg.of(complaint));
    }
}
