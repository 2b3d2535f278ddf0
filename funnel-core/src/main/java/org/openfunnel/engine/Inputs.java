package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Whether what is told with a command fits what the policy declares. */
final class Inputs {
    private Inputs() {}

    /** Returns what is wrong with the values given: names nobody declared and values that their type cannot take. */
    static List<Blocker> misfits(List<Fact> declared, Map<Name, Value> given) {
        var blockers = new ArrayList<Blocker>();
        given.forEach((name, value) -> misfit(declared, name, value).ifPresent(blockers::add));
        return blockers;
    }

    private static Optional<Blocker> misfit(List<Fact> declared, Name name, Value value) {
        Optional<Fact> fact =
                declared.stream().filter(it -> it.name().equals(name)).findFirst();
        if (fact.isEmpty()) {
            List<Name> names = declared.stream().map(Fact::name).toList();
            return Optional.of(Obstacles.unmet(
                    name, Message.of("engine.undeclared", Arg.of(name.value()), Arg.of(Kind.ATTRIBUTE, names))));
        }
        return fact.get().type().complaint(value).map(complaint -> Obstacles.misfit(name, complaint));
    }

    /** Returns a blocker for every needed value that is missing, blank, or a checklist with an item not ticked. */
    static List<Blocker> missing(List<Fact> declared, List<Name> needed, Map<Name, Value> told) {
        var blockers = new ArrayList<Blocker>();
        for (Name name : needed) {
            Value value = told.get(name);
            if (value == null
                    || (value instanceof Value.Text text && text.value().isBlank())) {
                blockers.add(Obstacles.missing(name));
            } else {
                declared.stream()
                        .filter(fact -> fact.name().equals(name))
                        .forEach(fact -> unticked(fact, value, blockers));
            }
        }
        return blockers;
    }

    private static void unticked(Fact fact, Value value, List<Blocker> blockers) {
        if (!(fact.type() instanceof FactType.Items items && items.complete() && value instanceof Value.Items ticked)) {
            return;
        }
        List<Arg> open = items.options().stream()
                .filter(option -> !ticked.value().contains(option.id()))
                .map(option -> option.label().isEmpty() ? Arg.of(option.id()) : Arg.of(option.label()))
                .toList();
        if (!open.isEmpty()) {
            blockers.add(Obstacles.unmet(
                    fact.name(),
                    Message.of("engine.unticked", Arg.of(Kind.ATTRIBUTE, fact.name()), Arg.many(open)),
                    new org.openfunnel.condition.Remedy.GiveAttribute(fact.name())));
        }
    }
}
