package org.openfunnel.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Words the values of one type, and what comparisons ask of them. */
final class ValueWords {
    /** Units that exist in every language; any other unit is shown as the policy writes it. */
    private static final Set<String> TIME_UNITS =
            Set.of("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years");

    private static final ValueWords COUNT = of(FactType.integer(0, Integer.MAX_VALUE));

    private static final Arg YES = Phrases.nested("yes");
    private static final Arg NO = Phrases.nested("no");

    private final FactType type;
    private final Function<String, Arg> option;
    private final Map<String, Arg> options = new HashMap<>();

    private ValueWords(FactType type, Function<String, Arg> option) {
        this.type = type;
        this.option = option;
        type.options().forEach(known -> options.put(known.id(), option.apply(known.id())));
    }

    /** Returns words for a type whose options are known by their labels. */
    static ValueWords of(FactType type) {
        return new ValueWords(type, id -> labelled(type, id));
    }

    /** Returns words for a type whose options the policy names. */
    static ValueWords of(FactType type, Function<String, Arg> option) {
        return new ValueWords(type, option);
    }

    private static Arg labelled(FactType type, String id) {
        for (FactType.Option known : type.options()) {
            if (known.id().equals(id) && !known.label().isEmpty()) {
                return Arg.of(known.label());
            }
        }
        return Arg.of(id);
    }

    /** Returns a value as people read it: options by their labels, numbers with their unit. */
    Arg value(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.value() ? YES : NO;
        }
        if (value instanceof Value.Quantity number) {
            return quantity(number.value());
        }
        if (value instanceof Value.Day day) {
            return Arg.of(day.value());
        }
        if (value instanceof Value.Time time) {
            return Arg.of(time.value());
        }
        if (value instanceof Value.Items items) {
            return items.value().isEmpty() ? Phrases.nested("nothing") : options(items.value());
        }
        String text = value.toString();
        return type instanceof FactType.Text ? Phrases.nested("text", Arg.of(text)) : option(text);
    }

    private Arg option(String id) {
        Arg known = options.get(id);
        return known == null ? option.apply(id) : known;
    }

    private Arg quantity(BigDecimal number) {
        String unit = type instanceof FactType.Numeric numeric ? numeric.unit() : "";
        if (unit.isEmpty()) {
            return Arg.of(number);
        }
        if (!TIME_UNITS.contains(unit)) {
            return Phrases.nested("quantity", Arg.of(number), Arg.of(unit));
        }
        boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
        String word = isOne ? unit.substring(0, unit.length() - 1) : unit;
        return Arg.of(Message.of("amount." + word, Arg.of(number)));
    }

    /** Returns a list of options. */
    Arg options(Collection<String> ids) {
        return Arg.many(ids.stream().map(this::option).toList());
    }

    /** Returns what a comparison asks: at least 20, less than 30. */
    Arg asked(Comparison is) {
        List<Arg> clauses = new ArrayList<>();
        is.clauses().forEach(clause -> clauses.add(asked(clause)));
        return clauses.size() == 1 ? clauses.get(0) : Arg.many(clauses);
    }

    private Arg asked(Clause clause) {
        Operand operand = clause.operand();
        if (operand instanceof Operand.OtherFact other) {
            boolean isNow = other.fact().equals(StateWords.AS_OF);
            return asked(clause.operator(), isNow ? Phrases.nested("the-as-of") : Arg.of(Kind.FACT, other.fact()));
        }
        if (operand instanceof Operand.Count count) {
            return Phrases.nested("size", COUNT.asked(count.comparison()));
        }
        List<Value> values = operand instanceof Operand.Constants constants
                ? constants.values()
                : List.of(((Operand.Constant) operand).value());
        List<String> texts = values.stream().map(Value::toString).toList();
        return switch (clause.operator()) {
            case IS -> Phrases.nested("is-" + texts.get(0));
            case FORMAT -> Phrases.nested("format", Arg.of(Kind.FORMAT, Name.of(texts.get(0))));
            case HAS, HAS_ALL -> Phrases.nested("has", options(texts));
            default -> asked(clause.operator(), oneOf(values));
        };
    }

    private Arg oneOf(List<Value> values) {
        List<Arg> args = values.stream().map(this::value).toList();
        return args.size() == 1 ? args.get(0) : Phrases.nested("one-of", Arg.many(args));
    }

    /** Returns what an operator asks of its right side; of instants and dates in words of time. */
    Arg asked(Operator operator, Arg right) {
        boolean isTime = type instanceof FactType.Time || type instanceof FactType.Day;
        return switch (operator) {
            case NE, NOT_IN -> Phrases.nested("other-than", right);
            case GT -> Phrases.nested(isTime ? "after" : "more-than", right);
            case GTE -> Phrases.nested(isTime ? "not-before" : "at-least", right);
            case LT -> Phrases.nested(isTime ? "before" : "less-than", right);
            case LTE -> Phrases.nested(isTime ? "not-after" : "at-most", right);
            default -> right;
        };
    }
}
