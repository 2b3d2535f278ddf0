package org.openfunnel.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openfunnel.condition.Condition;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;

/** What conditions read. */
final class Reads {
    private final Map<Name, NamedCondition> named;
    private final Set<Name> followed = new HashSet<>();

    Reads(Map<Name, NamedCondition> named) {
        this.named = named;
    }

    /** Returns whether a condition reads what the state of a lead does not hold: facts of the host, or who acts. */
    boolean outside(Condition condition) {
        if (condition instanceof Condition.Named reference) {
            NamedCondition declared = named.get(reference.condition());
            return declared != null && followed.add(reference.condition()) && outside(declared.check());
        }
        if (condition instanceof Condition.Happened happened) {
            return Stream.concat(Stream.of(happened.moment()), happened.after().stream())
                    .anyMatch(Reads::outside);
        }
        if (condition instanceof Condition.Since since) {
            return outside(since.since());
        }
        return condition instanceof Condition.OfFact
                || condition instanceof Condition.Known
                || condition instanceof Condition.OfAttribute
                || condition instanceof Condition.Until
                || condition instanceof Condition.Host
                || condition instanceof Condition.ByActor
                || parts(condition).anyMatch(this::outside);
    }

    private static boolean outside(Moment moment) {
        return moment instanceof Moment.AtFact
                || (moment instanceof Moment.AnyOf any && any.moments().stream().anyMatch(Reads::outside));
    }

    /** Returns the conditions that one is made of; the check of {@link Condition.Every} reads attributes only. */
    static Stream<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream();
        }
        if (condition instanceof Condition.AtLeast some) {
            return some.parts().stream();
        }
        return condition instanceof Condition.Not not ? Stream.of(not.part()) : Stream.empty();
    }
}
