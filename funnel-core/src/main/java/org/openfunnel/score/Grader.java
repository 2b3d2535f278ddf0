package org.openfunnel.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.score.Assessment.Basis;
import org.openfunnel.score.Assessment.ByHand;
import org.openfunnel.score.Assessment.Review;
import org.openfunnel.score.Assessment.Reviewed;
import org.openfunnel.score.Assessment.Verdict;
import org.openfunnel.score.Grading.Hysteresis;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/**
 * A grading made ready: scorecard, knock-outs, rows, caps, hysteresis, and beside them the grade that a person gave and the
 * review.
 */
public final class Grader {
    private final Vocabulary words;
    private final Grading grading;
    private final Optional<Scorecard> scorecard;
    private final @Nullable Scorer scorer;
    private final GradeRules rules;
    private final long points;
    private final Optional<Amount> dwell;

    private Grader(Grading grading, Optional<Scorecard> scorecard, Vocabulary words, Map<Name, ScoreRule> hostRules) {
        List<Name> grades = grading.grades().stream().map(Row::id).toList();
        if (!words.grades().equals(grades)) {
            throw new IllegalArgumentException("the grades must be " + grades + ", but were " + words.grades());
        }
        this.words = words;
        this.grading = grading;
        this.scorecard = scorecard;
        this.scorer = scorecard.map(it -> Scorer.of(it, words, hostRules)).orElse(null);
        this.rules = new GradeRules(grading, words);
        this.points =
                grading.hysteresis().map(Hysteresis::points).orElse(Points.ZERO).thousandths();
        this.dwell = grading.hysteresis().flatMap(Hysteresis::dwell);
    }

    /** Returns a grading made ready; every score rule of the host is there, and fails. */
    public static Grader of(Grading grading, Optional<Scorecard> scorecard, Vocabulary words) {
        Map<Name, ScoreRule> failing = new TreeMap<>();
        scorecard.stream()
                .flatMap(card -> card.characteristics().stream())
                .flatMap(characteristic -> characteristic.rule().stream())
                .forEach(asked -> failing.put(asked.host(), ScoreRule.of(asked.version(), known -> {
                    throw new IllegalStateException("no rule of the host is here");
                })));
        return new Grader(grading, scorecard, words, failing);
    }

    /**
     * Returns a grading made ready, and the scorecard that comes before it if there is one.
     *
     * @param rules the rules of the host by name
     * @throws IllegalArgumentException if a condition cannot be asked in these words, or the grades of the vocabulary are not
     *     those of the grading in their order
     */
    public static Grader of(
            Grading grading, Optional<Scorecard> scorecard, Vocabulary words, Map<Name, ScoreRule> rules) {
        return new Grader(grading, scorecard, words, rules);
    }

    /** Returns the grading as it stands in the policy. */
    public Grading grading() {
        return grading;
    }

    /**
     * Returns what a lead would be worth of which nothing but these facts is known: no steps, no grade before. Makes nothing but
     * its answer where every bin looks at facts and the grade at the total.
     *
     * @param asOf the instant of the assessment
     * @param calendar the calendar of the policy
     */
    public Assessment assess(Facts facts, Instant asOf, BusinessCalendar calendar) {
        Score score = scorer == null ? null : scorer.plain(facts);
        Verdict verdict = score == null ? null : rules.plain(score);
        if (verdict != null) {
            return first(score, verdict, asOf);
        }
        var view = new StateFacts(words.catalog());
        var situation = Situation.of(facts.presenting(view), History.EMPTY, asOf, calendar);
        return assess(situation, view, Assessment.NONE);
    }

    private Assessment first(@Nullable Score score, Verdict verdict, Instant asOf) {
        return closed(
                Optional.ofNullable(score),
                verdict,
                verdict.grade().isPresent() ? Optional.of(asOf) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns what a lead is worth now. Asked again with its own answer, it gives the same answer.
     *
     * <p>The first knock-out that holds gives the grade, else the one row that holds; the worst cap that holds lowers it. If that
     * is worse than the grade before, and no knock-out gave it, hysteresis may keep the grade before, as far as the caps let it.
     *
     * @param situation the lead; its facts must present {@code view}
     * @param view receives the score, so that the rules can read it
     * @param previous what the lead was worth before, or {@link Assessment#NONE}
     */
    public Assessment assess(Situation situation, StateFacts view, Assessment previous) {
        Score score = null;
        if (scorer != null) {
            score = scorer.score(situation);
            scorer.show(score, view);
        }
        Verdict plain = score == null ? null : rules.plain(score);
        Verdict verdict = plain != null ? plain : rules.verdict(situation, score);
        if (verdict.basis() == Basis.BROKEN) {
            verdict = new Verdict(previous.computed().grade(), Basis.BROKEN, Optional.empty(), List.of());
        } else if (grading.hysteresis().isPresent() && verdict.basis() != Basis.KNOCKOUT) {
            verdict = kept(verdict, situation, view, score, previous);
        }
        boolean isSame = verdict.grade().equals(previous.computed().grade());
        return closed(
                Optional.ofNullable(score),
                verdict,
                isSame ? previous.since() : verdict.grade().map(grade -> situation.asOf()),
                standing(previous.byHand(), situation),
                previous.reviewed());
    }

    /**
     * Returns why a lead has the grade and the score it was given in this situation, what costs it points, and what would give it
     * a better grade.
     *
     * @param view the state as the facts of the situation present it
     */
    public Explanation explain(Assessment assessment, Situation situation, StateFacts view) {
        var scores = new ScoreText(words, situation);
        var grades = new GradeText(grading, words, situation);
        List<Explanation> parts = new ArrayList<>(grades.reasons(assessment));
        assessment
                .score()
                .filter(score -> assessment.computed().grade().isEmpty()
                        && assessment.computed().basis() != Basis.NOT_UNIQUE)
                .ifPresent(score -> {
                    show(score, view);
                    parts.add(grades.possible(rules.possible(situation, score)));
                });
        if (scorecard.isPresent() && assessment.score().isPresent()) {
            parts.add(scores.of(scorecard.get(), assessment.score().get()));
            scores.losses(scorecard.get(), assessment.score().get()).ifPresent(parts::add);
        }
        if (isImprovable(assessment)) {
            parts.add(grades.of(improvement(assessment, situation, view)));
        }
        return Explanation.of(grades.headline(assessment), parts);
    }

    private boolean isImprovable(Assessment assessment) {
        return rank(assessment.computed().grade()) > 0;
    }

    /**
     * Returns the smallest change of facts that would give a lead a better computed grade than it has; none for a lead that has the
     * best grade or none. Each change was tried by grading the lead again.
     *
     * @param view the state as the facts of the situation present it
     */
    public Improvement improvement(Assessment assessment, Situation situation, StateFacts view) {
        if (!isImprovable(assessment)) {
            return new Improvement(Optional.empty(), List.of(), true);
        }
        var compared = new Compared(words);
        scorecard.ifPresent(it -> it.characteristics().forEach(compared::add));
        compared.add(grading);
        return new Improving(this, assessment, situation, view.copy(), compared).search();
    }

    /** Shows a score to conditions: the total and each part, as far as it is known. */
    public void show(Score score, StateFacts view) {
        if (scorer != null) {
            scorer.show(score, view);
        }
    }

    /** Returns the verdict, or one that keeps the better grade that the lead had before. */
    private Verdict kept(
            Verdict verdict, Situation situation, StateFacts view, @Nullable Score score, Assessment previous) {
        int before = rank(previous.computed().grade());
        int now = rank(verdict.grade());
        if (before < 0 || now <= before) {
            return verdict;
        }
        if (points > 0 && scorer != null && score != null && score.isKnown()) {
            scorer.showTotal(score, points, view);
            int raised = rank(rules.verdict(situation, score).grade());
            scorer.showTotal(score, 0, view);
            if (raised >= 0 && raised <= before) {
                return kept(previous, Basis.HYSTERESIS);
            }
        }
        return isDwelling(previous, situation) && rules.isAllowed(before, situation)
                ? kept(previous, Basis.DWELL)
                : verdict;
    }

    private static Verdict kept(Assessment previous, Basis basis) {
        return new Verdict(previous.computed().grade(), basis, Optional.empty(), List.of());
    }

    private int rank(Optional<Name> grade) {
        return grade.isPresent() ? grading.rank(grade.get()) : -1;
    }

    private boolean isDwelling(Assessment previous, Situation situation) {
        Optional<Due> end = endOfDwell(previous, situation);
        return end.isPresent() && !hasCome(end.get(), situation.asOf());
    }

    private Optional<Due> endOfDwell(Assessment previous, Situation situation) {
        return dwell.isPresent() && previous.since().isPresent()
                ? Optional.of(dwell.get().dueFrom(previous.since().get(), situation.calendar()))
                : Optional.empty();
    }

    /** An instant that needs calendar data nobody has is not known to have come. */
    private static boolean hasCome(Due due, Instant asOf) {
        return due.isKnown() && !asOf.isBefore(due.earliest());
    }

    /** Returns the grade given by hand, if it still holds; its end is told anew when the calendar did not know it. */
    private Optional<ByHand> standing(Optional<ByHand> given, Situation situation) {
        if (given.isEmpty() || grading.rank(given.get().grade()) < 0) {
            return Optional.empty();
        }
        ByHand hand = given.get();
        if (hand.until().isPresent() && !hand.until().get().isKnown()) {
            hand = new ByHand(
                    hand.grade(), hand.by(), hand.at(), hand.reason(), until(hand.at(), situation.calendar()));
        }
        return hand.until().isPresent() && hasCome(hand.until().get(), situation.asOf())
                ? Optional.empty()
                : Optional.of(hand);
    }

    private Optional<Due> until(Instant at, BusinessCalendar calendar) {
        return grading.override().expires().map(expires -> expires.dueFrom(at, calendar));
    }

    private Assessment closed(
            Optional<Score> score,
            Verdict verdict,
            Optional<Instant> since,
            Optional<ByHand> byHand,
            Optional<Reviewed> reviewed) {
        Review review = review(verdict, reviewed);
        boolean waits = review == Review.PENDING
                && !grading.review().map(Grading.Review::atOnce).orElse(true);
        Optional<Name> grade = waits ? reviewed.map(Reviewed::grade) : verdict.grade();
        return new Assessment(
                score,
                verdict,
                since,
                byHand,
                reviewed,
                review,
                byHand.isPresent() ? byHand.map(ByHand::grade) : grade);
    }

    private Review review(Verdict verdict, Optional<Reviewed> reviewed) {
        if (grading.review().isEmpty() || verdict.grade().isEmpty()) {
            return Review.NOT_NEEDED;
        }
        return reviewed.map(Reviewed::grade).equals(verdict.grade()) ? Review.DONE : Review.PENDING;
    }

    /**
     * Returns an assessment in which a person has given a grade. It holds as long as the grading says.
     *
     * @throws IllegalArgumentException if there is no such grade
     */
    public Assessment give(
            Assessment to, Name grade, PersonId by, Instant at, String reason, BusinessCalendar calendar) {
        if (grading.rank(grade) < 0) {
            throw new IllegalArgumentException("there is no grade `" + grade + "`");
        }
        return with(to, Optional.of(new ByHand(grade, by, at, reason, until(at, calendar))), to.reviewed());
    }

    /**
     * Returns an assessment whose computed grade a person has confirmed.
     *
     * @throws IllegalArgumentException if there is no computed grade
     */
    public Assessment confirm(Assessment reviewed, PersonId by, Instant at) {
        Name grade = reviewed.computed()
                .grade()
                .orElseThrow(() -> new IllegalArgumentException("there is no computed grade to confirm"));
        return with(reviewed, reviewed.byHand(), Optional.of(new Reviewed(grade, by, at)));
    }

    private Assessment with(Assessment from, Optional<ByHand> byHand, Optional<Reviewed> reviewed) {
        return closed(from.score(), from.computed(), from.since(), byHand, reviewed);
    }

    /**
     * Returns an instant before which the assessment does not change as long as nothing but time changes.
     *
     * @param situation the lead as it was assessed; its facts must present {@code view}
     * @param view shows the score
     * @param assessment what {@link #assess} returned
     */
    public Instant nextChange(Situation situation, StateFacts view, Assessment assessment) {
        Instant next = rules.nextChange(situation);
        if (scorer != null && assessment.score().isPresent()) {
            next = GradeRules.earlier(next, scorer.nextChange(situation));
            if (assessment.computed().basis() == Basis.HYSTERESIS) {
                scorer.showTotal(assessment.score().get(), points, view);
                next = GradeRules.earlier(next, rules.nextChange(situation));
                scorer.showTotal(assessment.score().get(), 0, view);
            }
        }
        if (assessment.computed().basis() == Basis.DWELL) {
            next = GradeRules.earlier(next, coming(endOfDwell(assessment, situation), situation));
        }
        return GradeRules.earlier(next, coming(assessment.byHand().flatMap(ByHand::until), situation));
    }

    private static Instant coming(Optional<Due> due, Situation situation) {
        Instant at = due.map(Due::earliest).orElse(Instant.MAX);
        return at.isAfter(situation.asOf()) ? at : Instant.MAX;
    }
}
