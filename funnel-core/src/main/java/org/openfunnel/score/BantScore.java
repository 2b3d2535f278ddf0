package org.openfunnel.score;

import java.util.List;

/**
 * A complete score on the four BANT dimensions, each from 0 to 10 points inclusive. Source: S1-06.
 *
 * @param budget whether there is money
 * @param authority whether the contact decides
 * @param need how clear the need is and how well it fits
 * @param timeline how soon it is needed
 */
public record BantScore(int budget, int authority, int need, int timeline) {
    /** The most points of one dimension. */
    public static final int MAX_PER_DIMENSION = 10;

    /** The most points of all four. */
    public static final int MAX_TOTAL = 40;

    /** The names of the dimensions in policies, in the order of the letters. */
    public static final List<String> DIMENSIONS = List.of("budget", "authority", "need", "timeline");

    /**
     * Refuses a dimension outside 0 to 10.
     *
     * @throws IllegalArgumentException if a dimension is out of range
     */
    public BantScore {
        check("budget", budget);
        check("authority", authority);
        check("need", need);
        check("timeline", timeline);
    }

    private static void check(String dimension, int points) {
        if (points < 0 || points > MAX_PER_DIMENSION) {
            throw new IllegalArgumentException(
                    "BANT " + dimension + " must be from 0 to " + MAX_PER_DIMENSION + " points, but was " + points);
        }
    }

    /** Returns the sum of the four dimensions, from 0 to 40. */
    public int total() {
        return budget + authority + need + timeline;
    }
}
