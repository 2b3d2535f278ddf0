package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Random rows over a few facts with small ranges, and random leads. */
final class RandomTable {
    private static final int MOST = 9;
    private static final List<String> NUMBERS = List.of("a", "b", "extra");

    private final Random random;
    private final boolean isAssuming;

    private RandomTable(Random random, boolean isAssuming) {
        this.random = random;
        this.isAssuming = isAssuming;
    }

    static RandomTable of(Random random) {
        return new RandomTable(random, true);
    }

    /** Returns a table in which no condition holds because something is not known. */
    static RandomTable assumingNothing(Random random) {
        return new RandomTable(random, false);
    }

    static Rules rules() {
        return Rules.of(
                        Fact.of("kind", FactType.choice("x", "y", "z")),
                        Fact.of("a", FactType.integer(0, MOST)),
                        Fact.of("b", FactType.integer(0, MOST)),
                        Fact.of("extra", FactType.integer(0, MOST)).onlyIf("kind", Comparison.eq("x")),
                        Fact.of("yes", new FactType.Flag()))
                .host(known -> known.isEmpty() ? Truth.UNKNOWN : Truth.BROKEN);
    }

    /** Returns conditions of rows; the last may be {@link Condition.Otherwise}. */
    List<Condition> rows() {
        List<Condition> rows = new ArrayList<>();
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            rows.add(condition());
        }
        if (random.nextInt(3) == 0) {
            rows.add(random.nextInt(rows.size() + 1), new Condition.Otherwise(isAssuming && random.nextBoolean()));
        }
        return rows;
    }

    private Condition condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Condition.Any(List.of(atom(), atom()));
            case 1 -> isAssuming ? new Condition.Not(atom(), Optional.of(random.nextBoolean())) : atom();
            case 2 -> Rules.host("a");
            case 3, 4, 5 -> new Condition.All(List.of(atom(), atom()));
            case 6 -> new Condition.All(List.of(atom(), atom(), atom()));
            default -> atom();
        };
    }

    private Condition atom() {
        Optional<Boolean> ifUnknown =
                isAssuming && random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty();
        return switch (random.nextInt(6)) {
            case 0 -> new Condition.OfFact(Name.of("kind"), Comparison.eq(kind()), ifUnknown);
            case 1 -> new Condition.OfFact(Name.of("yes"), Comparison.eq(random.nextBoolean()), ifUnknown);
            default -> new Condition.OfFact(Name.of(number()), span(), ifUnknown);
        };
    }

    private Comparison span() {
        int from = random.nextInt(MOST + 1);
        return switch (random.nextInt(4)) {
            case 0 -> Comparison.gte(from);
            case 1 -> Comparison.lt(from);
            case 2 -> Comparison.of(Operator.NE, Value.of(from));
            default -> Comparison.from(from, from + 1 + random.nextInt(MOST));
        };
    }

    private String kind() {
        return List.of("x", "y", "z").get(random.nextInt(3));
    }

    private String number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    /** Returns what is known of a lead when each fact is known with a chance of so many in ten. */
    Map<String, Value> known(int chance) {
        Map<String, Value> known = new TreeMap<>();
        NUMBERS.forEach(fact -> put(known, fact, Value.of(random.nextInt(MOST + 1)), chance));
        put(known, "kind", Value.of(kind()), chance);
        put(known, "yes", Value.of(random.nextBoolean()), chance);
        if (!Value.of("x").equals(known.get("kind"))) {
            known.remove("extra");
        }
        return known;
    }

    private void put(Map<String, Value> known, String fact, Value value, int chance) {
        if (random.nextInt(10) < chance) {
            known.put(fact, value);
        }
    }
}
