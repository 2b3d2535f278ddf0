package org.openfunnel.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;

/** Plays one scenario. */
final class Playing {
    private final FunnelEngine engine;
    private final Scenario scenario;
    private final Map<Name, Value> known = new TreeMap<>();
    private final List<Played> played = new ArrayList<>();
    private LeadState state;

    Playing(FunnelEngine engine, Scenario scenario) {
        this.engine = engine;
        this.scenario = scenario;
        this.state = scenario.given().orElse(LeadState.none(LeadId.of("lead")));
    }

    Outcome play() {
        scenario.steps().forEach(this::play);
        return new Outcome(engine, scenario, played, state);
    }

    private void play(Scenario.Step step) {
        step.facts().forEach(this::know);
        Facts facts = facts();
        Command command = command(step);
        Decision decision = engine.decide(state, facts, command);
        var result = new Played(step, facts, command, decision, List.of());
        List<Failure> failures =
                result.expected().map(it -> Checking.of(engine, result, it)).orElse(List.of());
        played.add(new Played(step, facts, command, decision, failures));
        state = decision.after();
    }

    private void know(Name fact, Optional<Value> value) {
        value.ifPresentOrElse(it -> known.put(fact, it), () -> known.remove(fact));
    }

    private Facts facts() {
        Facts.Builder given = engine.catalog().given();
        known.forEach(given::set);
        return given.build();
    }

    private Command command(Scenario.Step step) {
        var at = step.at().atZone(engine.zone()).toInstant();
        return step.action() instanceof Action.Tick
                ? Command.tick(at)
                : new Command(
                        CommandId.of("step-" + (played.size() + 1)),
                        step.by(),
                        at,
                        OptionalLong.empty(),
                        step.waivers(),
                        step.action());
    }
}
