package org.openfunnel.condition;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;

/** Random values, comparisons and catalogues. */
final class RandomWords {
    static final Instant NOW = Instant.parse("2026-03-04T03:00:00Z");
    static final List<FactType> TYPES = List.of(
            FactType.choice("a", "b", "c"),
            FactType.integer(0, 9),
            FactType.decimal(""),
            new FactType.Flag(),
            new FactType.Text(),
            new FactType.Day(),
            new FactType.Time(),
            new FactType.Items(FactType.choice("x", "y", "z").options(), false));
    static final Map<Name, ActivityShape> ACTIVITIES = Map.of(
            Name.of("talk"),
            new ActivityShape(
                    List.of(
                            Fact.of("mood", TYPES.get(0)),
                            Fact.of("minutes", TYPES.get(1)),
                            Fact.of("parts", TYPES.get(7))),
                    Sample.names("begun", "broken-off", "ended"),
                    Set.copyOf(Sample.names("broken-off", "ended")),
                    new TreeMap<>()),
            Name.of("note"),
            ActivityShape.of(List.of(Fact.of("mood", TYPES.get(0))), "written"));

    private final Random random;

    RandomWords(Random random) {
        this.random = random;
    }

    /** Returns six to nine facts; the first is a choice that always exists, on which others depend, as on the stage. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("f0", TYPES.get(0)));
        facts.add(Fact.of("at", TYPES.get(6)));
        facts.add(Fact.of("day", TYPES.get(5)));
        int count = 3 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            Fact fact = Fact.of("f" + i, pick(TYPES));
            facts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> fact.onlyIf("f0", Comparison.in("a", "b"));
                        case 1 -> fact.onlyIf("stage", Comparison.eq("s2"));
                        default -> fact;
                    });
        }
        return facts;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Value value(FactType type) {
        if (type instanceof FactType.Numeric numeric) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(10));
            boolean isWhole = numeric.kind() == FactType.NumberKind.INTEGER;
            return Value.of(isWhole ? number : number.subtract(new BigDecimal(pick(List.of("0", "0.5", "0.000001")))));
        }
        if (type instanceof FactType.Flag) {
            return Value.of(random.nextBoolean());
        }
        if (type instanceof FactType.Day) {
            return Value.of(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(9)));
        }
        if (type instanceof FactType.Time) {
            return Value.of(instant());
        }
        if (type instanceof FactType.Items) {
            List<String> ids = new ArrayList<>();
            type.options().stream().filter(option -> random.nextBoolean()).forEach(option -> ids.add(option.id()));
            return Value.ofItems(ids);
        }
        return type instanceof FactType.Choice choice
                ? Value.of(pick(choice.options()).id())
                : Value.of(pick(List.of("", "a", "12", "长城")));
    }

    Instant instant() {
        return NOW.plus(Duration.ofHours(random.nextInt(240) - 120L));
    }

    /** Returns a comparison that fits the type; {@code peers} are facts of the same type. */
    Comparison comparison(FactType type, List<Name> peers) {
        if (chance(8)) {
            return Comparison.of(Operator.IS, Value.of(pick(List.of("known", "unknown"))));
        }
        if (!(type instanceof FactType.Items) && !peers.isEmpty() && chance(25)) {
            return Comparison.with(
                    pick(ordered(type) ? ORDERS : EQUALITIES), pick(peers).value());
        }
        if (type instanceof FactType.Items) {
            return items(type);
        }
        if (type instanceof FactType.Text && chance(50)) {
            return random.nextBoolean() ? Comparison.format("digits") : size();
        }
        return ordered(type) && random.nextBoolean() ? bounds(type) : equality(type);
    }

    private static final List<Operator> EQUALITIES = List.of(Operator.EQ, Operator.NE);
    private static final List<Operator> ORDERS =
            List.of(Operator.EQ, Operator.NE, Operator.LT, Operator.LTE, Operator.GT, Operator.GTE);

    private static boolean ordered(FactType type) {
        return type instanceof FactType.Numeric || type instanceof FactType.Day || type instanceof FactType.Time;
    }

    private Comparison items(FactType type) {
        if (chance(30)) {
            return size();
        }
        String id = pick(type.options()).id();
        return random.nextBoolean()
                ? Comparison.of(Operator.HAS, Value.of(id))
                : Comparison.of(
                        Operator.HAS_ALL,
                        List.of(Value.of(id), Value.of(pick(type.options()).id())));
    }

    private Comparison size() {
        return new Comparison(List.of(new Clause(Operator.SIZE, new Operand.Count(Comparison.gte(random.nextInt(3))))));
    }

    private Comparison bounds(FactType type) {
        Comparison lower = Comparison.of(pick(List.of(Operator.GT, Operator.GTE)), value(type));
        Comparison upper = Comparison.of(pick(List.of(Operator.LT, Operator.LTE)), value(type));
        return switch (random.nextInt(3)) {
            case 0 -> lower;
            case 1 -> upper;
            default -> lower.and(upper);
        };
    }

    private Comparison equality(FactType type) {
        return switch (random.nextInt(4)) {
            case 0 -> Comparison.of(Operator.EQ, value(type));
            case 1 -> Comparison.of(Operator.NE, value(type));
            case 2 -> Comparison.of(Operator.IN, List.of(value(type), value(type)));
            default -> Comparison.of(Operator.NOT_IN, List.of(value(type), value(type)));
        };
    }

    static Map<Name, TextFormat> formats() {
        return Map.of(Name.of("digits"), TextFormat.of(TextFormat.Characters.DIGITS, 1, 9));
    }
}
