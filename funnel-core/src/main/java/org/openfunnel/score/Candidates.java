package org.openfunnel.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.score.Improvement.Change;

/**
 * The changes of one fact that could make a difference: one value for each stretch between two cuts, the one next to the value
 * that the fact has. Texts, sets and instants have no such stretches and are left as they are.
 */
final class Candidates {
    private static final long[] ROUND = {1_000_000, 100_000, 10_000, 1000, 100, 10, 1};

    private final Facts facts;

    Candidates(Facts facts) {
        this.facts = facts;
    }

    /** A change and how many stretches it crosses; telling what is not known is one step. */
    record Candidate(Change change, int step) {}

    /** Returns the changes of each fact that has any, each list by step, then by value. */
    List<List<Candidate>> of(Map<Integer, NavigableSet<Long>> cuts) {
        List<List<Candidate>> all = new ArrayList<>();
        cuts.forEach((slot, its) -> {
            List<Candidate> changes = of(slot, its);
            if (!changes.isEmpty()) {
                all.add(changes);
            }
        });
        return all;
    }

    private List<Candidate> of(int slot, NavigableSet<Long> cuts) {
        Fact fact = facts.catalog().fact(slot);
        Optional<Value> now = facts.value(slot);
        long[] stretches = cuts.stream().mapToLong(Long::longValue).toArray();
        int current = now.isPresent() ? Column.cell(stretches, facts.number(slot)) : -1;
        List<Candidate> changes = new ArrayList<>();
        for (int cell = 0; cell <= stretches.length; cell++) {
            long least = Math.max(least(fact.type()), cell == 0 ? Long.MIN_VALUE : stretches[cell - 1]);
            long greatest =
                    Math.min(greatest(fact.type()), cell == stretches.length ? Long.MAX_VALUE : stretches[cell] - 1);
            Optional<Long> number = cell == current
                    ? Optional.empty()
                    : inside(fact.type(), least, greatest, cell < current || (current < 0 && cell == 0));
            int step = current < 0 ? 1 : Math.abs(cell - current);
            number.map(it -> new Candidate(new Change(fact.name(), now, value(fact.type(), it)), step))
                    .ifPresent(changes::add);
        }
        changes.sort(Comparator.comparingInt(Candidate::step));
        return changes;
    }

    private static long least(FactType type) {
        if (type instanceof FactType.Numeric numeric) {
            return numeric.min().movePointRight(FactType.Numeric.SCALE).longValue();
        }
        return type instanceof FactType.Day ? LocalDate.MIN.toEpochDay() : 0;
    }

    private static long greatest(FactType type) {
        if (type instanceof FactType.Numeric numeric) {
            return numeric.max().movePointRight(FactType.Numeric.SCALE).longValue();
        }
        if (type instanceof FactType.Day) {
            return LocalDate.MAX.toEpochDay();
        }
        return type instanceof FactType.Choice choice ? choice.options().size() - 1 : 1;
    }

    /** Returns the number next to one end of a stretch that has the fewest decimals; nothing if the type has none there. */
    private static Optional<Long> inside(FactType type, long least, long greatest, boolean isFromAbove) {
        if (!(type instanceof FactType.Numeric numeric)) {
            return least > greatest ? Optional.empty() : Optional.of(isFromAbove ? greatest : least);
        }
        boolean isWhole = numeric.kind() == FactType.NumberKind.INTEGER;
        for (long round : isWhole ? new long[] {ROUND[0]} : ROUND) {
            long number = isFromAbove ? Math.floorDiv(greatest, round) * round : -Math.floorDiv(-least, round) * round;
            if (least <= number && number <= greatest) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static Value value(FactType type, long number) {
        if (type instanceof FactType.Numeric) {
            return Value.of(BigDecimal.valueOf(number, FactType.Numeric.SCALE));
        }
        if (type instanceof FactType.Choice choice) {
            return Value.of(choice.options().get((int) number).id());
        }
        return type instanceof FactType.Day ? Value.of(LocalDate.ofEpochDay(number)) : Value.of(number != 0);
    }
}
