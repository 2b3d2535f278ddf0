package org.openfunnel.score;

import java.util.List;
import java.util.Optional;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Part;

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

    /**
     * Returns the BANT score that a score holds; nothing if a dimension is missing, unknown, not a whole number of points or out
     * of range.
     */
    public static Optional<BantScore> find(Score score) {
        int[] points = new int[DIMENSIONS.size()];
        for (int i = 0; i < points.length; i++) {
            Optional<Points> given = score.find(Name.of(DIMENSIONS.get(i))).flatMap(Part::points);
            points[i] = given.map(BantScore::whole).orElse(-1);
            if (points[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new BantScore(points[0], points[1], points[2], points[3]));
    }

    private static int whole(Points points) {
        long whole = points.thousandths() / 1000;
        boolean isValid = Points.of(whole).equals(points) && whole >= 0 && whole <= MAX_PER_DIMENSION;
        return isValid ? (int) whole : -1;
    }

    /** Returns the sum of the four dimensions, from 0 to 40. */
    public int total() {
        return budget + authority + need + timeline;
    }
}
