package org.openfunnel.fact;

import org.openfunnel.fact.Comparison.Operator;

/** A closed range of encoded numbers, narrowed clause by clause. */
final class LongRange {
    static final long MICROS = 1_000_000;

    private long least = Long.MIN_VALUE;
    private long greatest = Long.MAX_VALUE;

    boolean isNarrowed() {
        return least != Long.MIN_VALUE || greatest != Long.MAX_VALUE;
    }

    /** Returns whether the operator is one that a range can express; then the range is narrowed by it. */
    boolean narrow(Operator operator, long bound) {
        switch (operator) {
            case EQ -> clip(bound, bound);
            case GT -> clip(bound + 1, greatest);
            case GTE -> clip(bound, greatest);
            case LT -> clip(least, bound - 1);
            case LTE -> clip(least, bound);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void clip(long from, long to) {
        least = Math.max(least, from);
        greatest = Math.min(greatest, to);
    }

    ValueTest test() {
        long from = least;
        long to = greatest;
        return (number, object) -> from <= number && number <= to;
    }

    /** Returns whether a three-way comparison result satisfies an operator of order or equality. */
    static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
            default -> throw new IllegalArgumentException(operator + " does not order");
        };
    }
}
