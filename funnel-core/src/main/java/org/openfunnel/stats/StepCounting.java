package org.openfunnel.stats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Stage;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.FunnelReport.Step;
import org.openfunnel.stats.FunnelStats.Skipped;

/** Counts what came of leads at each stage of the path. */
final class StepCounting {
    private final FunnelStats stats;
    private final List<Course> courses;
    private final List<Name> path;

    StepCounting(FunnelStats stats, List<Course> courses) {
        this.stats = stats;
        this.courses = courses;
        this.path = stats.path();
    }

    List<Step> steps() {
        return IntStream.range(0, path.size()).mapToObj(this::step).toList();
    }

    private Step step(int place) {
        Name name = path.get(place);
        Stage stage = stats.funnel().find(name).orElseThrow();
        return new Step(
                stage,
                entries(name),
                count(course -> isReached(course, place)),
                count(course -> course.furthest() > place && !course.entered(place)),
                count(course -> isReached(course, place) && isAdvanced(course, place)),
                count(course -> isReached(course, place) && !isAdvanced(course, place) && !course.isClosed()),
                count(course ->
                        course.kind() == Kind.LOST && course.beforeClosing().equals(Optional.of(name))),
                isLast(place) && stage.kind() == Kind.WON,
                timeIn(stage),
                isLast(place) ? Durations.NONE : Course.between(courses, name, path.get(place + 1)));
    }

    private boolean isLast(int place) {
        return place == path.size() - 1;
    }

    private boolean isReached(Course course, int place) {
        return stats.skipped() == Skipped.REACHED ? course.furthest() >= place : course.entered(place);
    }

    private boolean isAdvanced(Course course, int place) {
        return course.furthest() > place || (course.kind() == Kind.WON && !path.contains(course.stage()));
    }

    private long entries(Name stage) {
        return courses.stream()
                .flatMap(course -> course.entries().stream())
                .filter(entry -> entry.stage().equals(stage))
                .count();
    }

    private long count(Predicate<Course> which) {
        return courses.stream().filter(which).count();
    }

    private Survival timeIn(Stage stage) {
        if (stage.kind() == Kind.WON || stage.kind() == Kind.LOST) {
            return Survival.of(Durations.NONE, Durations.NONE);
        }
        return Survival.of(timeIn(stage.id(), false), timeIn(stage.id(), true));
    }

    private Durations timeIn(Name stage, boolean isThere) {
        return Durations.ofMillis(courses.stream()
                .filter(course -> course.stage().equals(stage) == isThere)
                .filter(course -> course.entries().stream()
                        .anyMatch(entry -> entry.stage().equals(stage)))
                .mapToLong(course -> course.timeIn(stage))
                .toArray());
    }
}
