package org.openfunnel.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.ConditionTable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Name;

/** A scorecard and a grading made ready: the points first, then knock-outs, rows and caps. */
public final class Grader {
    private static final long MICROS_PER_THOUSANDTH = 1000;

    private final Vocabulary words;
    private final Optional<Scorecard> scorecard;
    private final Optional<Scorer> scorer;
    private final Grading grading;
    private final List<Name> rowGrades;
    private final ConditionTable rows;
    private final List<CompiledCondition> knockouts;
    private final List<CompiledCondition> caps;

    private Grader(Grading grading, Optional<Scorecard> scorecard, Vocabulary words) {
        this.words = words;
        this.scorecard = scorecard;
        this.scorer = scorecard.map(it -> Scorer.of(it, words));
        this.grading = grading;
        List<Condition> conditions = new ArrayList<>();
        List<Name> grades = new ArrayList<>();
        grading.grades()
                .forEach(row -> row.when().ifPresent(when -> {
                    conditions.add(when);
                    grades.add(row.id());
                }));
        this.rowGrades = List.copyOf(grades);
        this.rows = ConditionTable.of(conditions, words, Vocabulary.Scope.NONE);
        this.knockouts =
                grading.knockouts().stream().map(it -> compile(it.when())).toList();
        this.caps = grading.caps().stream().map(it -> compile(it.when())).toList();
    }

    private CompiledCondition compile(Condition condition) {
        return CompiledCondition.of(condition, words, Vocabulary.Scope.NONE);
    }

    /**
     * Returns a grading made ready.
     *
     * @throws IllegalArgumentException if a condition cannot be asked in these words
     */
    public static Grader of(Grading grading, Optional<Scorecard> scorecard, Vocabulary words) {
        return new Grader(grading, scorecard, words);
    }

    /**
     * Returns score and grade of a lead.
     *
     * @param view the facts that present the state; the score is shown there, for the rows to read
     * @param before what was assessed before
     */
    public Assessment assess(Situation situation, StateFacts view, Assessment before) {
        Optional<Score> score = scorer.map(it -> it.score(situation));
        score.ifPresent(it -> show(it, view));
        Optional<Assessment.ByHand> hand = before.byHand()
                .filter(given -> given.until().map(situation.asOf()::isBefore).orElse(true));
        for (int i = 0; i < knockouts.size(); i++) {
            Truth truth = knockouts.get(i).truth(situation);
            if (truth == Truth.TRUE) {
                var rule = grading.knockouts().get(i);
                return new Assessment(score, Optional.of(rule.grade()), Optional.of(rule.id()), hand, false);
            }
            if (truth == Truth.BROKEN) {
                return new Assessment(score, before.computed(), before.by(), hand, true);
            }
        }
        int row = rows.match(situation);
        if (row == ConditionTable.BROKEN) {
            return new Assessment(score, before.computed(), before.by(), hand, true);
        }
        return row < 0
                ? new Assessment(score, Optional.empty(), Optional.empty(), hand, false)
                : capped(rowGrades.get(row), score, hand, situation);
    }

    private Assessment capped(
            Name grade, Optional<Score> score, Optional<Assessment.ByHand> hand, Situation situation) {
        Name best = grade;
        Optional<Name> by = Optional.empty();
        for (int i = 0; i < caps.size(); i++) {
            var cap = grading.caps().get(i);
            if (grading.rank(cap.best()) > grading.rank(best) && caps.get(i).truth(situation) == Truth.TRUE) {
                best = cap.best();
                by = Optional.of(cap.id());
            }
        }
        return new Assessment(score, Optional.of(best), by, hand, false);
    }

    /** Returns why a lead has the grade and the score it was given in this situation. */
    public Explanation explain(Assessment assessment, Situation situation) {
        return new ScoreText(words, situation).of(grading, scorecard, assessment);
    }

    /** Shows a score as facts. */
    public void show(Score score, StateFacts view) {
        set(words.state().total(), score.total(), view);
        for (int i = 0; i < score.parts().size(); i++) {
            set(words.state().firstPart() + i, score.parts().get(i).points(), view);
        }
    }

    private static void set(int slot, Optional<Points> points, StateFacts view) {
        if (points.isPresent()) {
            view.set(slot, Math.multiplyExact(points.get().thousandths(), MICROS_PER_THOUSANDTH));
        } else {
            view.clear(slot);
        }
    }

    /** Returns an instant before which nothing changes as long as nothing but time changes. */
    public Instant nextChange(Situation situation, Assessment now) {
        Instant next = scorer.map(it -> it.nextChange(situation)).orElse(Instant.MAX);
        next = earlier(next, rows.nextChange(situation));
        for (CompiledCondition knockout : knockouts) {
            next = earlier(next, knockout.nextChange(situation));
        }
        for (CompiledCondition cap : caps) {
            next = earlier(next, cap.nextChange(situation));
        }
        return earlier(next, now.byHand().flatMap(Assessment.ByHand::until).orElse(Instant.MAX));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
