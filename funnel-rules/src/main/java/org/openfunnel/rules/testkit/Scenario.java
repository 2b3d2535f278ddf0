package org.openfunnel.rules.testkit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.rules.Parsed;

/**
 * A story of one lead with what must come of it: given what is known, when commands come and time passes, then decisions, events,
 * dues and reasons. Written in Java or as JSON, which are the same thing.
 *
 * @param name what the scenario shows
 * @param given the state it starts with; empty means a lead that is not registered yet
 * @param steps what happens, in order
 */
public record Scenario(String name, Optional<LeadState> given, List<Step> steps) {
    /**
     * One thing that happens.
     *
     * @param at when, in the local time of the policy
     * @param by who does it, in which roles
     * @param action what is wanted
     * @param waivers the requirements set aside
     * @param facts what is known from this step on; empty means no longer known
     * @param expect what must hold afterwards
     */
    public record Step(
            LocalDateTime at,
            Actor by,
            Action action,
            List<Command.Waiver> waivers,
            Map<Name, Optional<Value>> facts,
            Optional<Expectation> expect) {
        /** Copies the collections in. */
        public Step {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(action, "action");
            waivers = List.copyOf(waivers);
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
            Objects.requireNonNull(expect, "expect");
        }
    }

    /** Copies the list in. */
    public Scenario {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(given, "given");
        steps = List.copyOf(steps);
    }

    /** Starts a scenario of a lead that is not registered yet. */
    public static Builder of(String name) {
        return new Builder(name, Optional.empty());
    }

    /** Starts a scenario of a lead in this state. */
    public static Builder of(String name, LeadState given) {
        return new Builder(name, Optional.of(given));
    }

    /** Reads a scenario from JSON; {@code name} stands for it in findings. Empty collections may be left out. */
    public static Parsed<Scenario> read(String name, String json) {
        return Cases.read(name, json);
    }

    /** Returns the scenario as JSON that reads back to an equal one. */
    public String toJson() {
        return Cases.write(this);
    }

    /** Plays the scenario under a policy and returns what came of it. */
    public Outcome run(FunnelEngine engine) {
        return new Playing(engine, this).play();
    }

    /** Tells a scenario step by step: the time, who acts and what is known stay until they are told anew. */
    public static final class Builder {
        private static final Actor TIME = Actor.of("time");

        private final String name;
        private final Optional<LeadState> given;
        private final List<Step> steps = new ArrayList<>();
        private final List<Command.Waiver> waivers = new ArrayList<>();
        private Map<Name, Optional<Value>> facts = new LinkedHashMap<>();
        private LocalDateTime now = LocalDateTime.of(2026, 1, 5, 9, 0);
        private Actor actor = TIME;

        private Builder(String name, Optional<LeadState> given) {
            this.name = name;
            this.given = given;
        }

        /**
         * Goes to a local time.
         *
         * @throws java.time.DateTimeException if the text is not like {@code 2026-02-14T09:30}
         */
        public Builder at(String local) {
            now = LocalDateTime.parse(local);
            return this;
        }

        /** Lets somebody act from now on. */
        public Builder by(String person, String... roles) {
            actor = Actor.of(person, roles);
            return this;
        }

        /** Makes a fact known from the next step on. */
        public Builder knowing(String fact, Value value) {
            facts.put(Name.of(fact), Optional.of(value));
            return this;
        }

        /** Makes known from the next step on whatever is known in these facts. */
        public Builder knowing(Facts known) {
            known.catalog()
                    .hostFacts()
                    .forEach(fact ->
                            known.value(fact.name()).ifPresent(value -> facts.put(fact.name(), Optional.of(value))));
            return this;
        }

        /** Makes a fact unknown from the next step on. */
        public Builder forgetting(String fact) {
            facts.put(Name.of(fact), Optional.empty());
            return this;
        }

        /** Sets a requirement aside in the next step. */
        public Builder waiving(String requirement, String reason) {
            waivers.add(new Command.Waiver(Name.of(requirement), reason));
            return this;
        }

        /** Does something. */
        public Builder does(Action action) {
            return step(actor, action);
        }

        /** Registers the lead, of which the host found others under a duplicate key. */
        public Builder registers(String... matches) {
            return does(new Action.Register(
                    List.of(matches).stream().map(LeadId::of).toList()));
        }

        /** Moves the lead, with input by name. */
        public Builder fires(String trigger, Map<String, Value> input) {
            return does(new Action.Fire(Name.of(trigger), named(input)));
        }

        /** Tells a step such as {@code follow-up.made} of an activity, with attributes by name. */
        public Builder tells(String activity, String step, Map<String, Value> attributes) {
            int dot = step.lastIndexOf('.');
            return does(new Action.Tell(
                    ActivityId.of(activity),
                    Name.of(step.substring(0, Math.max(dot, 0))),
                    Name.of(step.substring(dot + 1)),
                    Optional.empty(),
                    Optional.empty(),
                    named(attributes)));
        }

        /** Offers the lead to the best of these candidates. */
        public Builder offers(Candidate... candidates) {
            return does(new Action.Offer(List.of(candidates)));
        }

        /** Accepts the offer. */
        public Builder accepts() {
            return does(new Action.Accept());
        }

        /** Declines the offer. */
        public Builder declines(String reason) {
            return does(new Action.Decline(reason));
        }

        /** Looks at the lead again. */
        public Builder assesses() {
            return does(new Action.Assess());
        }

        /** Lets time pass up to a local time. */
        public Builder timePassesTo(String local) {
            now = LocalDateTime.parse(local);
            return step(TIME, new Action.Tick());
        }

        /** Lets time pass, counted on the clock on the wall. */
        public Builder timePasses(Duration length) {
            now = now.plus(length);
            return step(TIME, new Action.Tick());
        }

        /**
         * Says what must hold after the step told last.
         *
         * @throws IllegalStateException if no step was told yet
         */
        public Builder expects(Expectation.Builder expected) {
            if (steps.isEmpty()) {
                throw new IllegalStateException("something must happen before something is expected");
            }
            Step last = steps.remove(steps.size() - 1);
            steps.add(new Step(
                    last.at(), last.by(), last.action(), last.waivers(), last.facts(), Optional.of(expected.build())));
            return this;
        }

        private Builder step(Actor by, Action action) {
            steps.add(new Step(now, by, action, waivers, facts, Optional.empty()));
            waivers.clear();
            facts = new LinkedHashMap<>();
            return this;
        }

        private static Map<Name, Value> named(Map<String, Value> values) {
            Map<Name, Value> named = new TreeMap<>();
            values.forEach((key, value) -> named.put(Name.of(key), value));
            return named;
        }

        /** Returns the scenario. */
        public Scenario build() {
            return new Scenario(name, given, steps);
        }

        /** Plays the scenario under a policy and returns what came of it. */
        public Outcome run(FunnelEngine engine) {
            return build().run(engine);
        }
    }
}
