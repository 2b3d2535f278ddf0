package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.openfunnel.name.Name;

/**
 * Points along a line: between two given values of a numeric fact they change evenly, before the first and after the last they stay
 * what they are there. Bins beside it are for leads for which the fact cannot exist.
 *
 * @param fact an integer, decimal or money fact of the host
 * @param along the given values with their points, in rising order; at least two, at most {@link #MOST_KNOTS}
 */
public record Interpolation(Name fact, List<Knot> along) implements Scorecard.Formula {
    /** How many values a line may have. */
    public static final int MOST_KNOTS = 256;

    /**
     * A value for which the points are given.
     *
     * @param at the value, in the unit of the fact
     * @param points its raw points
     */
    public record Knot(BigDecimal at, Points points) {
        /** Refuses null. */
        public Knot {
            at = plain(at);
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * Copies the list in.
     *
     * @throws IllegalArgumentException if there are fewer than two values, or too many, or they do not rise
     */
    public Interpolation {
        Objects.requireNonNull(fact, "fact");
        along = List.copyOf(along);
        if (along.size() < 2) {
            throw new IllegalArgumentException("a line needs at least 2 values, but had " + along.size());
        }
        if (along.size() > MOST_KNOTS) {
            throw new IllegalArgumentException(
                    "a line may have at most " + MOST_KNOTS + " values, but had " + along.size());
        }
        for (int i = 1; i < along.size(); i++) {
            if (along.get(i - 1).at().compareTo(along.get(i).at()) >= 0) {
                throw new IllegalArgumentException("values of `" + fact + "` must rise, but "
                        + along.get(i - 1).at().toPlainString() + " comes before "
                        + along.get(i).at().toPlainString());
            }
        }
    }

    /** Without trailing zeros, so that equal numbers are equal. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns the weighed points of a value, rounded once, half to the even digit. */
    BigDecimal at(BigDecimal value, BigDecimal weight, int places) {
        int after = after(value);
        if (after == 0 || after == along.size()) {
            Points end = along.get(Math.max(0, after - 1)).points();
            return end.toDecimal().multiply(weight).setScale(places, RoundingMode.HALF_EVEN);
        }
        Knot from = along.get(after - 1);
        Knot to = along.get(after);
        BigDecimal span = to.at().subtract(from.at());
        BigDecimal risen = to.points()
                .minus(from.points())
                .toDecimal()
                .multiply(value.subtract(from.at()))
                .add(from.points().toDecimal().multiply(span));
        return risen.multiply(weight).divide(span, places, RoundingMode.HALF_EVEN);
    }

    /** Returns the index of the first given value above a value; their number if there is none. */
    int after(BigDecimal value) {
        int at = 0;
        while (at < along.size() && along.get(at).at().compareTo(value) <= 0) {
            at++;
        }
        return at;
    }
}
