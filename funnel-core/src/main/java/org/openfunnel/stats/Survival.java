package org.openfunnel.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How long something lasts, when some of it still lasts. Whoever counts only what has ended finds it too short, since the slow
 * ones are the ones still open. The estimate of Kaplan and Meier also uses what is known about them: that they have lasted so
 * long already. Equal by content.
 */
public final class Survival {
    private final Durations ended;
    private final Durations open;
    private final List<Point> points;

    private Survival(Durations ended, Durations open) {
        this.ended = Objects.requireNonNull(ended, "ended");
        this.open = Objects.requireNonNull(open, "open");
        this.points = points(ended, open);
    }

    /**
     * A point where the curve falls.
     *
     * @param millis after how many milliseconds
     * @param atRisk how many lasted at least so long; one that was last seen open just then is among them
     * @param ended how many of them ended just then, at least one
     */
    public record Point(long millis, long atRisk, long ended) {}

    /** Returns the estimate from what has ended, and from how long the rest has lasted so far. */
    public static Survival of(Durations ended, Durations open) {
        return new Survival(ended, open);
    }

    private static List<Point> points(Durations ended, Durations open) {
        List<Point> points = new ArrayList<>();
        int from = 0;
        while (from < ended.count()) {
            long millis = ended.at(from);
            int to = ended.countUpTo(millis);
            int isOpen = open.count() - open.countUpTo(millis - 1);
            points.add(new Point(millis, ended.count() - from + isOpen, to - from));
            from = to;
        }
        return List.copyOf(points);
    }

    /** Returns how long those lasted that have ended: the naive figures. */
    public Durations ended() {
        return ended;
    }

    /** Returns how long the others have lasted so far. */
    public Durations open() {
        return open;
    }

    /** Returns the points where the curve falls, earliest first; {@link #remaining} gives its height there. */
    public List<Point> points() {
        return points;
    }

    /**
     * Returns the share that lasts longer than this, rounded once, half to the even digit. After the longest length seen
     * nothing is known, and the share stays what it was.
     */
    public BigDecimal remaining(Duration length, int scale) {
        int fallen = 0;
        while (fallen < points.size() && points.get(fallen).millis() <= length.toMillis()) {
            fallen++;
        }
        return new BigDecimal(left(fallen)).divide(new BigDecimal(atRisk(fallen)), scale, RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the first length that no more than half last longer than, exact even where it is just half; empty while more
     * than half are open.
     */
    public Optional<Duration> median() {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAtMostHalf(middle + 1)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == points.size()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(points.get(low).millis()));
    }

    private boolean isAtMostHalf(int fallen) {
        return left(fallen).shiftLeft(1).compareTo(atRisk(fallen)) <= 0;
    }

    private BigInteger left(int fallen) {
        return product(0, fallen, point -> point.atRisk() - point.ended());
    }

    private BigInteger atRisk(int fallen) {
        return product(0, fallen, Point::atRisk);
    }

    /** Multiplies by halves, so that large numbers meet numbers of their size. */
    private BigInteger product(int from, int to, ToLongFunction<Point> factor) {
        if (to - from <= 1) {
            return from == to ? BigInteger.ONE : BigInteger.valueOf(factor.applyAsLong(points.get(from)));
        }
        int middle = (from + to) >>> 1;
        return product(from, middle, factor).multiply(product(middle, to, factor));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Survival that && ended.equals(that.ended) && open.equals(that.open);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ended, open);
    }

    @Override
    public String toString() {
        return "ended " + ended + ", open " + open;
    }
}
