package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Scorecard;

/** What each axis is compared with by the rules of some policies: where it must be cut. */
final class Cuts {
    private static final Name STAGE = Name.of("stage");

    private final Map<Axis.Key, Set<Comparison>> byKey = new LinkedHashMap<>();
    private final Set<Name> rated = new TreeSet<>();

    Cuts(List<FunnelPolicy> policies) {
        for (int side = 0; side < policies.size(); side++) {
            FunnelPolicy policy = policies.get(side);
            int at = side;
            policy.conditionsByPlace().forEach((pointer, condition) -> add(condition, Scope.of(pointer, policy), at));
            policy.vocabulary().catalog().facts().forEach(this::guard);
            policy.scorecard().ifPresent(card -> card.characteristics().forEach(this::add));
        }
    }

    /** A line is cut where it bends; each of these values is a region of its own, as is each value of a rating. */
    private void add(Scorecard.Characteristic part) {
        part.rated().ifPresent(rated::add);
        part.interpolation().ifPresent(line -> {
            rated.add(line.fact());
            for (Interpolation.Knot knot : line.along()) {
                Value at = Value.of(knot.at());
                add(Space.fact(line.fact()), Comparison.of(Comparison.Operator.EQ, at));
            }
        });
    }

    private void guard(Fact fact) {
        fact.onlyIf().ifPresent(onlyIf -> {
            Axis.Kind kind = onlyIf.fact().equals(STAGE) ? Axis.Kind.STAGE : Axis.Kind.FACT;
            add(new Axis.Key(kind, kind == Axis.Kind.STAGE ? STAGE : onlyIf.fact()), onlyIf.is());
        });
    }

    /** Adds what a condition compares with. */
    void add(Condition condition, Scope scope, int side) {
        for (Condition part : parts(condition)) {
            add(part, scope, side);
        }
        if (condition instanceof Condition.OfFact fact) {
            add(Space.fact(fact.fact()), fact.is());
        } else if (condition instanceof Condition.OfScore score) {
            add(Space.score(side, score.part()), score.is());
        } else if (condition instanceof Condition.OfAttribute attribute) {
            add(scope.key(attribute.attribute()), attribute.is());
        }
    }

    private void add(Axis.Key key, Comparison is) {
        if (!is.asksState()) {
            byKey.computeIfAbsent(key, unseen -> new LinkedHashSet<>()).add(is);
        }
    }

    /** Returns the parts of a condition that look at the same lead at the same place; named conditions are no parts. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.AtLeast some) {
            return some.parts();
        }
        return condition instanceof Condition.Not not ? List.of(not.part()) : List.of();
    }

    Collection<Comparison> of(Axis.Key key) {
        return new ArrayList<>(byKey.getOrDefault(key, Set.of()));
    }

    /** Returns whether a person gives points by this fact, so that each of its values counts. */
    boolean isRating(Name fact) {
        return rated.contains(fact);
    }
}
