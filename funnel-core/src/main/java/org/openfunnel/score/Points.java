package org.openfunnel.score;

import java.math.BigDecimal;

/**
 * A number of points, exact to the thousandth.
 *
 * @param thousandths the number of thousandths of a point; negative points are allowed
 */
public record Points(long thousandths) implements Comparable<Points> {
    /** No points. */
    public static final Points ZERO = new Points(0);

    /** Decimal places of a point. */
    static final int SCALE = 3;

    /** Facts hold numbers in millionths. */
    private static final long MILLIONTHS_IN_THOUSANDTH = 1000;

    /** Returns a whole number of points. */
    public static Points of(long points) {
        return new Points(Math.multiplyExact(points, 1000));
    }

    /**
     * Returns a decimal number of points.
     *
     * @throws ArithmeticException if it has more than three decimal places or is too large
     */
    public static Points of(BigDecimal points) {
        return new Points(points.movePointRight(SCALE).longValueExact());
    }

    /** Returns points told as a fact, rounded to the thousandth, half to the even one. */
    static Points ofMillionths(long millionths) {
        long down = Math.floorDiv(millionths, MILLIONTHS_IN_THOUSANDTH);
        long twice = 2 * Math.floorMod(millionths, MILLIONTHS_IN_THOUSANDTH);
        boolean isUp = twice > MILLIONTHS_IN_THOUSANDTH || (twice == MILLIONTHS_IN_THOUSANDTH && (down & 1) != 0);
        return new Points(isUp ? down + 1 : down);
    }

    /** Returns points as facts hold them. */
    static long toMillionths(long thousandths) {
        return Math.multiplyExact(thousandths, MILLIONTHS_IN_THOUSANDTH);
    }

    /** Returns the sum. */
    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    /** Returns the difference. */
    public Points minus(Points other) {
        return new Points(Math.subtractExact(thousandths, other.thousandths));
    }

    /** Returns the points as a decimal without trailing zeros. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
