package org.openfunnel.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;

/**
 * How grades compare with how leads ended: whether the better grade really wins more.
 *
 * @param rows the grades, best first
 * @param auc how well the grades tell won from lost leads, see {@link #auc(long[], long[])}; empty without both
 * @param scoreAuc the same of the scores
 */
public record GradeReport(List<Row> rows, Optional<Ratio> auc, Optional<Ratio> scoreAuc) {
    /** Copies the list in. */
    public GradeReport {
        rows = List.copyOf(rows);
        Objects.requireNonNull(auc, "auc");
        Objects.requireNonNull(scoreAuc, "scoreAuc");
    }

    /**
     * What came of the leads of one grade.
     *
     * @param grade the grade
     * @param won how many were won
     * @param lost how many were lost
     * @param open how many are open
     */
    public record Row(Name grade, long won, long lost, long open) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(grade, "grade");
        }

        /** Returns the share of won leads among those that are won or lost; empty when there are none. */
        public Optional<Ratio> winRate() {
            return Ratio.find(won, Math.addExact(won, lost));
        }
    }

    /**
     * A grade that wins less than the next worse one.
     *
     * @param better the grade that counts as better
     * @param betterRate the share that it wins
     * @param worse the next worse grade that has leads
     * @param worseRate the share that this wins, which is more
     */
    public record Inversion(Name better, Ratio betterRate, Name worse, Ratio worseRate) {
        /** Refuses null. */
        public Inversion {
            Objects.requireNonNull(better, "better");
            Objects.requireNonNull(betterRate, "betterRate");
            Objects.requireNonNull(worse, "worse");
            Objects.requireNonNull(worseRate, "worseRate");
        }
    }

    /**
     * Returns how many times as often a grade wins as all graded leads together; empty when nothing was won or the grade has no
     * lead that is won or lost.
     */
    public Optional<Ratio> lift(Row row) {
        long won = rows.stream().mapToLong(Row::won).sum();
        long closed = rows.stream().mapToLong(each -> each.won() + each.lost()).sum();
        return Ratio.find(
                Math.multiplyExact(row.won(), closed), Math.multiplyExact(Math.addExact(row.won(), row.lost()), won));
    }

    /** Returns each grade that wins less than the next worse one that has leads, best first. */
    public List<Inversion> inversions() {
        List<Inversion> found = new ArrayList<>();
        Optional<Row> better = Optional.empty();
        for (Row row : rows) {
            if (row.winRate().isEmpty()) {
                continue;
            }
            Ratio rate = row.winRate().get();
            better.filter(above -> above.winRate().orElseThrow().isLessThan(rate))
                    .ifPresent(above -> found.add(
                            new Inversion(above.grade(), above.winRate().orElseThrow(), row.grade(), rate)));
            better = Optional.of(row);
        }
        return found;
    }

    /**
     * Returns the share of pairs of a won and a lost lead in which the won one has the higher figure, a tie counting half: the
     * area under the ROC curve. One half is no better than chance. The denominator is twice the number of pairs. Empty without
     * both kinds.
     *
     * @param won the figures of the won leads, in any order
     * @param lost the figures of the lost leads, in any order
     */
    public static Optional<Ratio> auc(long[] won, long[] lost) {
        long[] sorted = lost.clone();
        Arrays.sort(sorted);
        long halves = 0;
        for (long figure : won) {
            halves = Math.addExact(halves, (long) below(sorted, figure, false) + below(sorted, figure, true));
        }
        return Ratio.find(halves, Math.multiplyExact(2L * won.length, lost.length));
    }

    /** Returns how many of the sorted figures are less than this one, or no more than it. */
    private static int below(long[] sorted, long figure, boolean isEqualToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < figure || (isEqualToo && sorted[middle] == figure)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
