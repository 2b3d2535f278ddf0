package org.openfunnel.stats;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Grading;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;

/**
 * Computes the figures of a funnel from the histories of its leads. Everything is told as of an instant: what happened later
 * is left out, and a lead that had not started by then does not count. The order of the histories means nothing.
 *
 * <p>Source: S0-02.
 */
public final class FunnelStats {
    /** The number of leads below which a figure is marked as resting on few, unless told otherwise. */
    public static final int SMALL_SAMPLE = 30;

    private final Funnel funnel;
    private final List<Name> path;
    private final List<Name> grades;
    private final Skipped skipped;
    private final GradeTaken gradeTaken;
    private final int smallSample;

    private FunnelStats(
            Funnel funnel,
            List<Name> path,
            List<Name> grades,
            Skipped skipped,
            GradeTaken gradeTaken,
            int smallSample) {
        this.funnel = funnel;
        this.path = path;
        this.grades = grades;
        this.skipped = skipped;
        this.gradeTaken = gradeTaken;
        this.smallSample = smallSample;
    }

    /** What a stage counts that a lead never entered, though it entered a later one. */
    public enum Skipped {
        /** It counts as reached: the lead came at least so far. No stage can then be reached by more leads than an earlier one. */
        REACHED,
        /** It does not count: only who was there reached it. */
        NOT_REACHED
    }

    /** Which of a lead's grades and scores is held against how the lead ended. */
    public enum GradeTaken {
        /** The first one: what was known early, before the sale could leak into the grade. */
        FIRST,
        /** The last one before the lead was won or lost. */
        LAST
    }

    /**
     * Returns statistics of a funnel: its open and won stages in their order are the path, skipped stages count as reached, the
     * first grade counts, and fewer than {@link #SMALL_SAMPLE} leads are few.
     */
    public static FunnelStats of(Funnel funnel) {
        List<Name> path = funnel.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN || stage.kind() == Stage.Kind.WON)
                .map(Stage::id)
                .toList();
        return new FunnelStats(funnel, path, List.of(), Skipped.REACHED, GradeTaken.FIRST, SMALL_SAMPLE);
    }

    /** Returns statistics of the funnel of a policy, with its grades. */
    public static FunnelStats of(FunnelPolicy policy) {
        List<Name> grades = policy.grading().map(Grading::grades).orElse(List.of()).stream()
                .map(Grading.Row::id)
                .toList();
        return of(policy.funnel()).withGrades(grades);
    }

    /**
     * Returns these statistics along another path, such as without stages that only some leads pass.
     *
     * @param stages the stages that lie one after the other, earliest first
     * @throws IllegalArgumentException if there is none, one stands twice or the funnel lacks one
     */
    public FunnelStats withPath(List<Name> stages) {
        List<Name> copy = List.copyOf(stages);
        if (copy.isEmpty() || new HashSet<>(copy).size() != copy.size()) {
            throw new IllegalArgumentException("a path must have stages, each once, but was " + copy);
        }
        for (Name stage : copy) {
            if (funnel.find(stage).isEmpty()) {
                throw new IllegalArgumentException("the funnel has no stage `" + stage + "`");
            }
        }
        return new FunnelStats(funnel, copy, grades, skipped, gradeTaken, smallSample);
    }

    /** Returns these statistics with grades, best first; leads with other grades are left out of what is said about grades. */
    public FunnelStats withGrades(List<Name> bestFirst) {
        return new FunnelStats(funnel, path, List.copyOf(bestFirst), skipped, gradeTaken, smallSample);
    }

    /** Returns these statistics with another meaning of skipped stages. */
    public FunnelStats with(Skipped changed) {
        return new FunnelStats(funnel, path, grades, Objects.requireNonNull(changed), gradeTaken, smallSample);
    }

    /** Returns these statistics with other grades held against how leads ended. */
    public FunnelStats with(GradeTaken changed) {
        return new FunnelStats(funnel, path, grades, skipped, Objects.requireNonNull(changed), smallSample);
    }

    /** Returns these statistics with another number of leads below which a figure is marked as resting on few. */
    public FunnelStats withSmallSample(int leads) {
        return new FunnelStats(funnel, path, grades, skipped, gradeTaken, leads);
    }

    /**
     * Returns the figures of all these leads as of an instant. An instant in the past shows how many stood where then.
     *
     * @throws IllegalArgumentException if a lead stands twice or entered a stage that the funnel lacks
     */
    public FunnelReport report(Collection<LeadHistory> histories, Instant asOf) {
        return new Counting(this, courses(histories, asOf), asOf).report();
    }

    /**
     * Returns the figures of each group of leads, sorted by what they have in common.
     *
     * @param key what leads of one group have in common, such as {@code history -> history.label("product")}
     * @throws IllegalArgumentException if a lead stands twice or entered a stage that the funnel lacks
     */
    public <K extends Comparable<K>> SortedMap<K, FunnelReport> reportBy(
            Function<? super LeadHistory, K> key, Collection<LeadHistory> histories, Instant asOf) {
        SortedMap<K, List<Course>> groups = new TreeMap<>();
        for (Course course : courses(histories, asOf)) {
            groups.computeIfAbsent(key.apply(course.history()), group -> new ArrayList<>())
                    .add(course);
        }
        SortedMap<K, FunnelReport> reports = new TreeMap<>();
        groups.forEach((group, courses) -> reports.put(group, new Counting(this, courses, asOf).report()));
        return Collections.unmodifiableSortedMap(reports);
    }

    /**
     * Returns the figures of the leads that started in each month, as of an instant.
     *
     * @throws IllegalArgumentException if a lead stands twice or entered a stage that the funnel lacks
     */
    public SortedMap<YearMonth, FunnelReport> cohorts(Collection<LeadHistory> histories, ZoneId zone, Instant asOf) {
        return reportBy(history -> YearMonth.from(history.entries().get(0).at().atZone(zone)), histories, asOf);
    }

    /**
     * Returns how long it took from first entering one stage to first entering another one, of each lead that entered both, the
     * other one no earlier.
     *
     * @throws IllegalArgumentException if a lead stands twice or entered a stage that the funnel lacks
     */
    public Durations between(Name from, Name to, Collection<LeadHistory> histories, Instant asOf) {
        return Course.between(courses(histories, asOf), from, to);
    }

    private List<Course> courses(Collection<LeadHistory> histories, Instant asOf) {
        Set<LeadId> seen = new HashSet<>();
        List<Course> courses = new ArrayList<>();
        for (LeadHistory history : histories) {
            if (!seen.add(history.lead())) {
                throw new IllegalArgumentException("lead `" + history.lead() + "` stands twice");
            }
            Course.find(history, funnel, path, asOf).ifPresent(courses::add);
        }
        return courses;
    }

    Funnel funnel() {
        return funnel;
    }

    List<Name> path() {
        return path;
    }

    List<Name> grades() {
        return grades;
    }

    Skipped skipped() {
        return skipped;
    }

    GradeTaken gradeTaken() {
        return gradeTaken;
    }

    int smallSample() {
        return smallSample;
    }
}
