package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Gate;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** Asks requirements, notes what is only a warning, and lets roles set aside what they may. */
final class Gates {
    private Gates() {}

    static List<Blocker> ask(Deciding deciding, Gate gate, Map<Name, Value> told, Command command) {
        return ask(deciding, gate, deciding.situation().checking(told), command);
    }

    static List<Blocker> ask(Deciding deciding, Gate gate, Map<Name, Value> told, ActivityId about, Command command) {
        return ask(deciding, gate, deciding.situation().checking(about, told), command);
    }

    private static List<Blocker> ask(Deciding deciding, Gate gate, Situation situation, Command command) {
        deciding.warn(gate.warnings(situation));
        List<Blocker> blockers = gate.blockers(situation);
        if (blockers.isEmpty() || command.waivers().isEmpty()) {
            return blockers;
        }
        var left = new ArrayList<Blocker>();
        for (Blocker blocker : blockers) {
            if (!isSetAside(deciding, gate, blocker, command)) {
                left.add(blocker);
            }
        }
        return left;
    }

    /** Returns the blockers of one list, then those of another. */
    static List<Blocker> both(List<Blocker> one, List<Blocker> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var both = new ArrayList<Blocker>(one.size() + other.size());
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    private static boolean isSetAside(Deciding deciding, Gate gate, Blocker blocker, Command command) {
        for (Command.Waiver waiver : command.waivers()) {
            if (waiver.requirement().equals(blocker.requirement())
                    && mayOverride(deciding, gate, blocker.requirement(), command)) {
                deciding.emit(new Change.Overridden(
                        blocker.requirement(), command.actor().person(), waiver.reason()));
                return true;
            }
        }
        return false;
    }

    private static boolean mayOverride(Deciding deciding, Gate gate, Name requirement, Command command) {
        Set<Name> roles = gate.requirements().stream()
                .filter(it -> it.id().equals(requirement))
                .map(Requirement::overrideBy)
                .findFirst()
                .orElse(Set.of());
        return !roles.isEmpty() && deciding.rules.mayAct(command.actor(), roles);
    }
}
