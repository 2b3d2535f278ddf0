package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.openfunnel.score.Behaviour.Decay;
import org.openfunnel.score.Behaviour.Deed;

/** What is left of the points of a deed, in thousandths, day by day. Each number is rounded by itself, half to the even one. */
final class Fading {
    private final long[] left;

    private Fading(long[] left) {
        this.left = left;
    }

    static Fading of(Deed deed) {
        long whole = deed.points().thousandths();
        return new Fading(deed.decay().map(decay -> of(whole, decay)).orElse(new long[] {whole}));
    }

    /** Returns the points on each day; the last number holds for ever after. */
    private static long[] of(long whole, Decay decay) {
        if (decay instanceof Decay.HalfLife half) {
            return trimmed(Decay.HalfLife.MOST_FADING, day -> halved(whole, day, half.days()));
        }
        if (decay instanceof Decay.Linear linear) {
            return trimmed(linear.days(), day -> share(whole, linear.days() - day, linear.days()));
        }
        if (decay instanceof Decay.Window window) {
            return trimmed(window.days(), day -> day < window.days() ? whole : 0);
        }
        return stepwise(whole, (Decay.Stepwise) decay);
    }

    private static long[] stepwise(long whole, Decay.Stepwise decay) {
        int last = decay.steps().get(decay.steps().size() - 1).fromDay();
        var left = new long[last + 1];
        Arrays.fill(left, whole);
        for (Decay.Step step : decay.steps()) {
            long kept = step.keep()
                    .multiply(BigDecimal.valueOf(whole))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            Arrays.fill(left, step.fromDay(), left.length, kept);
        }
        return left;
    }

    /** StrictMath gives the same digits on every machine; whole half-lives are exact. */
    private static long halved(long whole, int day, int halfLife) {
        return day == Decay.HalfLife.MOST_FADING
                ? 0
                : (long) StrictMath.rint(whole * StrictMath.pow(2, -(double) day / halfLife));
    }

    private static long share(long whole, int part, int of) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Up to the first day with nothing left. */
    private static long[] trimmed(int last, IntToLongFunction points) {
        int end = IntStream.rangeClosed(0, last)
                .filter(day -> points.applyAsLong(day) == 0)
                .findFirst()
                .orElse(last);
        return IntStream.rangeClosed(0, end).mapToLong(points).toArray();
    }

    /** Returns what is left after so many days. */
    long left(long days) {
        return left[(int) Math.min(days, left.length - 1)];
    }

    /** Returns after how many days in all it will be another number; -1 if it stays. */
    int nextChange(long days) {
        long now = left(days);
        for (long day = days + 1; day < left.length; day++) {
            if (left[(int) day] != now) {
                return (int) day;
            }
        }
        return -1;
    }
}
