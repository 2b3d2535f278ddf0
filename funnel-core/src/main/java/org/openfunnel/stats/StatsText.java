package org.openfunnel.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.stats.FunnelReport.ClockCount;
import org.openfunnel.stats.FunnelReport.Ending;
import org.openfunnel.stats.FunnelReport.Step;
import org.openfunnel.stats.FunnelReport.Totals;

/** Names the figures of a report. */
final class StatsText {
    private static final int TENTH = 1;
    private static final int HUNDREDTH = 2;

    private final FunnelReport report;

    StatsText(FunnelReport report) {
        this.report = report;
    }

    Explanation explanation() {
        List<Explanation> parts = new ArrayList<>(totals());
        add(parts, "stats.stages", report.steps().stream().map(this::step).toList());
        add(
                parts,
                "stats.bottlenecks",
                report.bottlenecks().stream().map(this::bottleneck).toList());
        add(parts, "stats.losses", endings(report.losses()));
        add(parts, "stats.wins", endings(report.wins()));
        add(parts, "stats.clocks", report.clocks().stream().map(this::clock).toList());
        add(parts, "stats.grades", grades());
        add(
                parts,
                "stats.warnings",
                report.warnings().stream().map(Explanation::of).toList());
        return Explanation.of(
                Message.of(
                        "stats.report",
                        Arg.of(report.asOf()),
                        Arg.of(report.totals().leads())),
                parts);
    }

    private static void add(List<Explanation> parts, String title, List<Explanation> lines) {
        if (!lines.isEmpty()) {
            parts.add(Explanation.of(Message.of(title), lines));
        }
    }

    private List<Explanation> totals() {
        Totals totals = report.totals();
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("stats.totals", Arg.of(totals.won()), Arg.of(totals.lost()), Arg.of(totals.open())));
        totals.winRate().ifPresent(share -> lines.add(Message.of("stats.win-rate", shown(share))));
        totals.conversion().ifPresent(share -> lines.add(Message.of("stats.conversion", shown(share))));
        time("stats.time-to-close", report.timeToClose()).ifPresent(lines::add);
        if (totals.reopened() > 0) {
            lines.add(Message.of("stats.reopened", Arg.of(totals.reopened())));
        }
        if (totals.movedBack() > 0) {
            lines.add(Message.of("stats.moved-back", Arg.of(totals.movedBack()), Arg.of(totals.backwardMoves())));
        }
        return lines.stream().map(Explanation::of).toList();
    }

    private Explanation step(Step step) {
        List<Message> lines = new ArrayList<>();
        if (step.skipped() > 0) {
            lines.add(Message.of("stats.skipped", Arg.of(step.skipped())));
        }
        step.conversion().ifPresent(share -> lines.add(Message.of("stats.advanced", shown(share))));
        step.conversionOfDecided()
                .filter(share -> step.undecided() > 0)
                .ifPresent(share -> lines.add(Message.of("stats.advanced-of-decided", shown(share))));
        if (step.lost() > 0) {
            lines.add(Message.of("stats.lost-here", Arg.of(step.lost())));
        }
        time("stats.time-in", step.timeIn()).ifPresent(lines::add);
        return Explanation.of(
                Message.of("stats.reached", stage(step), Arg.of(step.reached())),
                lines.stream().map(Explanation::of).toList());
    }

    /** Returns the naive median, beside it the one that uses open leads, too; nothing when nothing has ended. */
    private static Optional<Message> time(String code, Survival survival) {
        return survival.ended().median().map(naive -> {
            Arg ended = Arg.of(survival.ended().count());
            return survival.open().count() == 0
                    ? Message.of(code, Arg.of(length(naive)), ended)
                    : Message.of(
                            code + "-and-open",
                            Arg.of(length(naive)),
                            ended,
                            Arg.of(median(survival)),
                            Arg.of(survival.open().count()));
        });
    }

    private static Message median(Survival survival) {
        return survival.median()
                .map(median -> length(BigDecimal.valueOf(median.toMillis())))
                .orElse(Message.of("stats.not-reached"));
    }

    private Explanation bottleneck(Step step) {
        Message line = Message.of(
                "stats.bottleneck",
                stage(step),
                shown(step.conversionOfDecided().orElseThrow()));
        return step.stage().ifWeak().isEmpty()
                ? Explanation.of(line)
                : Explanation.of(
                        line,
                        List.of(Explanation.of(
                                Message.of("stats.if-weak", Arg.of(step.stage().ifWeak())))));
    }

    private static Arg stage(Step step) {
        return Arg.of(Kind.STAGE, step.stage().id());
    }

    private static List<Explanation> endings(List<Ending> endings) {
        return endings.stream().map(StatsText::ending).map(Explanation::of).toList();
    }

    private static Message ending(Ending ending) {
        Arg from =
                ending.from().map(stage -> Arg.of(Kind.STAGE, stage)).orElse(Arg.of(Message.of("stats.at-the-start")));
        Arg to = Arg.of(Kind.STAGE, ending.to());
        return ending.reason().isEmpty()
                ? Message.of("stats.ending", from, to, Arg.of(ending.leads()))
                : Message.of("stats.ending-because", from, to, Arg.of(ending.leads()), Arg.of(ending.reason()));
    }

    private Explanation clock(ClockCount clock) {
        Arg share = clock.keptShare().map(this::shown).orElse(Arg.of(Message.of("stats.nothing-yet")));
        return Explanation.of(
                Message.of("stats.clock", Arg.of(Kind.CLOCK, clock.clock()), share, Arg.of(clock.undecided())));
    }

    private List<Explanation> grades() {
        List<Message> lines = new ArrayList<>();
        for (GradeReport.Row row : report.grades().rows()) {
            row.winRate().ifPresent(share -> lines.add(grade(row, share)));
        }
        report.grades().auc().ifPresent(auc -> lines.add(Message.of("stats.grade-auc", Arg.of(percent(auc)))));
        report.grades().scoreAuc().ifPresent(auc -> lines.add(Message.of("stats.score-auc", Arg.of(percent(auc)))));
        return lines.stream().map(Explanation::of).toList();
    }

    private Message grade(GradeReport.Row row, Ratio share) {
        Arg grade = Arg.of(Kind.GRADE, row.grade());
        return report.grades()
                .lift(row)
                .map(lift -> Message.of("stats.grade-lift", grade, shown(share), Arg.of(lift.toDecimal(HUNDREDTH))))
                .orElse(Message.of("stats.grade", grade, shown(share)));
    }

    private Arg shown(Ratio share) {
        return Arg.of(share(report, share));
    }

    /** Returns a share in percent with the numbers it was made of, marked when it rests on few leads. */
    static Message share(FunnelReport report, Ratio share) {
        return Message.of(
                report.isSmall(share) ? "stats.share-of-few" : "stats.share",
                Arg.of(percent(share)),
                Arg.of(share.numerator()),
                Arg.of(share.denominator()));
    }

    static BigDecimal percent(Ratio share) {
        return share.toPercent(TENTH);
    }

    /** Returns a length in the largest unit that it fills, to the tenth. */
    private static Message length(BigDecimal millis) {
        if (millis.compareTo(BigDecimal.valueOf(Duration.ofDays(1).toMillis())) >= 0) {
            return length("stats.days", millis, Duration.ofDays(1));
        }
        if (millis.compareTo(BigDecimal.valueOf(Duration.ofHours(1).toMillis())) >= 0) {
            return length("stats.hours", millis, Duration.ofHours(1));
        }
        return millis.compareTo(BigDecimal.valueOf(Duration.ofMinutes(1).toMillis())) >= 0
                ? length("stats.minutes", millis, Duration.ofMinutes(1))
                : length("stats.seconds", millis, Duration.ofSeconds(1));
    }

    private static Message length(String code, BigDecimal millis, Duration unit) {
        return Message.of(
                code, Arg.of(millis.divide(BigDecimal.valueOf(unit.toMillis()), TENTH, RoundingMode.HALF_EVEN)));
    }
}
