package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;

/** Values that lie on a line: numbers, dates, flags and choices, cut into ranges of encoded numbers. */
final class RangedRegions implements Regions {
    private static final long MICROS = 1_000_000;
    private static final long MOST_SINGLE = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final FactType type;
    private final long least;
    private final long greatest;
    private final long unit;
    private final long[] starts;

    private RangedRegions(FactType type, Collection<Comparison> cuts, boolean isEachApart) {
        this.type = type;
        this.unit = isWhole(type) ? MICROS : 1;
        this.least = up(least(type));
        this.greatest = greatest(type);
        var edges = new TreeSet<>(List.of(least));
        cuts.forEach(comparison -> cut(comparison, edges));
        if (isEachApart || type instanceof FactType.Choice) {
            cutEach(edges);
        }
        starts = edges.stream().mapToLong(Long::longValue).toArray();
    }

    static boolean isRanged(FactType type) {
        return type instanceof FactType.Numeric
                || type instanceof FactType.Day
                || type instanceof FactType.Flag
                || type instanceof FactType.Choice;
    }

    /** Cuts a type; {@code isEachApart} gives each whole number a region of its own, as far as they are few. */
    static RangedRegions of(FactType type, Collection<Comparison> cuts, boolean isEachApart) {
        return new RangedRegions(type, cuts, isEachApart);
    }

    private static boolean isWhole(FactType type) {
        return type instanceof FactType.Numeric number && number.kind() == FactType.NumberKind.INTEGER;
    }

    private static long least(FactType type) {
        if (type instanceof FactType.Numeric number) {
            return micros(number.min(), RoundingMode.CEILING);
        }
        return type instanceof FactType.Day ? FIRST_DAY.toEpochDay() : 0;
    }

    private static long greatest(FactType type) {
        if (type instanceof FactType.Numeric number) {
            return micros(number.max(), RoundingMode.FLOOR);
        }
        if (type instanceof FactType.Day) {
            return LAST_DAY.toEpochDay();
        }
        return type instanceof FactType.Flag ? 1 : type.options().size() - 1;
    }

    static long micros(BigDecimal value, RoundingMode rounding) {
        return value.movePointRight(FactType.Numeric.SCALE)
                .setScale(0, rounding)
                .longValueExact();
    }

    private void cut(Comparison comparison, Set<Long> edges) {
        long[] ranges = constants(comparison).flatMap(own -> own.ranges(type)).orElse(new long[0]);
        for (int i = 0; i < ranges.length; i += 2) {
            edge(ranges[i], edges);
            if (ranges[i + 1] < greatest) {
                edge(ranges[i + 1] + 1, edges);
            }
        }
    }

    /** The clauses that compare with other facts are no matter of one axis. */
    static Optional<Comparison> constants(Comparison comparison) {
        List<Comparison.Clause> own = comparison.clauses().stream()
                .filter(clause -> !(clause.operand() instanceof Operand.OtherFact))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Comparison(own));
    }

    private void edge(long at, Set<Long> edges) {
        if (at > least && at <= greatest && up(at) <= greatest) {
            edges.add(up(at));
        }
    }

    private long up(long at) {
        return -Math.floorDiv(-at, unit) * unit;
    }

    private void cutEach(Set<Long> edges) {
        if ((greatest - least) / unit <= MOST_SINGLE) {
            for (long at = least; at <= greatest; at += unit) {
                edges.add(at);
            }
        }
    }

    @Override
    public int size() {
        return starts.length;
    }

    long first(int region) {
        return starts[region];
    }

    long last(int region) {
        long end = region + 1 < starts.length ? starts[region + 1] - 1 : greatest;
        return Math.floorDiv(end, unit) * unit;
    }

    /** Returns the region of an encoded number within the bounds. */
    int regionOf(long number) {
        int at = Arrays.binarySearch(starts, number);
        return at >= 0 ? at : -at - 2;
    }

    /** Returns how many values lie in a region. */
    long count(int region) {
        return (last(region) - first(region)) / unit + 1;
    }

    boolean isCountable() {
        return unit > 1 || !(type instanceof FactType.Numeric);
    }

    @Override
    public Value value(int region) {
        return decode(type, simplest(first(region), last(region)));
    }

    static BigDecimal number(long number) {
        return BigDecimal.valueOf(number, FactType.Numeric.SCALE);
    }

    static Value decode(FactType type, long number) {
        if (type instanceof FactType.Numeric) {
            return Value.of(number(number));
        }
        if (type instanceof FactType.Day) {
            return Value.of(LocalDate.ofEpochDay(number));
        }
        return type instanceof FactType.Flag
                ? Value.of(number != 0)
                : Value.of(type.options().get((int) number).id());
    }

    /** The number of a range that is written with the fewest digits, near the end that is a bound of some rule. */
    private long simplest(long from, long to) {
        if (!(type instanceof FactType.Numeric) || from == to) {
            return type instanceof FactType.Day && from == least ? to : from;
        }
        if (from > 0) {
            return simplestAbove(from, to);
        }
        return to <= 0 || to == greatest ? Math.min(to, 0) : simplestBelow(from, to);
    }

    private long simplestAbove(long from, long to) {
        long step = Math.max(powerOfTen(from), unit);
        long number = -Math.floorDiv(-from, step) * step;
        while (number > to) {
            step /= 10;
            number = -Math.floorDiv(-from, step) * step;
        }
        return number;
    }

    private long simplestBelow(long from, long to) {
        long step = Math.max(powerOfTen(to), unit);
        long number = to / step * step;
        while (number <= from && step > unit) {
            step /= 10;
            number = to / step * step;
        }
        return Math.max(number, from);
    }

    private static long powerOfTen(long number) {
        long power = 1;
        while (number / power >= 10) {
            power *= 10;
        }
        return power;
    }

    @Override
    public BitSet where(Comparison comparison) {
        var where = new BitSet(starts.length);
        long[] ranges = constants(comparison).flatMap(own -> own.ranges(type)).orElseThrow();
        for (int i = 0; i < ranges.length; i += 2) {
            int from = ranges[i] <= least ? 0 : atOrAfter(ranges[i]);
            int to = ranges[i + 1] >= greatest ? starts.length : atOrAfter(ranges[i + 1] + 1);
            where.set(from, Math.max(from, to));
        }
        return where;
    }

    private int atOrAfter(long number) {
        int at = Arrays.binarySearch(starts, number);
        return at >= 0 ? at : -at - 1;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Optional<Span> span(int first, int last) {
        if (!(type instanceof FactType.Numeric) && !(type instanceof FactType.Day)) {
            return Optional.empty();
        }
        boolean isOpenBelow = unit == 1 && isJustAbove(first(first));
        boolean isOpenAbove = unit == 1 && isJustAbove(last(last) + 2);
        return Optional.of(new Span(
                bound(first(first) - (isOpenBelow ? 1 : 0), first(first) == least),
                bound(last(last) + (isOpenAbove ? 1 : 0), last(last) == greatest),
                isOpenBelow,
                isOpenAbove));
    }

    /** Whether a decimal is the first one after a rounder one. */
    private boolean isJustAbove(long number) {
        return type instanceof FactType.Numeric && Math.floorMod(number, 10) == 1;
    }

    private Optional<Value> bound(long number, boolean isNone) {
        return isNone ? Optional.empty() : Optional.of(decode(type, number));
    }
}
