package org.openfunnel.stats;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Stage;

/**
 * The figures of a funnel as of an instant.
 *
 * @param asOf the instant
 * @param smallSample below how many leads a figure rests on few
 * @param totals how many leads there are, and how they stand
 * @param steps the stages of the path, in order
 * @param standings how many leads stand in each stage of the funnel, in its order
 * @param losses how leads were lost that are lost now: the stage where they stood and the reason; by stage, most first
 * @param wins how leads were won that are won now, in the same form
 * @param timeToClose the time from start to win or loss; leads that still are open count as open
 * @param timeToWin the time from start to win, of leads that are won
 * @param timeToLoss the time from start to loss, of leads that are lost
 * @param clocks how the clocks were kept, by name
 * @param grades how the grades compare with how leads ended
 */
public record FunnelReport(
        Instant asOf,
        int smallSample,
        Totals totals,
        List<Step> steps,
        List<Standing> standings,
        List<Ending> losses,
        List<Ending> wins,
        Survival timeToClose,
        Durations timeToWin,
        Durations timeToLoss,
        List<ClockCount> clocks,
        GradeReport grades) {
    /** Copies the lists in. */
    public FunnelReport {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(totals, "totals");
        steps = List.copyOf(steps);
        standings = List.copyOf(standings);
        losses = List.copyOf(losses);
        wins = List.copyOf(wins);
        Objects.requireNonNull(timeToClose, "timeToClose");
        Objects.requireNonNull(timeToWin, "timeToWin");
        Objects.requireNonNull(timeToLoss, "timeToLoss");
        clocks = List.copyOf(clocks);
        Objects.requireNonNull(grades, "grades");
    }

    /**
     * How many leads there are, and how they stand. A lead counts by where it stands: one that was lost and then worked again is
     * open, won or lost as it is now.
     *
     * @param leads how many have started
     * @param won how many stand in a stage that is won
     * @param lost how many stand in a stage that is lost
     * @param open how many stand elsewhere, resting ones included
     * @param reopened how many were won or lost and then worked again at least once
     * @param movedBack how many went from an open stage to an earlier one at least once
     * @param backwardMoves how often that happened
     */
    public record Totals(
            long leads, long won, long lost, long open, long reopened, long movedBack, long backwardMoves) {
        /** Returns the share of won leads among those that are won or lost; empty when there are none. */
        public Optional<Ratio> winRate() {
            return Ratio.find(won, Math.addExact(won, lost));
        }

        /** Returns the share of won leads among all; empty when there are none. */
        public Optional<Ratio> conversion() {
            return Ratio.find(won, leads);
        }

        /** Returns the share of leads that are won or lost among all; empty when there are none. */
        public Optional<Ratio> closed() {
            return Ratio.find(Math.addExact(won, lost), leads);
        }
    }

    /**
     * A stage of the path and what came of the leads that reached it. A lead goes on when it enters any later stage of the path,
     * even if it comes back; it also goes on from the last open stage when it is won outside of the path.
     *
     * @param stage the stage
     * @param entries how often it was entered, by new leads and by those that came back
     * @param reached how many leads reached it
     * @param skipped how many of all leads entered a later stage of the path, but never this one
     * @param advanced how many of those that reached it went on
     * @param undecided how many of those that reached it neither went on nor are won or lost
     * @param lost how many stood in it when they were lost, and are lost now
     * @param isEnd whether nothing comes after it, so that no lead can go on
     * @param timeIn the time spent in it by each lead that entered it, all visits together; open for those that stand there. Empty
     *     for a stage that is won or lost
     * @param timeToNext the time from first entering it to first entering the next stage of the path
     */
    public record Step(
            Stage stage,
            long entries,
            long reached,
            long skipped,
            long advanced,
            long undecided,
            long lost,
            boolean isEnd,
            Survival timeIn,
            Durations timeToNext) {
        /** Refuses null. */
        public Step {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(timeIn, "timeIn");
            Objects.requireNonNull(timeToNext, "timeToNext");
        }

        /** Returns the share that went on among those that reached the stage; empty for the end or without leads. */
        public Optional<Ratio> conversion() {
            return isEnd ? Optional.empty() : Ratio.find(advanced, reached);
        }

        /**
         * Returns the share that went on among those whose turn here is over: who still may go on says nothing yet. Empty for the
         * end or without such leads.
         */
        public Optional<Ratio> conversionOfDecided() {
            return isEnd ? Optional.empty() : Ratio.find(advanced, reached - undecided);
        }
    }

    /**
     * How many leads stand in a stage.
     *
     * @param stage the stage
     * @param ages how long each has been there
     */
    public record Standing(Name stage, Durations ages) {
        /** Refuses null. */
        public Standing {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(ages, "ages");
        }

        /** Returns how many leads stand there. */
        public long leads() {
            return ages.count();
        }
    }

    /**
     * How many leads were won or lost from a stage for a reason.
     *
     * @param from where they stood; empty for leads that started won or lost
     * @param to the stage that they entered then
     * @param reason the reason told; empty when there was none
     * @param leads how many
     */
    public record Ending(Optional<Name> from, Name to, String reason, long leads) {
        /** Refuses null. */
        public Ending {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * How the runs of a clock ended.
     *
     * @param clock the clock
     * @param kept how many were stopped in time
     * @param broken how many passed their deadline
     * @param undecided how many still run, stand still or were cancelled in time
     */
    public record ClockCount(Name clock, long kept, long broken, long undecided) {
        /** Refuses null. */
        public ClockCount {
            Objects.requireNonNull(clock, "clock");
        }

        /** Returns the share that was kept among those that were kept or broken; empty when there are none. */
        public Optional<Ratio> keptShare() {
            return Ratio.find(kept, Math.addExact(kept, broken));
        }
    }

    /** Returns whether a share rests on few leads. */
    public boolean isSmall(Ratio share) {
        return share.denominator() < smallSample;
    }

    /**
     * Returns the open stages of the path from which leads go on, weakest first: by the share that goes on among those whose turn
     * is over, then by how many were lost there, then by their order. Stages where that rests on few leads come after the others.
     *
     * <p>Source: S0-02.
     */
    public List<Step> bottlenecks() {
        return steps.stream()
                .filter(step -> step.stage().kind() == Stage.Kind.OPEN)
                .filter(step -> step.conversionOfDecided().isPresent())
                .sorted(Comparator.comparing((Step step) -> isSmall(decided(step)))
                        .thenComparing(FunnelReport::decided, FunnelReport::compareSize)
                        .thenComparing(Comparator.comparingLong(Step::lost).reversed()))
                .toList();
    }

    private static Ratio decided(Step step) {
        return step.conversionOfDecided().orElseThrow();
    }

    private static int compareSize(Ratio one, Ratio other) {
        return one.isLessThan(other) ? -1 : other.isLessThan(one) ? 1 : 0;
    }

    /** Returns what a reader should know before relying on the figures, as messages to be worded. */
    public List<Message> warnings() {
        return StatsWarnings.of(this);
    }

    /** Returns all figures with their names, to be worded in English or Chinese. */
    public Explanation explanation() {
        return new StatsText(this).explanation();
    }
}
