package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Name;
import org.openfunnel.score.Scorecard.Characteristic;

/** Collects the numbers at which conditions change their answers, fact by fact. */
final class Compared {
    private static final int MOST_RATINGS = 100;

    private final Vocabulary words;
    private final Map<Integer, NavigableSet<Long>> cuts = new TreeMap<>();
    private final Set<Name> seen = new HashSet<>();
    private boolean isWhole = true;

    Compared(Vocabulary words) {
        this.words = words;
    }

    /** Returns the least numbers of the stretches of each fact of the host, by slot. */
    Map<Integer, NavigableSet<Long>> cuts() {
        return cuts;
    }

    /** Where bins give points, the advice is not to rate the lead higher. */
    void add(Characteristic characteristic) {
        if (characteristic.bins().isEmpty()) {
            characteristic.rated().ifPresent(fact -> addRating(fact, characteristic.min(), characteristic.max()));
        }
        characteristic.bins().forEach(bin -> add(bin.when()));
        characteristic.interpolation().ifPresent(line -> addLine(characteristic, line));
    }

    /** Returns whether points change only at the numbers collected, so that there is nothing else to try. */
    boolean isWhole() {
        return isWhole;
    }

    /** A line is looked at where it bends, and between the bends point by point. */
    private void addLine(Characteristic characteristic, Interpolation line) {
        isWhole = false;
        NavigableSet<Long> values = of(words.catalog().requireSlot(line.fact()));
        List<Interpolation.Knot> along = line.along();
        for (int i = 0; i < along.size(); i++) {
            values.add(millionths(along.get(i).at()));
            if (i > 0) {
                addBetween(characteristic, along.get(i - 1), along.get(i), values);
            }
        }
    }

    private static void addBetween(
            Characteristic rule, Interpolation.Knot from, Interpolation.Knot to, NavigableSet<Long> values) {
        BigDecimal before = rule.interpolated(from.at()).toDecimal();
        BigDecimal risen = rule.interpolated(to.at()).toDecimal().subtract(before);
        BigDecimal length = to.at().subtract(from.at());
        int steps = risen.abs().min(BigDecimal.valueOf(MOST_RATINGS)).intValue();
        for (int step = 1; step <= steps; step++) {
            BigDecimal share = length.multiply(BigDecimal.valueOf(step))
                    .divide(risen.abs(), FactType.Numeric.SCALE, RoundingMode.CEILING);
            values.add(millionths(from.at().add(share)));
        }
    }

    private static long millionths(BigDecimal value) {
        return value.movePointRight(FactType.Numeric.SCALE).longValueExact();
    }

    void add(Grading grading) {
        grading.knockouts().forEach(rule -> add(rule.when()));
        grading.grades().forEach(row -> row.when().ifPresent(this::add));
        grading.caps().forEach(rule -> add(rule.when()));
    }

    /** A rating is looked at point by point. */
    private void addRating(Name fact, Points min, Points max) {
        NavigableSet<Long> points = of(words.catalog().requireSlot(fact));
        for (int i = 0; i <= MOST_RATINGS && max.compareTo(min.plus(Points.of(i))) >= 0; i++) {
            points.add(Points.toMillionths(min.plus(Points.of(i)).thousandths()));
        }
    }

    private void add(Condition condition) {
        parts(condition).forEach(this::add);
        if (condition instanceof Condition.OfFact atom
                && atom.is().clausesWithFacts().isEmpty()) {
            int slot = words.catalog().requireSlot(atom.fact());
            FactType type = words.catalog().fact(slot).type();
            if (slot < words.catalog().hostSize()) {
                atom.is().ranges(type).ifPresent(ranges -> Atom.starts(ranges).forEach(of(slot)::add));
            }
        }
    }

    /** Whether a fact exists is a question to the fact that decides it. */
    private NavigableSet<Long> of(int slot) {
        NavigableSet<Long> known = cuts.get(slot);
        if (known == null) {
            known = new TreeSet<>();
            cuts.put(slot, known);
            words.catalog()
                    .fact(slot)
                    .onlyIf()
                    .ifPresent(guard -> add(new Condition.OfFact(guard.fact(), guard.is(), Optional.empty())));
        }
        return known;
    }

    private List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.AtLeast some) {
            return some.parts();
        }
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        return condition instanceof Condition.Named named && seen.add(named.condition())
                ? Optional.ofNullable(words.conditions().get(named.condition()))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }
}
