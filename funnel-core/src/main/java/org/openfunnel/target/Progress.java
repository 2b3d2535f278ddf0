package org.openfunnel.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.time.BusinessCalendar;

/**
 * How far a goal is reached, beside how much of its period is over.
 *
 * <p>Money and counts are expected evenly over the working days; a day counts once it is over. A ratio is expected whole at any
 * time. Before the period nothing is expected and after it everything, as in a period without working days.
 *
 * @param period the period
 * @param workingDays how many working days it has
 * @param elapsed how many of them are over
 * @param lines what was reached of each target, in its order
 */
public record Progress(TargetPeriod period, int workingDays, int elapsed, List<Line> lines) {
    private static final int SHARE_PLACES = 1;

    /** Copies the list in. */
    public Progress {
        Objects.requireNonNull(period, "period");
        lines = List.copyOf(lines);
    }

    /** Where one stands. */
    public enum Standing {
        /** The whole target is reached. */
        REACHED("reached"),
        /** At least as much is achieved as is expected by now. */
        ON_PLAN("on-plan"),
        /** Less is achieved than is expected by now. */
        BEHIND("behind");

        private final String word;

        Standing(String word) {
            this.word = word;
        }
    }

    /**
     * What was reached of one target.
     *
     * @param metric what is measured
     * @param target how much is to be reached, in whole units
     * @param achieved how much is reached; may be negative, as after a return
     * @param expected how much is expected by now, rounded up to the smallest unit: less than this is behind
     * @param standing where one stands
     */
    public record Line(Metric metric, BigDecimal target, BigDecimal achieved, BigDecimal expected, Standing standing) {
        /** Returns the share that is reached, in percent with one decimal, rounded half up; 100 when nothing was to be reached. */
        public BigDecimal share() {
            return target.signum() == 0
                    ? Amounts.WHOLE
                    : achieved.multiply(Amounts.WHOLE).divide(target, SHARE_PLACES, RoundingMode.HALF_UP);
        }
    }

    /**
     * Returns how far a goal is reached as of an instant.
     *
     * @param achieved what is achieved of each metric, in whole units; nothing where none is given
     * @throws IllegalArgumentException if the goal has a target that is not complete, or an achieved amount is too precise or
     *     too large for its metric
     * @throws BusinessCalendar.OutsideValidityException if the calendar does not know the period
     */
    public static Progress of(
            TargetRules rules,
            TargetPeriod period,
            Goal goal,
            Map<Name, BigDecimal> achieved,
            Instant asOf,
            BusinessCalendar calendar) {
        LocalDate end = period.endExclusive();
        int days = calendar.workingDaysBetween(period.first(), end);
        LocalDate today = calendar.localDate(asOf);
        boolean isOver = !today.isBefore(end);
        int elapsed =
                isOver ? days : today.isBefore(period.first()) ? 0 : calendar.workingDaysBetween(period.first(), today);
        Part part = days == 0 ? new Part(1, 1) : new Part(elapsed, days);
        List<Line> lines = new ArrayList<>();
        for (Target target : goal.targets()) {
            lines.add(line(target, rules, achieved, part));
        }
        return new Progress(period, days, elapsed, lines);
    }

    private record Part(long of, long whole) {}

    private static Line line(Target target, TargetRules rules, Map<Name, BigDecimal> achieved, Part part) {
        Optional<Metric> known = target.metric().flatMap(rules::findMetric);
        Optional<Long> units = Amounts.of(target, rules);
        if (known.isEmpty() || units.isEmpty()) {
            throw new IllegalArgumentException("only a complete target can be reached, but this was " + target);
        }
        Metric metric = known.get();
        BigDecimal reached = Optional.ofNullable(achieved.get(metric.id())).orElse(BigDecimal.ZERO);
        if (!Amounts.fits(reached, metric)) {
            throw new IllegalArgumentException("what is achieved of " + metric.id() + " must be at most "
                    + Amounts.LIMIT + " with at most " + metric.places() + " decimals, but was " + reached);
        }
        Part due = metric.isAdditive() ? part : new Part(1, 1);
        return line(metric, units.get(), metric.toUnits(reached), due);
    }

    private static Line line(Metric metric, long target, long achieved, Part due) {
        BigInteger expected = BigInteger.valueOf(target).multiply(BigInteger.valueOf(due.of));
        boolean isEnough = BigInteger.valueOf(achieved)
                        .multiply(BigInteger.valueOf(due.whole))
                        .compareTo(expected)
                >= 0;
        BigDecimal rounded = new BigDecimal(expected).divide(BigDecimal.valueOf(due.whole), 0, RoundingMode.CEILING);
        Standing standing = achieved >= target ? Standing.REACHED : isEnough ? Standing.ON_PLAN : Standing.BEHIND;
        return new Line(
                metric,
                metric.toAmount(target),
                metric.toAmount(achieved),
                metric.toAmount(rounded.toBigIntegerExact()),
                standing);
    }

    /** Returns this progress in words: the share of the time that is over, and a line for each target. */
    public Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        for (Line line : lines) {
            parts.add(Explanation.of(Message.of(
                    "target.progress-" + line.standing().word,
                    Arg.of(Kind.METRIC, line.metric().id()),
                    Arg.of(Amounts.said(line.metric(), line.achieved())),
                    Arg.of(Amounts.said(line.metric(), line.target())),
                    Arg.of(line.share()),
                    Arg.of(Amounts.said(line.metric(), line.expected())))));
        }
        return Explanation.of(
                Message.of("target.elapsed", Arg.of(period.toString()), Arg.of(elapsed), Arg.of(workingDays)), parts);
    }
}
