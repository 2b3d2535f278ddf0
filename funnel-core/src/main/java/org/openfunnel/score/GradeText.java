package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.name.Name;
import org.openfunnel.score.Assessment.Basis;
import org.openfunnel.score.Assessment.ByHand;
import org.openfunnel.score.Assessment.Review;
import org.openfunnel.score.Assessment.Verdict;
import org.openfunnel.score.Grading.Cap;
import org.openfunnel.score.Grading.Hit;
import org.openfunnel.score.Grading.Hysteresis;
import org.openfunnel.score.Grading.Knockout;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.score.Improvement.Change;

/** Says why a lead has its grade, and what would give it a better one. */
final class GradeText {
    private final Grading grading;
    private final Vocabulary words;
    private final Situation situation;

    GradeText(Grading grading, Vocabulary words, Situation situation) {
        this.grading = grading;
        this.words = words;
        this.situation = situation;
    }

    private static Explanation said(String key, Arg... args) {
        return Explanation.of(Message.of("score." + key, args));
    }

    private static Arg grade(Optional<Name> grade) {
        return grade.map(name -> Arg.of(Kind.GRADE, name)).orElse(Arg.of(Message.of("score.none")));
    }

    /** Returns the grade in force. */
    Message headline(Assessment assessment) {
        return assessment.grade().isPresent()
                ? Message.of("score.grade", grade(assessment.grade()))
                : Message.of("score.no-grade");
    }

    /** Returns what people said and which rule decided. */
    List<Explanation> reasons(Assessment assessment) {
        List<Explanation> reasons = new ArrayList<>();
        assessment.byHand().ifPresent(given -> reasons.add(byHand(given, assessment.computed())));
        reasons.add(rule(assessment.computed()));
        if (assessment.computed().basis() == Basis.CAP
                && !assessment.computed().rows().isEmpty()) {
            reasons.add(several(assessment.computed().rows()));
        }
        if (assessment.review() == Review.PENDING) {
            reasons.add(said("review-pending", grade(assessment.computed().grade())));
        }
        assessment
                .reviewed()
                .filter(reviewed -> assessment.review() == Review.DONE)
                .ifPresent(reviewed ->
                        reasons.add(said("reviewed", Arg.of(reviewed.by().value()), Arg.of(reviewed.at()))));
        return reasons;
    }

    private static Explanation byHand(ByHand given, Verdict computed) {
        Arg by = Arg.of(given.by().value());
        Arg at = Arg.of(given.at());
        return given.reason().isEmpty()
                ? said("by-hand", by, at, grade(computed.grade()))
                : said("by-hand-because", by, at, Arg.of(given.reason()), grade(computed.grade()));
    }

    private Explanation rule(Verdict verdict) {
        return switch (verdict.basis()) {
            case ROW -> Explanation.of(Message.of("score.row"), List.of(why(whenOf(verdict))));
            case OVERLAP, COLLECTED, NOT_UNIQUE -> several(verdict.rows());
            case KNOCKOUT -> because("knocked-out", verdict, whenOf(verdict));
            case CAP -> because("capped", verdict, whenOf(verdict));
            case HYSTERESIS -> said("kept-by-points", points());
            case DWELL -> said("kept-for-a-while");
            case NO_RULE -> said("no-rule");
            case UNKNOWN -> said("unknown-row", Arg.of(Kind.FACT, verdict.missing()));
            case GAP -> said("gap");
            case BROKEN -> said("broken");
        };
    }

    private Arg points() {
        Points points = grading.hysteresis().map(Hysteresis::points).orElse(Points.ZERO);
        return Arg.of(points.toDecimal());
    }

    /** Says what follows from several rows that hold, and each of them with what makes it hold. */
    private Explanation several(List<Name> grades) {
        String key = grading.hit().map(Hit::word).orElse("first");
        return Explanation.of(
                Message.of("score.several-" + key),
                grading.grades().stream()
                        .filter(row -> grades.contains(row.id()))
                        .map(row -> Explanation.of(
                                Message.of("score.grade", grade(Optional.of(row.id()))),
                                row.when().map(this::why).stream().toList()))
                        .toList());
    }

    private Explanation because(String key, Verdict verdict, Condition when) {
        Arg rule = Arg.of(Kind.GRADE_RULE, verdict.rule().orElseThrow());
        return Explanation.of(Message.of("score." + key, rule), List.of(why(when)));
    }

    /** Returns the condition of the rule that decided. */
    private Condition whenOf(Verdict verdict) {
        Name rule = verdict.rule().orElseThrow();
        return switch (verdict.basis()) {
            case KNOCKOUT ->
                only(grading.knockouts().stream()
                        .filter(it -> it.id().equals(rule))
                        .map(Knockout::when)
                        .toList());
            case CAP ->
                only(grading.caps().stream()
                        .filter(it -> it.id().equals(rule))
                        .map(Cap::when)
                        .toList());
            default ->
                only(grading.grades().stream()
                        .filter(it -> it.id().equals(rule))
                        .map(Row::when)
                        .flatMap(Optional::stream)
                        .toList());
        };
    }

    private static Condition only(List<Condition> conditions) {
        return conditions.get(0);
    }

    private Explanation why(Condition when) {
        return when instanceof Condition.Otherwise
                ? said("otherwise")
                : CompiledCondition.of(when, words, Scope.NONE).explain(situation);
    }

    /** Returns which grades a lead without a grade may still get. */
    Explanation possible(List<Name> grades) {
        return grades.isEmpty() ? said("no-grade-possible") : said("grades-possible", Arg.of(Kind.GRADE, grades));
    }

    /** Returns the changes that give a better grade, or that there are none. */
    Explanation of(Improvement improvement) {
        if (improvement.grade().isEmpty()) {
            return said(
                    improvement.isSearchWhole() ? "no-improvement" : "no-improvement-found",
                    Arg.of(Improvement.MOST_FACTS));
        }
        return Explanation.of(
                Message.of("score.improvement", grade(improvement.grade())),
                improvement.changes().stream().map(this::of).toList());
    }

    /** A change reads as a comparison that does not hold yet. */
    private Explanation of(Change change) {
        Comparison is = Comparison.of(Operator.EQ, change.to());
        return why(new Condition.OfFact(change.fact(), is, Optional.empty()));
    }
}
