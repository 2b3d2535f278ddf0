package org.openfunnel.celcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Random conditions of the core that Funnel and CEL share, and random leads; values are few, so that they often meet. */
final class RandomCore {
    private static final List<Fact> FACTS = List.of(
            Fact.of("industry", FactType.choice("machinery", "retail", "other")),
            Fact.of("status", FactType.choice("stated", "pending", "none")),
            Fact.of("seats", FactType.integer(-1000, 1000)),
            Fact.of("visits", FactType.integer(-1000, 1000)).onlyIf("industry", Comparison.in("machinery", "retail")),
            Fact.of("price", FactType.decimal("")),
            Fact.of("discount", FactType.decimal("")),
            Fact.of("amount", FactType.money("CNY")).onlyIf("status", Comparison.eq("stated")),
            Fact.of("vip", new FactType.Flag()),
            Fact.of("signed", new FactType.Flag()).onlyIf("status", Comparison.of(Operator.NE, Value.of("none"))),
            Fact.of("city", new FactType.Text()),
            Fact.of("motto", new FactType.Text()));
    static final Vocabulary WORDS = Vocabulary.builder().facts(FACTS).build();

    private static final List<Operator> ORDERS = List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
    private static final List<Operator> EQUALITIES = List.of(Operator.EQ, Operator.NE);
    private static final List<Operator> LISTS = List.of(Operator.IN, Operator.NOT_IN);
    private static final List<Value> WHOLE =
            Stream.of(-1000, -1, 0, 1, 2, 1000).map(Value::of).toList();
    private static final List<Value> POSITIVE = Stream.of("0", "0.000001", "0.5", "1", "1.000001", "999999999999")
            .map(number -> Value.of(new BigDecimal(number)))
            .toList();
    private static final List<Value> SIGNED = Stream.of("-999999999999", "-1", "-0.000001", "0", "0.000001", "1")
            .map(number -> Value.of(new BigDecimal(number)))
            .toList();
    private static final List<Value> TEXTS = Stream.of("", "a", "A", "it's", "a\\", "two\nlines", "长城", "😀")
            .map(Value::of)
            .toList();

    private final Random random;

    RandomCore(Random random) {
        this.random = random;
    }

    /** Returns what is known about a lead: most facts, also of those that cannot exist. */
    Map<Name, Value> lead() {
        Map<Name, Value> known = new TreeMap<>();
        for (Fact fact : FACTS) {
            if (chance(60)) {
                known.put(fact.name(), pick(values(fact.type())));
            }
        }
        return known;
    }

    Condition condition(int depth) {
        if (depth == 0 || chance(15)) {
            return atom();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.All(parts(depth));
            case 1 -> new Condition.Any(parts(depth));
            case 2 -> {
                List<Condition> parts = parts(depth);
                yield new Condition.AtLeast(1 + random.nextInt(parts.size()), parts);
            }
            default -> not(condition(depth - 1));
        };
    }

    private List<Condition> parts(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> condition(depth - 1))
                .toList();
    }

    /** Whoever denies what may be unknown must say what is then assumed. */
    private Condition not(Condition part) {
        boolean mustSay = CompiledCondition.mayBeUnknown(part, WORDS);
        return new Condition.Not(part, mustSay ? Optional.of(random.nextBoolean()) : ifUnknown());
    }

    private Optional<Boolean> ifUnknown() {
        return chance(85) ? Optional.empty() : Optional.of(random.nextBoolean());
    }

    private Condition atom() {
        Fact fact = pick(FACTS);
        if (chance(8)) {
            return new Condition.Known(List.of(fact.name(), pick(FACTS).name()));
        }
        return new Condition.OfFact(fact.name(), comparison(fact), ifUnknown());
    }

    private Comparison comparison(Fact fact) {
        List<Value> values = values(fact.type());
        List<Operator> operators =
                fact.type() instanceof FactType.Numeric && random.nextBoolean() ? ORDERS : EQUALITIES;
        return switch (random.nextInt(10)) {
            case 0 -> Comparison.of(Operator.IS, Value.of(pick(List.of("known", "unknown"))));
            case 1, 2 -> withPeer(fact, pick(operators));
            case 3, 4 -> Comparison.of(pick(LISTS), List.of(pick(values), pick(values)));
            case 5 -> pair(fact, values);
            default -> Comparison.of(pick(operators), pick(values));
        };
    }

    private Comparison withPeer(Fact fact, Operator operator) {
        return FACTS.stream()
                .filter(other -> other.type().equals(fact.type()) && !other.equals(fact))
                .findAny()
                .map(other -> Comparison.with(operator, other.name().value()))
                .orElseGet(() -> Comparison.of(operator, pick(values(fact.type()))));
    }

    private Comparison pair(Fact fact, List<Value> values) {
        if (!(fact.type() instanceof FactType.Numeric)) {
            return Comparison.of(pick(EQUALITIES), pick(values));
        }
        Operator lower = pick(List.of(Operator.GT, Operator.GTE));
        Operator upper = pick(List.of(Operator.LT, Operator.LTE));
        Comparison below = random.nextBoolean() ? Comparison.of(upper, pick(values)) : withPeer(fact, upper);
        return Comparison.of(lower, pick(values)).and(below);
    }

    private static List<Value> values(FactType type) {
        if (type instanceof FactType.Numeric number) {
            return switch (number.kind()) {
                case INTEGER -> WHOLE;
                case DECIMAL -> SIGNED;
                case MONEY -> POSITIVE;
            };
        }
        if (type instanceof FactType.Flag) {
            return List.of(Value.of(true), Value.of(false));
        }
        return type instanceof FactType.Text
                ? TEXTS
                : type.options().stream().map(option -> Value.of(option.id())).toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
