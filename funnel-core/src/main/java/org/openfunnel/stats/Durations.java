package org.openfunnel.stats;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/** Lengths of time, in whole milliseconds, with the figures that can be read off them. Equal by content. */
public final class Durations {
    /** No length at all: every figure is empty. */
    public static final Durations NONE = new Durations(new long[0]);

    private static final int HUNDRED = 100;
    private static final int MIDDLE = 50;

    private final long[] sorted;

    private Durations(long[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Returns these lengths, in any order.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static Durations ofMillis(long... millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("a length of time must not be negative, but was " + sorted[0] + " ms");
        }
        return new Durations(sorted);
    }

    /**
     * Returns these lengths, in any order; what is less than a millisecond is cut off.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static Durations of(Collection<Duration> lengths) {
        return ofMillis(lengths.stream().mapToLong(Duration::toMillis).toArray());
    }

    /** Returns how many there are. */
    public int count() {
        return sorted.length;
    }

    /** Returns the lengths in milliseconds, shortest first. */
    public long[] toMillis() {
        return sorted.clone();
    }

    /**
     * Returns the sum in milliseconds.
     *
     * @throws ArithmeticException if it is too large for a {@code long}
     */
    public long sum() {
        long sum = 0;
        for (long length : sorted) {
            sum = Math.addExact(sum, length);
        }
        return sum;
    }

    /** Returns the mean in milliseconds, exactly; empty without any length. */
    public Optional<Ratio> mean() {
        return Ratio.find(sum(), count());
    }

    /** Returns the shortest, in milliseconds; empty without any length. */
    public OptionalLong min() {
        return percentileNearestRank(0);
    }

    /** Returns the longest, in milliseconds; empty without any length. */
    public OptionalLong max() {
        return percentileNearestRank(HUNDRED);
    }

    /** Returns the middle one in milliseconds, or the mean of the middle two, exactly; empty without any length. */
    public Optional<BigDecimal> median() {
        return percentileType7(MIDDLE);
    }

    /**
     * Returns a percentile in milliseconds by linear interpolation between neighbours, exactly: type 7 of Hyndman and Fan,
     * the default of R, NumPy and spreadsheets; empty without any length.
     *
     * @throws IllegalArgumentException if the percentage is not from 0 to 100
     */
    public Optional<BigDecimal> percentileType7(int percent) {
        check(percent);
        if (sorted.length == 0) {
            return Optional.empty();
        }
        long hundredths = (sorted.length - 1L) * percent;
        int below = (int) (hundredths / HUNDRED);
        BigDecimal lower = BigDecimal.valueOf(sorted[below]);
        BigDecimal upper = BigDecimal.valueOf(sorted[Math.min(below + 1, sorted.length - 1)]);
        BigDecimal weight = BigDecimal.valueOf(hundredths % HUNDRED, 2);
        return Optional.of(plain(lower.add(upper.subtract(lower).multiply(weight))));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Returns a percentile in milliseconds by nearest rank: the shortest length that at least this share of all do not
     * exceed; empty without any length.
     *
     * @throws IllegalArgumentException if the percentage is not from 0 to 100
     */
    public OptionalLong percentileNearestRank(int percent) {
        check(percent);
        if (sorted.length == 0) {
            return OptionalLong.empty();
        }
        long rank = ((long) sorted.length * percent + HUNDRED - 1) / HUNDRED;
        return OptionalLong.of(sorted[(int) Math.max(rank, 1) - 1]);
    }

    private static void check(int percent) {
        if (percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException("a percentile must be from 0 to 100 percent, but was " + percent);
        }
    }

    /** Returns how many are at most this long. */
    public long atMost(Duration longest) {
        return longest.isNegative() ? 0 : countUpTo(longest.toMillis());
    }

    /** Returns how many are at most this many milliseconds long. */
    int countUpTo(long millis) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long at(int index) {
        return sorted[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Durations that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
