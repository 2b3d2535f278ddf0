package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Turns the conditions of one policy at one place into expressions. */
final class ConditionExprs {
    private final Space space;
    private final int side;
    private final Scope scope;
    private final Function<Condition.InGrade, Expr> grades;
    private final Map<Name, Expr> named = new HashMap<>();

    /** Takes the grade for anything: one that a person gave, or one from before. */
    ConditionExprs(Space space, int side, Scope scope) {
        this(space, side, scope, atom -> oneOf(space.grade(), strings(atom.grades())));
    }

    ConditionExprs(Space space, int side, Scope scope, Function<Condition.InGrade, Expr> grades) {
        this.space = space;
        this.side = side;
        this.scope = scope;
        this.grades = grades;
    }

    List<Expr> each(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    Expr of(Condition condition) {
        if (condition instanceof Condition.OfFact atom) {
            return space.isGiven(atom.fact())
                    ? compare(space.factAxis(side, atom.fact()), atom.is(), atom.ifUnknown(), atom)
                    : ofTruths(atom, atom.ifUnknown());
        }
        if (condition instanceof Condition.All all) {
            return new Expr.Junction(true, each(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new Expr.Junction(false, each(any.parts()));
        }
        if (condition instanceof Condition.AtLeast some) {
            return new Expr.AtLeast(some.count(), each(some.parts()));
        }
        if (condition instanceof Condition.Not not) {
            return new Expr.Not(of(not.part()), assumed(not.ifUnknown()));
        }
        if (condition instanceof Condition.Named reference) {
            return named(reference.condition());
        }
        return condition instanceof Condition.Known known ? known(known) : state(condition);
    }

    private static int assumed(Optional<Boolean> ifUnknown) {
        return ifUnknown.map(it -> it ? Truths.TRUE : Truths.FALSE).orElse(Truths.UNKNOWN);
    }

    private Expr named(Name name) {
        Expr known = named.get(name);
        if (known == null) {
            Condition body = Optional.ofNullable(
                            space.policy(side).vocabulary().conditions().get(name))
                    .orElseThrow();
            known = new ConditionExprs(space, side, Scope.NONE, grades).of(body);
            named.put(name, known);
        }
        return known;
    }

    private Expr known(Condition.Known known) {
        List<Expr> parts = new ArrayList<>();
        known.facts()
                .forEach(fact -> parts.add(
                        space.isGiven(fact)
                                ? isKnown(space.factAxis(side, fact), Truths.FALSE, Truths.TRUE)
                                : space.free(List.of("known", fact), Truth.FALSE, Truth.TRUE)));
        return new Expr.Junction(true, parts);
    }

    /** Asks whether something is given; {@code absent} is the answer for a fact that cannot exist. */
    private static Expr isKnown(Axis axis, int notGiven, int absent) {
        BitSet yes = Box.all(axis.size());
        if (notGiven == Truths.TRUE) {
            yes.clear();
        }
        return Expr.Leaf.of(axis, yes, notGiven, absent);
    }

    private Expr compare(Axis axis, Comparison is, Optional<Boolean> ifUnknown, Condition whole) {
        if (is.asksState()) {
            boolean wantsKnown = is.equals(Comparison.known());
            return isKnown(axis, wantsKnown ? Truths.FALSE : Truths.TRUE, Truths.FALSE);
        }
        List<Expr> parts = new ArrayList<>();
        RangedRegions.constants(is)
                .ifPresent(own -> parts.add(
                        Expr.Leaf.of(axis, Space.shifted(axis.regions().where(is)), assumed(ifUnknown), Truths.FALSE)));
        if (!is.clausesWithFacts().isEmpty()) {
            parts.add(ofTruths(List.of(whole, is.clausesWithFacts()), ifUnknown));
        }
        return parts.size() == 1 ? parts.get(0) : new Expr.Junction(true, parts);
    }

    private Expr ofTruths(Object asked, Optional<Boolean> ifUnknown) {
        Object what = space.perSide(side, asked);
        Truth open = ifUnknown.map(Truth::of).orElse(Truth.UNKNOWN);
        return open == Truth.UNKNOWN
                ? space.free(what, Truth.UNKNOWN, Truth.TRUE, Truth.FALSE)
                : space.free(what, open, open.not());
    }

    private Expr state(Condition condition) {
        if (condition instanceof Condition.OfAttribute atom) {
            return compare(space.attribute(scope, atom.attribute()), atom.is(), atom.ifUnknown(), atom);
        }
        if (condition instanceof Condition.OfScore atom) {
            return compare(space.scoreAxis(side, atom.part()), atom.is(), atom.ifUnknown(), atom);
        }
        if (condition instanceof Condition.InGrade atom) {
            return grades.apply(atom);
        }
        if (condition instanceof Condition.InStage atom) {
            return oneOf(space.stage(), strings(atom.stages()));
        }
        if (condition instanceof Condition.OfClock atom) {
            return clock(atom);
        }
        if (condition instanceof Condition.ByActor atom) {
            return space.free(atom, Truth.FALSE, Truth.TRUE);
        }
        return history(condition);
    }

    private Expr clock(Condition.OfClock atom) {
        List<String> states = atom.states().stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        Axis axis = space.clock(atom.clock());
        boolean isUnstarted = atom.states().contains(ClockState.NOT_STARTED);
        return Expr.Leaf.of(axis, where(axis, states), isUnstarted ? Truths.TRUE : Truths.FALSE, Truths.FALSE);
    }

    /** What happened, time and functions of the host: the prover takes their answers as they may come. */
    private Expr history(Condition condition) {
        if (condition instanceof Condition.Every) {
            return space.free(condition, Truth.TRUE, Truth.FALSE);
        }
        if (condition instanceof Condition.Since since) {
            return ofTruths(since, since.ifUnknown());
        }
        if (condition instanceof Condition.Until until) {
            return ofTruths(until, until.ifUnknown());
        }
        return condition instanceof Condition.Host
                ? space.free(space.perSide(side, condition), Truth.UNKNOWN, Truth.TRUE, Truth.FALSE, Truth.BROKEN)
                : space.free(condition, Truth.FALSE, Truth.TRUE);
    }

    private static List<String> strings(Collection<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    private static Expr oneOf(Axis axis, Collection<String> ids) {
        return Expr.Leaf.of(axis, where(axis, ids), Truths.FALSE, Truths.FALSE);
    }

    private static BitSet where(Axis axis, Collection<String> ids) {
        var where = new BitSet();
        for (int region = 1; region < axis.size(); region++) {
            where.set(
                    region,
                    axis.value(region)
                            .map(Value::toString)
                            .filter(ids::contains)
                            .isPresent());
        }
        return where;
    }
}
