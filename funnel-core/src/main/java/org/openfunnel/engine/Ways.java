package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Situation;
import org.openfunnel.engine.Chart.Edge;
import org.openfunnel.engine.Chart.EdgeKind;
import org.openfunnel.engine.Way.Leg;
import org.openfunnel.engine.Way.Path;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Looks for ways through the funnel, with the evaluator that decides about them. */
final class Ways {
    private static final Name CLAIM = Name.of("claim");
    private static final Name RECYCLE = Name.of("recycle");

    private final Deciding deciding;
    private final CompiledPolicy rules;
    private final Actor actor;

    Ways(Deciding deciding, Actor actor) {
        this.deciding = deciding;
        this.rules = deciding.rules;
        this.actor = actor;
    }

    /** Returns what each trigger of the policy would be answered with now, by name. */
    List<Way> available() {
        List<Way> ways = new ArrayList<>();
        for (Name trigger : rules.triggers()) {
            Moving.Route route = Moving.route(deciding, trigger);
            Optional<Move> move = route.move().map(CompiledMove::move);
            List<Blocker> blockers = new ArrayList<>(route.blockers());
            route.move().ifPresent(compiled -> blockers.addAll(firing(compiled, deciding.situation())));
            Optional<Decision.Reason> refused = route.reason()
                    .or(() -> blockers.isEmpty() ? Optional.empty() : Optional.of(Decision.Reason.BLOCKED));
            ways.add(new Way(
                    trigger,
                    move.map(Move::id),
                    move.map(Move::to),
                    move.map(Move::input).orElse(List.of()),
                    refused,
                    blockers));
        }
        return ways;
    }

    private List<Blocker> firing(CompiledMove compiled, Situation situation) {
        return Gates.both(compiled.notAuthorised(actor), compiled.blockers(situation));
    }

    /** Returns the path of the fewest moves, of those the one with the fewest blockers; empty when none leads there. */
    Optional<Path> to(Name stage) {
        Map<Name, List<Leg>> reached = new LinkedHashMap<>();
        reached.put(deciding.stage(), List.of());
        Map<Name, List<Leg>> last = new LinkedHashMap<>(reached);
        while (!reached.containsKey(stage) && !last.isEmpty()) {
            Map<Name, List<Leg>> next = new LinkedHashMap<>();
            last.forEach((from, legs) -> {
                for (Leg leg : legsFrom(from)) {
                    if (!reached.containsKey(leg.to())) {
                        List<Leg> longer = new ArrayList<>(legs);
                        longer.add(leg);
                        next.merge(leg.to(), longer, Ways::better);
                    }
                }
            });
            reached.putAll(next);
            last = next;
        }
        return Optional.ofNullable(reached.get(stage)).map(Path::new);
    }

    private static List<Leg> better(List<Leg> one, List<Leg> other) {
        return blockers(other) < blockers(one) ? other : one;
    }

    private static int blockers(List<Leg> legs) {
        return legs.stream().mapToInt(leg -> leg.blockers().size()).sum();
    }

    private List<Leg> legsFrom(Name stage) {
        Situation there = deciding.situationAt(stage);
        List<Leg> legs = new ArrayList<>();
        for (CompiledMove move : rules.at(stage).moves()) {
            List<Blocker> blockers = new ArrayList<>(move.whyNotSelected(there));
            blockers.addAll(move.move().isAuto() ? move.blockers(there) : firing(move, there));
            legs.add(new Leg(
                    move.move().id(),
                    move.move().isAuto() ? EdgeKind.AUTOMATIC : EdgeKind.FIRED,
                    stage,
                    move.move().to(),
                    move.move().input(),
                    blockers));
        }
        rules.pool()
                .filter(pool -> pool.rule().stage().equals(stage))
                .ifPresent(pool -> legs.add(claim(pool, stage, there)));
        return legs;
    }

    /** What others have claimed nobody asked, so limits are not looked at. */
    private Leg claim(CompiledPool pool, Name stage, Situation there) {
        List<Blocker> blockers = new ArrayList<>();
        if (!rules.mayAct(actor, pool.rule().claim().by())) {
            blockers.add(Obstacles.notAuthorised(CLAIM, pool.rule().claim().by()));
        }
        blockers.addAll(pool.gate().blockers(there));
        return new Leg(CLAIM, EdgeKind.CLAIMED, stage, pool.to(), List.of(), blockers);
    }

    /** Returns the chart with the lead marked. */
    Chart chart() {
        List<Leg> legs = legsFrom(deciding.stage());
        return chart(rules, Optional.of(deciding.stage()), legs);
    }

    /** Returns the chart without a lead. */
    static Chart chart(CompiledPolicy rules) {
        return chart(rules, Optional.empty(), List.of());
    }

    private static Chart chart(CompiledPolicy rules, Optional<Name> current, List<Leg> legs) {
        List<Edge> edges = new ArrayList<>();
        List<Chart.Node> nodes = new ArrayList<>();
        for (Stage stage : rules.policy().funnel().stages()) {
            Label label = stage.header().label();
            nodes.add(new Chart.Node(
                    stage.id(), stage.kind(), label, stage.status(), current.equals(Optional.of(stage.id()))));
            edgesFrom(rules, stage, edges);
        }
        List<Edge> marked = edges.stream().map(edge -> marked(edge, legs)).toList();
        return new Chart(nodes, marked, rules.policy().lexicon());
    }

    private static void edgesFrom(CompiledPolicy rules, Stage stage, List<Edge> edges) {
        for (CompiledMove move : rules.at(stage.id()).moves()) {
            EdgeKind kind = move.move().isAuto() ? EdgeKind.AUTOMATIC : EdgeKind.FIRED;
            edges.add(new Edge(move.move().id(), kind, stage.id(), move.move().to(), List.of()));
        }
        rules.pool().ifPresent(pool -> {
            Name at = pool.rule().stage();
            if (at.equals(stage.id()) && !pool.to().equals(at)) {
                edges.add(new Edge(CLAIM, EdgeKind.CLAIMED, at, pool.to(), List.of()));
            }
            if (pool.rule().protection().isPresent() && stage.kind() == Stage.Kind.OPEN && !at.equals(stage.id())) {
                edges.add(new Edge(RECYCLE, EdgeKind.RECYCLED, stage.id(), at, List.of()));
            }
        });
    }

    private static Edge marked(Edge edge, List<Leg> legs) {
        return legs.stream()
                .filter(leg ->
                        leg.from().equals(edge.from()) && leg.move().equals(edge.move()) && leg.kind() == edge.kind())
                .findFirst()
                .map(leg -> new Edge(edge.move(), edge.kind(), edge.from(), edge.to(), leg.blockers()))
                .orElse(edge);
    }
}
