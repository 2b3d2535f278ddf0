package org.openfunnel.target;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/**
 * How many leads each stage needs so that enough are won, counted back from what share passes each stage.
 *
 * <p>Shares are fractions of whole numbers, and nothing is rounded but the answer, up: half a lead is one lead, but halves of
 * two stages are not two. Source: S3-03, S3-08.
 *
 * @param wins how many are to be won
 * @param stages what each stage needs, from the first one on
 */
public record Volumes(long wins, List<Volume> stages) {
    /** Copies the list in. */
    public Volumes {
        stages = List.copyOf(stages);
    }

    /**
     * How many of those who reach a stage pass to the next.
     *
     * @param stage the stage
     * @param passed how many passed, at least 1 and at most {@code reached}
     * @param reached of how many
     */
    public record Rate(Name stage, long passed, long reached) {
        /**
         * Refuses a share that is not above zero, or above one.
         *
         * @throws IllegalArgumentException if it is
         */
        public Rate {
            Objects.requireNonNull(stage, "stage");
            if (passed < 1 || passed > reached) {
                throw new IllegalArgumentException("of those who reach " + stage
                        + " at least 1 and at most all must pass, but " + passed + " of " + reached + " do");
            }
        }

        /** Returns the share of a stage: {@code passed} of {@code reached}. */
        public static Rate of(String stage, long passed, long reached) {
            return new Rate(Name.of(stage), passed, reached);
        }
    }

    /**
     * What one stage needs, as the fraction {@code numerator / denominator}.
     *
     * @param rate the share that passes it
     * @param numerator the number of leads that must reach it, times the denominator
     * @param denominator positive
     */
    public record Volume(Rate rate, BigInteger numerator, BigInteger denominator) {
        /** Returns how many leads must reach the stage, rounded up. */
        public long needed() {
            return per(1);
        }

        /**
         * Returns how many leads must reach the stage in each of some weeks or days, rounded up.
         *
         * @throws IllegalArgumentException if there is not at least one
         */
        public long per(int turns) {
            if (turns < 1) {
                throw new IllegalArgumentException("there must be at least 1 turn, but there were " + turns);
            }
            BigInteger[] divided = numerator.divideAndRemainder(denominator.multiply(BigInteger.valueOf(turns)));
            return divided[0].add(BigInteger.valueOf(divided[1].signum())).longValueExact();
        }
    }

    /**
     * Counts back from the wins.
     *
     * @param wins how many are to be won, not negative
     * @param rates the share that passes each stage, from the first stage to the one before the win; at least one
     * @throws IllegalArgumentException if wins are negative, or there is no rate
     */
    public static Volumes of(long wins, List<Rate> rates) {
        if (wins < 0 || rates.isEmpty()) {
            throw new IllegalArgumentException(
                    "wins must not be negative and there must be a rate, but were " + wins + " and " + rates);
        }
        List<Volume> stages = new ArrayList<>();
        BigInteger numerator = BigInteger.valueOf(wins);
        BigInteger denominator = BigInteger.ONE;
        for (int at = rates.size() - 1; at >= 0; at--) {
            Rate rate = rates.get(at);
            numerator = numerator.multiply(BigInteger.valueOf(rate.reached()));
            denominator = denominator.multiply(BigInteger.valueOf(rate.passed()));
            stages.add(new Volume(rate, numerator, denominator));
        }
        Collections.reverse(stages);
        return new Volumes(wins, stages);
    }

    /**
     * Returns what a stage needs.
     *
     * @throws NoSuchElementException if no rate names the stage
     */
    public Volume at(Name stage) {
        return stages.stream()
                .filter(volume -> volume.rate().stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no rate for stage `" + stage + "`"));
    }

    /** Returns this calculation in words, stage by stage, over some weeks. */
    public Explanation explanation(int weeks) {
        List<Explanation> parts = new ArrayList<>();
        for (Volume volume : stages) {
            parts.add(Explanation.of(Message.of(
                    "target.volume",
                    Arg.of(Kind.STAGE, volume.rate().stage()),
                    Arg.of(volume.needed()),
                    Arg.of(volume.rate().passed()),
                    Arg.of(volume.rate().reached()),
                    Arg.of(volume.per(weeks)))));
        }
        return Explanation.of(Message.of("target.volumes", Arg.of(wins), Arg.of(weeks)), parts);
    }
}
