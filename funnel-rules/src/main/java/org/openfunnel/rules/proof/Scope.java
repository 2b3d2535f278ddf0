package org.openfunnel.rules.proof;

import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Move;

/**
 * Where a condition stands: whose attributes it may read.
 *
 * @param owner the move or the kind of activity; empty when there are no attributes
 * @param attributes the inputs or attributes by name
 */
record Scope(String owner, Map<Name, Fact> attributes) {
    static final Scope NONE = new Scope("", Map.of());

    /** Returns the scope of a place in a policy. */
    static Scope of(String pointer, FunnelPolicy policy) {
        String[] steps = pointer.split("/", -1);
        if (steps.length > 2 && steps[1].equals("moves")) {
            return policy.funnel().findMove(Name.of(steps[2])).map(Scope::of).orElse(NONE);
        }
        return steps.length > 2 && steps[1].equals("activities") ? ofActivity(steps[2], policy) : NONE;
    }

    /** Returns the scope of a move or of a kind of activity. */
    static Scope ofOwner(String owner, FunnelPolicy policy) {
        return policy.funnel().findMove(Name.of(owner)).map(Scope::of).orElseGet(() -> ofActivity(owner, policy));
    }

    private static Scope ofActivity(String owner, FunnelPolicy policy) {
        ActivityKind kind = policy.activities().get(Name.of(owner));
        return kind == null ? NONE : new Scope(kind.id().value(), byName(kind.attributes()));
    }

    static Scope of(Move move) {
        return new Scope(move.id().value(), byName(move.input()));
    }

    private static Map<Name, Fact> byName(Iterable<Fact> facts) {
        Map<Name, Fact> byName = new TreeMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        return byName;
    }

    Axis.Key key(Name attribute) {
        return new Axis.Key(Axis.Kind.ATTRIBUTE, owner + "/" + attribute);
    }
}
