package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Actor;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.Name;

/**
 * One decision while it is being made: the state so far, the events so far, and the situation that conditions are asked in.
 * Used by one thread and then thrown away.
 */
final class Deciding {
    final CompiledPolicy rules;
    final LeadState before;
    final Instant recordedAt;
    final List<Event> events = new ArrayList<>();
    final List<Blocker> warnings = new ArrayList<>();
    final List<Occurrence> unheard = new ArrayList<>();
    private final Facts facts;
    private final StateFacts view;
    private @Nullable Situation situation;
    private LeadState state;
    private Instant now;
    private Optional<CommandId> cause = Optional.empty();

    Deciding(CompiledPolicy rules, LeadState before, Facts facts, Instant now, Instant recordedAt) {
        this.rules = rules;
        this.before = before;
        this.state = before;
        this.recordedAt = recordedAt;
        this.now = now;
        this.view = new StateFacts(rules.catalog());
        this.facts = facts.presenting(view);
        rules.presenting().show(Set.of(), view);
    }

    LeadState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    Facts facts() {
        return facts;
    }

    /** Returns the stage of a lead that is registered. */
    Name stage() {
        return state.stage().orElseThrow();
    }

    /** Goes on at another instant. */
    void at(Instant instant) {
        now = instant;
        situation = null;
    }

    /** Says who acts, and by which command; time itself acts with no roles and no command. */
    void by(Actor actor, Optional<CommandId> command) {
        cause = command;
        rules.presenting().show(actor.roles(), view);
    }

    /** Returns the situation to ask conditions in, as things are now. */
    Situation situation() {
        Situation current = situation;
        if (current == null) {
            rules.presenting().show(state, now, view);
            rules.grading().show(state, view);
            current = Situation.of(facts, rules.standing(state.history()), now, rules.calendar());
            situation = current;
        }
        return current;
    }

    /** Returns the situation with the lead shown in another stage, until it is asked for again. */
    Situation situationAt(Name stage) {
        Situation now = situation();
        rules.presenting().showStage(stage, view);
        situation = null;
        return now;
    }

    /** Returns the facts that present the state, for whoever computes one of them. */
    StateFacts view() {
        return view;
    }

    /** Says that something happened. */
    void emit(Change change) {
        Event event = new Event(before.lead(), state.revision() + 1, now, recordedAt, cause, change);
        events.add(event);
        state = state.apply(event, unheard::add);
        situation = null;
    }

    /** Returns what has happened since this was last asked, in order. */
    List<Occurrence> heard() {
        if (unheard.isEmpty()) {
            return List.of();
        }
        List<Occurrence> all = List.copyOf(unheard);
        unheard.clear();
        return all;
    }

    Decision applied() {
        return new Decision.Applied(before, state, events, warnings, facts.read());
    }

    Decision refused(Decision.Reason reason, List<Blocker> blockers) {
        return new Decision.Refused(before, reason, blockers, warnings, facts.read());
    }

    Decision refused(Decision.Reason reason, Blocker blocker) {
        return refused(reason, List.of(blocker));
    }
}
