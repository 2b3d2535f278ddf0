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
    private final Facts facts;
    private final StateFacts view;
    private List<Event> events = List.of();
    private List<Blocker> warnings = List.of();
    private @Nullable Situation situation;
    private LeadState state;
    private @Nullable Fold fold;
    private @Nullable CompiledStage here;
    private Instant now;
    private Set<Name> roles = Set.of();
    private Optional<CommandId> cause = Optional.empty();

    Deciding(CompiledPolicy rules, LeadState before, Facts facts, Instant now, Instant recordedAt) {
        this.rules = rules;
        this.before = before;
        this.state = before;
        this.recordedAt = recordedAt;
        this.now = now;
        this.view = StateFacts.shownBy(rules.catalog(), this::show);
        this.facts = facts.presenting(view);
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

    /** Returns what the policy says of the stage of a lead that is registered. */
    CompiledStage here() {
        CompiledStage known = here;
        if (known == null) {
            known = rules.at(stage());
            here = known;
        }
        return known;
    }

    /** Goes on at another instant. */
    void at(Instant instant) {
        now = instant;
        situation = null;
    }

    /** Says who acts, and by which command; time itself acts with no roles and no command. */
    void by(Actor actor, Optional<CommandId> command) {
        cause = command;
        roles = actor.roles();
        view.expire();
    }

    /** Returns the situation to ask conditions in, as things are now. */
    Situation situation() {
        Situation current = situation;
        if (current == null) {
            view.expire();
            current = Situation.of(facts, rules.standing(state.history()), now, rules.calendar());
            situation = current;
        }
        return current;
    }

    private void show(StateFacts shown) {
        rules.presenting().show(state, now, shown);
        rules.presenting().show(roles, shown);
        rules.grading().show(state, shown);
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
        events = with(events, event);
        fold().apply(event);
        situation = null;
        here = null;
    }

    private Fold fold() {
        Fold known = fold;
        if (known == null) {
            state = before.draft();
            known = state.fold();
            fold = known;
        }
        return known;
    }

    /** Returns how many events there are so far. */
    int eventCount() {
        return events.size();
    }

    /** Says what is not as it should be, though it stops nothing. */
    void warn(List<Blocker> more) {
        for (int i = 0; i < more.size(); i++) {
            warnings = with(warnings, more.get(i));
        }
    }

    /** Returns what has happened since this was last asked, in order. */
    List<Occurrence> heard() {
        return fold == null ? List.of() : fold.heard();
    }

    /** Returns whether anything has happened since that was last asked. */
    boolean hasUnheard() {
        return fold != null && fold.hasHeard();
    }

    /** Adds to a list; most stay empty or have one element, and those are not copied for the decision: benchmark AcceptedMove. */
    private static <T> List<T> with(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = list;
        if (list.size() == 1) {
            more = new ArrayList<>(4);
            more.add(list.get(0));
        }
        more.add(one);
        return more;
    }

    Decision applied() {
        LeadState after = fold == null ? before : state.finished();
        return new Decision.Applied(before, after, events, warnings, facts.read());
    }

    Decision refused(Decision.Reason reason, List<Blocker> blockers) {
        return new Decision.Refused(before, reason, blockers, warnings, facts.read());
    }

    Decision refused(Decision.Reason reason, Blocker blocker) {
        return refused(reason, List.of(blocker));
    }
}
