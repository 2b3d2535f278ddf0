package org.openfunnel.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;

/** Says a comparison as closed ranges of encoded numbers: least, greatest, least, greatest and so on, rising. */
final class Ranges {
    private static final long[] ALL = {Long.MIN_VALUE, Long.MAX_VALUE};

    private Ranges() {}

    static Optional<long[]> of(Comparison comparison, FactType type) {
        boolean isNumber = type instanceof FactType.Numeric
                || type instanceof FactType.Day
                || type instanceof FactType.Flag
                || type instanceof FactType.Choice;
        long[] ranges = ALL;
        for (Clause clause : comparison.clauses()) {
            if (!isNumber || clause.operator() == Operator.IS) {
                return Optional.empty();
            }
            if (!(clause.operand() instanceof Operand.OtherFact)) {
                ranges = both(ranges, of(clause, type));
            }
        }
        return Optional.of(ranges);
    }

    private static long[] of(Clause clause, FactType type) {
        long[] numbers = constants(clause.operand()).stream()
                .mapToLong(value -> Encoding.number(type, value))
                .sorted()
                .distinct()
                .toArray();
        return switch (clause.operator()) {
            case EQ, IN -> points(numbers);
            case NE, NOT_IN -> between(numbers);
            case GT -> new long[] {numbers[0] + 1, Long.MAX_VALUE};
            case GTE -> new long[] {numbers[0], Long.MAX_VALUE};
            case LT -> new long[] {Long.MIN_VALUE, numbers[0] - 1};
            case LTE -> new long[] {Long.MIN_VALUE, numbers[0]};
            default ->
                throw new IllegalStateException("`" + clause.operator().word() + "` cannot be asked of a number");
        };
    }

    private static List<Value> constants(Operand operand) {
        return operand instanceof Operand.Constant constant
                ? List.of(constant.value())
                : ((Operand.Constants) operand).values();
    }

    private static long[] points(long[] numbers) {
        return Arrays.stream(numbers).flatMap(n -> LongStream.of(n, n)).toArray();
    }

    private static long[] between(long[] numbers) {
        LongStream edges = Arrays.stream(numbers).flatMap(n -> LongStream.of(n - 1, n + 1));
        long[] all = LongStream.concat(LongStream.concat(LongStream.of(ALL[0]), edges), LongStream.of(ALL[1]))
                .toArray();
        return both(ALL, all);
    }

    /** Returns the ranges common to two lists; a range whose ends do not rise is left out. */
    private static long[] both(long[] one, long[] other) {
        var common = LongStream.builder();
        for (int i = 0; i < one.length; i += 2) {
            for (int j = 0; j < other.length; j += 2) {
                long least = Math.max(one[i], other[j]);
                long greatest = Math.min(one[i + 1], other[j + 1]);
                if (least <= greatest) {
                    common.add(least).add(greatest);
                }
            }
        }
        return common.build().toArray();
    }
}
