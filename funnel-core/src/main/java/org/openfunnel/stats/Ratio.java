package org.openfunnel.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact share, with the numbers it was made of: 3 of 6 is not equal to 1 of 2, though it is the same size. Ordered by
 * size, then by the number it is a share of.
 *
 * @param numerator how many, never negative
 * @param denominator of how many, always positive; how far the share can be trusted
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
    private static final int PERCENT = 2;

    /**
     * Refuses what is no share.
     *
     * @throws IllegalArgumentException if the numerator is negative or the denominator is not positive
     */
    public Ratio {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "a ratio must have a numerator from 0 on and a positive denominator, but was " + numerator + "/"
                            + denominator);
        }
    }

    /** Returns a share. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    /** Returns a share, or nothing when it would be a share of nothing. */
    public static Optional<Ratio> find(long numerator, long denominator) {
        return denominator == 0 ? Optional.empty() : Optional.of(new Ratio(numerator, denominator));
    }

    /** Returns the share of the same size in lowest terms. */
    public Ratio reduced() {
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    /** Returns the share as a decimal, rounded once, half to the even digit. */
    public BigDecimal toDecimal(int scale) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_EVEN);
    }

    /** Returns the share in percent, rounded once, half to the even digit. */
    public BigDecimal toPercent(int scale) {
        return toDecimal(scale + PERCENT).movePointRight(PERCENT);
    }

    /** Returns whether this is smaller in size. */
    public boolean isLessThan(Ratio other) {
        return compareSize(other) < 0;
    }

    private int compareSize(Ratio other) {
        return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    @Override
    public int compareTo(Ratio other) {
        int size = compareSize(other);
        return size != 0 ? size : Long.compare(denominator, other.denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
