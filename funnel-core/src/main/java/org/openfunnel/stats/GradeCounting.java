package org.openfunnel.stats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.FunnelStats.GradeTaken;
import org.openfunnel.stats.LeadHistory.Rating;

/** Holds the grades and scores of leads against how the leads ended. */
final class GradeCounting {
    private final FunnelStats stats;
    private final List<Course> courses;
    private final Instant asOf;

    GradeCounting(FunnelStats stats, List<Course> courses, Instant asOf) {
        this.stats = stats;
        this.courses = courses;
        this.asOf = asOf;
    }

    GradeReport report() {
        return new GradeReport(
                stats.grades().stream().map(this::row).toList(),
                auc(course -> grade(course).map(this::rank).filter(rank -> rank <= 0)),
                auc(course -> score(course).map(Points::thousandths)));
    }

    private GradeReport.Row row(Name grade) {
        Predicate<Course> has = course -> grade(course).equals(Optional.of(grade));
        long won = count(has.and(course -> course.kind() == Kind.WON));
        long lost = count(has.and(course -> course.kind() == Kind.LOST));
        return new GradeReport.Row(grade, won, lost, count(has) - won - lost);
    }

    private long count(Predicate<Course> which) {
        return courses.stream().filter(which).count();
    }

    /** Returns 0 for the best grade, less for a worse one, 1 for one that is not known. */
    private long rank(Name grade) {
        return -stats.grades().indexOf(grade);
    }

    private Optional<Ratio> auc(Function<Course, Optional<Long>> figure) {
        return GradeReport.auc(figures(Kind.WON, figure), figures(Kind.LOST, figure));
    }

    private long[] figures(Kind kind, Function<Course, Optional<Long>> figure) {
        return courses.stream()
                .filter(course -> course.kind() == kind)
                .flatMap(course -> figure.apply(course).stream())
                .mapToLong(Long::longValue)
                .toArray();
    }

    private Optional<Name> grade(Course course) {
        return taken(course, Rating::grade);
    }

    private Optional<Points> score(Course course) {
        return taken(course, Rating::score);
    }

    private <T> Optional<T> taken(Course course, Function<Rating, Optional<T>> part) {
        boolean isFirst = stats.gradeTaken() == GradeTaken.FIRST;
        Stream<T> known = course.history().ratings().stream()
                .filter(rating -> counts(rating, course, isFirst))
                .flatMap(rating -> part.apply(rating).stream());
        return isFirst ? known.findFirst() : known.reduce((earlier, later) -> later);
    }

    /** What was told in the instant of the closing may have come of it, so it counts only as a first word. */
    private boolean counts(Rating rating, Course course, boolean isFirst) {
        if (!course.isClosed()) {
            return !rating.at().isAfter(asOf);
        }
        Instant closing = course.closing().at();
        return isFirst ? !rating.at().isAfter(closing) : rating.at().isBefore(closing);
    }
}
