package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Whether what is told with a command fits what the policy declares for a move or a kind of activity. */
final class Inputs {
    private final Name owner;
    private final List<Fact> declared;

    Inputs(Name owner, List<Fact> declared) {
        this.owner = owner;
        this.declared = declared;
    }

    /** Returns what is wrong with the values given: names nobody declared and values that their type cannot take. */
    List<Blocker> misfits(Map<Name, Value> given) {
        var blockers = new ArrayList<Blocker>();
        given.forEach((name, value) -> misfit(name, value).ifPresent(blockers::add));
        return blockers;
    }

    private Optional<Blocker> misfit(Name name, Value value) {
        Optional<Fact> fact =
                declared.stream().filter(it -> it.name().equals(name)).findFirst();
        if (fact.isEmpty()) {
            List<Arg> names = declared.stream().map(it -> shown(it.name())).toList();
            return Optional.of(
                    Obstacles.unmet(name, Message.of("engine.undeclared", Arg.of(name.value()), Arg.many(names))));
        }
        return fact.get()
                .type()
                .complaint(value)
                .map(complaint -> mendable(name, Message.of("engine.misfit", shown(name), Arg.of(complaint))));
    }

    /** Returns a blocker for every needed value that is missing, blank, or a checklist with an item not ticked. */
    List<Blocker> missing(List<Name> needed, Map<Name, Value> told) {
        var blockers = new ArrayList<Blocker>();
        for (Name name : needed) {
            Value value = told.get(name);
            if (value == null
                    || (value instanceof Value.Text text && text.value().isBlank())) {
                blockers.add(mendable(name, Message.of("engine.missing", shown(name))));
            } else {
                declared.stream()
                        .filter(fact -> fact.name().equals(name))
                        .forEach(fact -> unticked(fact, value, blockers));
            }
        }
        return blockers;
    }

    private void unticked(Fact fact, Value value, List<Blocker> blockers) {
        if (!(fact.type() instanceof FactType.Items items && items.complete() && value instanceof Value.Items ticked)) {
            return;
        }
        List<Arg> open = items.options().stream()
                .filter(option -> !ticked.value().contains(option.id()))
                .map(option -> option.label().isEmpty() ? Arg.of(option.id()) : Arg.of(option.label()))
                .toList();
        if (!open.isEmpty()) {
            blockers.add(mendable(fact.name(), Message.of("engine.unticked", shown(fact.name()), Arg.many(open))));
        }
    }

    private Arg shown(Name attribute) {
        return Arg.of(Kind.ATTRIBUTE, Name.of(owner + "." + attribute));
    }

    private static Blocker mendable(Name attribute, Message message) {
        return Obstacles.unmet(attribute, message, new Remedy.GiveAttribute(attribute));
    }
}
