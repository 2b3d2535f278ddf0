package org.openfunnel.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The median of some numbers with the smallest and the largest. */
public record Spread(double median, double least, double most) {
    /** Returns the spread of these numbers, at least one. */
    public static Spread of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(middle, sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3g (%.3g to %.3g)", median, least, most);
    }
}
