package org.openfunnel.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Grading;

/** Computes score and grade, and notes the grades that people give. */
final class Assessing {
    private static final Name GRADE = Name.of("grade");

    private Assessing() {}

    /** Computes score and grade when that is due, and says so when anything changed or somebody asked. */
    static void settle(Deciding deciding, boolean isAsked) {
        CompiledGrading grading = deciding.rules.grading();
        Optional<Assessment> before = deciding.state().assessment();
        boolean isDue = isAsked || grading.isAlways() || before.isEmpty();
        if (grading.grading().isEmpty()) {
            if (isAsked) {
                deciding.emit(new Change.Assessed(before.orElse(Assessment.NONE), true));
            }
        } else if (isDue) {
            Assessment now = grading.assess(deciding.situation(), deciding.view(), before.orElse(Assessment.NONE));
            if (isAsked || !Optional.of(now).equals(before)) {
                deciding.emit(new Change.Assessed(now, isAsked));
            }
        }
    }

    /** Computes score and grade by the rules of a policy that the lead has just come under. */
    static void anew(Deciding deciding) {
        if (deciding.rules.grading().grading().isPresent()) {
            Optional<Assessment> before = deciding.state().assessment();
            Assessment now = deciding.rules
                    .grading()
                    .assess(deciding.situation(), deciding.view(), before.orElse(Assessment.NONE));
            if (!Optional.of(now).equals(before)) {
                deciding.emit(new Change.Assessed(now, false));
            }
        }
    }

    /** Computes score and grade by what is known now, so that a command is not judged by an old score. */
    static void before(Deciding deciding, Action action) {
        boolean isFirst = deciding.state().stage().isEmpty();
        if (!isFirst
                && !(action instanceof Action.Assess)
                && deciding.rules.grading().isAlways()) {
            settle(deciding, false);
        }
    }

    /** Returns the refusal, or nothing when the grade was given. */
    static Optional<Decision> byHand(Deciding deciding, Command command, Action.Grade action) {
        Optional<Grading> grading = deciding.rules.policy().grading();
        if (grading.isEmpty() || grading.get().rank(action.grade()) < 0) {
            List<Name> grades = grading.map(
                            it -> it.grades().stream().map(Grading.Row::id).toList())
                    .orElse(List.of());
            return Optional.of(deciding.refused(
                    Decision.Reason.UNDECLARED_TRIGGER,
                    Obstacles.unmet(GRADE, Obstacles.names("engine.grade-unknown", Kind.GRADE, grades))));
        }
        if (confirm(deciding, command, action, grading.get())) {
            return Optional.empty();
        }
        Set<Name> roles = new TreeSet<>(grading.get().by());
        roles.addAll(grading.get().override().by());
        if (roles.isEmpty() || !deciding.rules.mayAct(command.actor(), roles)) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, Obstacles.notAuthorised(GRADE, roles)));
        }
        if (grading.get().override().needsReason() && action.reason().isBlank()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.INVALID_INPUT, Obstacles.unmet(GRADE, Message.of("engine.reason-missing"))));
        }
        give(deciding, command, action);
        return Optional.empty();
    }

    /** A reviewer who gives the computed grade confirms it. */
    private static boolean confirm(Deciding deciding, Command command, Action.Grade action, Grading grading) {
        Optional<Assessment> computed =
                deciding.state().assessment().filter(it -> it.computed().grade().equals(Optional.of(action.grade())));
        boolean mayReview = grading.review()
                .filter(review -> deciding.rules.mayAct(command.actor(), review.by()))
                .isPresent();
        if (!mayReview || computed.isEmpty()) {
            return false;
        }
        Assessment confirmed =
                deciding.rules.grading().confirm(computed.get(), command.actor().person(), deciding.now());
        deciding.emit(new Change.Assessed(confirmed, true));
        return true;
    }

    private static void give(Deciding deciding, Command command, Action.Grade action) {
        Assessment before = deciding.state().assessment().orElse(Assessment.NONE);
        Assessment given = deciding.rules
                .grading()
                .give(
                        before,
                        action.grade(),
                        command.actor().person(),
                        deciding.now(),
                        action.reason(),
                        deciding.rules.calendar());
        deciding.emit(new Change.Assessed(given, true));
    }
}
