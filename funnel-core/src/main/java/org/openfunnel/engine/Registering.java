package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Requirement.Severity;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.policy.Intake;

/** Takes new leads in. */
final class Registering {
    private static final Name REGISTER = Name.of("register");
    private static final Name DUPLICATES = Name.of("duplicates");

    private Registering() {}

    static Optional<Decision> refuseUnregistered(Deciding deciding) {
        return Optional.of(deciding.refused(
                Decision.Reason.NO_ROUTE, Obstacles.unmet(REGISTER, Message.of("engine.not-registered"))));
    }

    /** Returns the refusal, or nothing when the lead was taken in. */
    static Optional<Decision> decide(Deciding deciding, Command command, Action.Register action) {
        if (deciding.state().stage().isPresent()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.NO_ROUTE, Obstacles.unmet(REGISTER, Message.of("engine.registered-before"))));
        }
        Intake intake = deciding.rules.policy().intake();
        List<Blocker> blockers = new ArrayList<>();
        if (!deciding.rules.mayAct(command.actor(), intake.by())) {
            blockers.add(Obstacles.notAuthorised(REGISTER, intake.by()));
        }
        blockers.addAll(Gates.ask(deciding, deciding.rules.intakeGate(), Map.of(), command));
        duplicates(deciding, intake, action, blockers);
        if (!blockers.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, blockers));
        }
        deciding.emit(new Change.Registered(
                deciding.rules.ref(), deciding.rules.policy().funnel().start().id(), action.matches()));
        return Optional.empty();
    }

    private static void duplicates(Deciding deciding, Intake intake, Action.Register action, List<Blocker> blockers) {
        if (action.matches().isEmpty() || intake.duplicates().isEmpty()) {
            return;
        }
        List<Arg> matches =
                action.matches().stream().map(lead -> Arg.of(lead.value())).toList();
        Blocker found = Obstacles.unmet(DUPLICATES, Message.of("engine.duplicates", Arg.many(matches)));
        if (intake.duplicates().get().found() == Severity.BLOCK) {
            blockers.add(found);
        } else {
            deciding.warn(List.of(found));
        }
    }
}
