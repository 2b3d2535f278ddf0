package org.openfunnel.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.stats.FunnelReport.Step;

/** Says what a reader should know before relying on the figures of a report. */
final class StatsWarnings {
    private static final Ratio CHANCE = Ratio.of(1, 2);

    private StatsWarnings() {}

    static List<Message> of(FunnelReport report) {
        List<Message> warnings = new ArrayList<>();
        few(report).ifPresent(warnings::add);
        for (GradeReport.Inversion it : report.grades().inversions()) {
            warnings.add(Message.of(
                    "stats.inversion",
                    Arg.of(Kind.GRADE, it.worse()),
                    Arg.of(StatsText.share(report, it.worseRate())),
                    Arg.of(Kind.GRADE, it.better()),
                    Arg.of(StatsText.share(report, it.betterRate()))));
        }
        noBetter(report.grades().auc(), "stats.grades-no-better").ifPresent(warnings::add);
        noBetter(report.grades().scoreAuc(), "stats.scores-no-better").ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    private static Optional<Message> few(FunnelReport report) {
        List<Arg> stages = report.steps().stream()
                .filter(step -> step.reached() < report.smallSample())
                .map((Step step) -> Arg.of(Kind.STAGE, step.stage().id()))
                .toList();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("stats.few", Arg.of(report.smallSample()), Arg.many(stages)));
    }

    private static Optional<Message> noBetter(Optional<Ratio> auc, String code) {
        return auc.filter(share -> !CHANCE.isLessThan(share))
                .map(share -> Message.of(code, Arg.of(StatsText.percent(share))));
    }
}
