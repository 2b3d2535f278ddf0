package org.openfunnel.engine;

import java.time.Instant;
import java.util.Optional;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Grader;
import org.openfunnel.score.Grading;
import org.openfunnel.time.BusinessCalendar;

/** How a policy scores and grades, made ready; nothing when it does neither. */
final class CompiledGrading {
    private final Optional<Grading> grading;
    private final Optional<Grader> grader;

    private CompiledGrading(Optional<Grading> grading, Optional<Grader> grader) {
        this.grading = grading;
        this.grader = grader;
    }

    static CompiledGrading of(FunnelPolicy policy, Vocabulary words, Extensions extensions) {
        return new CompiledGrading(
                policy.grading(),
                policy.grading().map(it -> Grader.of(it, policy.scorecard(), words, extensions.scoreRules())));
    }

    Optional<Grading> grading() {
        return grading;
    }

    /** Returns whether score and grade are computed in every decision. */
    boolean isAlways() {
        return grading.isPresent() && grading.get().assess() == Grading.Assess.ALWAYS;
    }

    Assessment assess(Situation situation, StateFacts view, Assessment before) {
        return grader.map(it -> it.assess(situation, view, before)).orElse(before);
    }

    Assessment assess(Facts facts, Instant asOf, BusinessCalendar calendar) {
        return grader.map(it -> it.assess(facts, asOf, calendar)).orElse(Assessment.NONE);
    }

    /** Shows the score that was computed last as facts. */
    void show(LeadState state, StateFacts view) {
        if (grader.isPresent() && state.assessment().isPresent()) {
            state.assessment().get().score().ifPresent(score -> grader.get().show(score, view));
        }
    }

    /** Returns why the lead has its grade; empty when the policy gives none. */
    Optional<Explanation> explain(Assessment assessment, Situation situation, StateFacts view) {
        return grader.map(it -> it.explain(assessment, situation, view));
    }

    /** Returns an assessment with a grade that a person gave; only where there is a grading. */
    Assessment give(Assessment to, Name grade, PersonId by, Instant at, String reason, BusinessCalendar calendar) {
        return grader.orElseThrow().give(to, grade, by, at, reason, calendar);
    }

    /** Returns an assessment whose computed grade a person has confirmed; only where there is a grading. */
    Assessment confirm(Assessment reviewed, PersonId by, Instant at) {
        return grader.orElseThrow().confirm(reviewed, by, at);
    }

    Instant nextChange(LeadState state, Situation situation, StateFacts view) {
        return grader.map(
                        it -> it.nextChange(situation, view, state.assessment().orElse(Assessment.NONE)))
                .orElse(Instant.MAX);
    }
}
