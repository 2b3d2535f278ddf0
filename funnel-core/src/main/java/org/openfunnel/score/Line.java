package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openfunnel.fact.FactType;
import org.openfunnel.score.Interpolation.Knot;
import org.openfunnel.score.Scorecard.Characteristic;

/** An interpolation made ready: the points of a value as one division of whole numbers, wherever they fit. */
final class Line {
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private final Characteristic rule;
    private final List<Knot> along;
    private final long[] starts;
    private final Segment[] segments;
    private final Points first;
    private final Points last;

    /** Thousandths of a point are {@code (base + rise * (value - start)) / span}. Nothing of it overflows on the segment if it fits. */
    private record Segment(long base, long rise, long span, boolean isFitting) {}

    Line(Characteristic rule, Interpolation line) {
        this.rule = rule;
        this.along = line.along();
        this.starts = along.stream().mapToLong(knot -> millionths(knot.at())).toArray();
        this.segments =
                IntStream.range(0, along.size() - 1).mapToObj(this::segment).toArray(Segment[]::new);
        this.first = rule.interpolated(along.get(0).at());
        this.last = rule.interpolated(along.get(along.size() - 1).at());
    }

    private static long millionths(BigDecimal value) {
        return value.movePointRight(FactType.Numeric.SCALE).longValueExact();
    }

    private Segment segment(int index) {
        BigInteger weight = rule.weight().movePointRight(3).toBigIntegerExact();
        BigInteger from = weight.multiply(thousandths(index));
        BigInteger to = weight.multiply(thousandths(index + 1));
        BigInteger length = BigInteger.valueOf(starts[index + 1]).subtract(BigInteger.valueOf(starts[index]));
        BigInteger base = from.multiply(length);
        BigInteger rise = to.subtract(from);
        BigInteger span = length.multiply(THOUSAND);
        BigInteger common = base.gcd(rise).gcd(span);
        BigInteger most = base.abs().add(rise.abs().multiply(length)).add(span).divide(common);
        return most.bitLength() < Long.SIZE - 2
                ? new Segment(
                        base.divide(common).longValueExact(),
                        rise.divide(common).longValueExact(),
                        span.divide(common).longValueExact(),
                        true)
                : new Segment(0, 0, 1, false);
    }

    private BigInteger thousandths(int index) {
        return BigInteger.valueOf(along.get(index).points().thousandths());
    }

    /** Returns what a value in millionths contributes. */
    Points points(long millionths) {
        int at = Arrays.binarySearch(starts, millionths);
        int segment = at >= 0 ? at : -at - 2;
        if (segment < 0) {
            return first;
        }
        if (segment >= segments.length) {
            return last;
        }
        Segment on = segments[segment];
        if (!on.isFitting()) {
            return rule.interpolated(BigDecimal.valueOf(millionths, FactType.Numeric.SCALE));
        }
        return bounded(rounded(on.base() + on.rise() * (millionths - starts[segment]), on.span()));
    }

    /** Half to the even one. */
    private static long rounded(long above, long below) {
        long down = Math.floorDiv(above, below);
        long twice = 2 * Math.floorMod(above, below);
        boolean isUp = twice > below || (twice == below && (down & 1) != 0);
        return isUp ? down + 1 : down;
    }

    private Points bounded(long thousandths) {
        long least = rule.min().thousandths();
        return new Points(Math.max(least, Math.min(rule.max().thousandths(), thousandths)));
    }
}
