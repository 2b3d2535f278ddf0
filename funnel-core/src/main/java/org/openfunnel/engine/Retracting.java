package org.openfunnel.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Name;

/** Takes back steps that were told by mistake. */
final class Retracting {
    private static final Name RETRACT = Name.of("retract");

    private Retracting() {}

    /** Returns the refusal, or nothing when the step was taken back. */
    static Optional<Decision> decide(Deciding deciding, Command command, Action.Retract action) {
        List<StepDone> told = deciding.state().history().steps().stream()
                .filter(step -> step.activity().equals(action.activity())
                        && step.step().equals(action.step())
                        && action.happenedAt().map(step.at()::equals).orElse(true))
                .toList();
        if (told.isEmpty()) {
            Message message = Message.of(
                    "engine.nothing-to-retract",
                    Arg.of(action.activity().value()),
                    Arg.of(action.step().value()));
            return Optional.of(deciding.refused(Decision.Reason.NO_ROUTE, Obstacles.unmet(RETRACT, message)));
        }
        if (action.reason().isBlank()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.INVALID_INPUT, Obstacles.unmet(RETRACT, Message.of("engine.reason-missing"))));
        }
        StepDone step = told.get(told.size() - 1);
        Set<Name> roles = by(deciding, step);
        if (!step.by().equals(command.actor().person()) && !deciding.rules.mayAct(command.actor(), roles)) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, Obstacles.notAuthorised(RETRACT, roles)));
        }
        deciding.emit(new Change.StepRetracted(step, command.actor().person(), action.reason()));
        ClockKeeping.retracted(deciding, step);
        CadenceKeeping.retracted(deciding, step);
        return Optional.empty();
    }

    /** Returns the roles that may tell the step, and so may take it back; everybody may when the policy names none. */
    private static Set<Name> by(Deciding deciding, StepDone step) {
        return Optional.ofNullable(deciding.rules.policy().activities().get(step.kind()))
                .flatMap(kind -> kind.findStep(step.step()))
                .map(ActivityKind.Step::by)
                .orElse(Set.of());
    }
}
