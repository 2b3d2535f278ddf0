package org.openfunnel.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Stage;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.FunnelReport.ClockCount;
import org.openfunnel.stats.FunnelReport.Ending;
import org.openfunnel.stats.FunnelReport.Standing;
import org.openfunnel.stats.FunnelReport.Totals;
import org.openfunnel.stats.LeadHistory.Timing;

/** Counts the courses of leads. */
final class Counting {
    private final FunnelStats stats;
    private final List<Course> courses;
    private final Instant asOf;

    Counting(FunnelStats stats, List<Course> courses, Instant asOf) {
        this.stats = stats;
        this.courses = courses;
        this.asOf = asOf;
    }

    FunnelReport report() {
        return new FunnelReport(
                asOf,
                stats.smallSample(),
                totals(),
                new StepCounting(stats, courses).steps(),
                standings(),
                endings(Kind.LOST),
                endings(Kind.WON),
                Survival.of(lengths(Course::isClosed), lengths(course -> !course.isClosed())),
                lengths(course -> course.kind() == Kind.WON),
                lengths(course -> course.kind() == Kind.LOST),
                clocks(),
                new GradeCounting(stats, courses, asOf).report());
    }

    private Totals totals() {
        List<Name> order = stats.funnel().stages().stream().map(Stage::id).toList();
        int[] backward = courses.stream()
                .mapToInt(course -> course.backwardMoves(order))
                .filter(moves -> moves > 0)
                .toArray();
        long won = count(course -> course.kind() == Kind.WON);
        long lost = count(course -> course.kind() == Kind.LOST);
        long moves = 0;
        for (int each : backward) {
            moves += each;
        }
        return new Totals(
                courses.size(),
                won,
                lost,
                courses.size() - won - lost,
                count(Course::isReopened),
                backward.length,
                moves);
    }

    private long count(Predicate<Course> which) {
        return courses.stream().filter(which).count();
    }

    private Durations lengths(Predicate<Course> which) {
        return Durations.ofMillis(
                courses.stream().filter(which).mapToLong(Course::length).toArray());
    }

    private List<Standing> standings() {
        return stats.funnel().stages().stream()
                .map(stage -> new Standing(
                        stage.id(),
                        Durations.ofMillis(courses.stream()
                                .filter(course -> course.stage().equals(stage.id()))
                                .mapToLong(Course::age)
                                .toArray())))
                .toList();
    }

    private List<Ending> endings(Kind kind) {
        List<Name> order = stats.funnel().stages().stream().map(Stage::id).toList();
        Comparator<Ending> byStage = Comparator.comparingInt(
                ending -> ending.from().map(order::indexOf).orElse(-1));
        Map<Ending, Long> counts =
                new TreeMap<>(byStage.thenComparing(Ending::to).thenComparing(Ending::reason));
        for (Course course : courses) {
            if (course.kind() == kind) {
                LeadHistory.Entry closing = course.closing();
                counts.merge(new Ending(course.beforeClosing(), closing.stage(), closing.reason(), 0), 1L, Long::sum);
            }
        }
        List<Ending> endings = new ArrayList<>();
        counts.forEach((ending, leads) -> endings.add(new Ending(ending.from(), ending.to(), ending.reason(), leads)));
        endings.sort(
                byStage.thenComparing(Comparator.comparingLong(Ending::leads).reversed()));
        return endings;
    }

    private List<ClockCount> clocks() {
        Map<Name, ClockCount> counts = new TreeMap<>();
        for (Course course : courses) {
            for (Timing timing : course.history().timings()) {
                if (hasCome(Optional.of(timing.startedAt()))) {
                    counts.merge(timing.clock(), count(timing), Counting::sum);
                }
            }
        }
        return List.copyOf(counts.values());
    }

    private ClockCount count(Timing timing) {
        boolean isKept = hasCome(timing.keptAt());
        boolean isBroken = hasCome(timing.brokenAt());
        return new ClockCount(timing.clock(), isKept ? 1 : 0, isBroken ? 1 : 0, isKept || isBroken ? 0 : 1);
    }

    private boolean hasCome(Optional<Instant> at) {
        return at.isPresent() && !at.get().isAfter(asOf);
    }

    private static ClockCount sum(ClockCount one, ClockCount other) {
        return new ClockCount(
                one.clock(),
                one.kept() + other.kept(),
                one.broken() + other.broken(),
                one.undecided() + other.undecided());
    }
}
