package org.openfunnel.demo.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;

/** A lead in the hands of a host that keeps its state and its events. */
final class WorkedLead {
    private final Setting setting;
    private final Facts facts;
    private final Instant until;
    private final List<Event> events = new ArrayList<>();
    private LeadState state;
    private int commands;

    WorkedLead(Setting setting, String lead, Facts facts, Instant until) {
        this.setting = setting;
        this.facts = facts;
        this.until = until;
        this.state = LeadState.none(LeadId.of(lead));
    }

    /** Lets somebody do something, unless that would be later than anybody looks; what is refused changes nothing. */
    void does(Instant at, Actor actor, Action action) {
        if (at.isBefore(until)) {
            decide(Command.of("command-" + ++commands, actor, at, action));
        }
    }

    /** Lets time pass up to the end. */
    void waits() {
        decide(Command.tick(until));
    }

    private void decide(Command command) {
        Decision decision = setting.engine().decide(state, facts, command);
        events.addAll(decision.events());
        state = decision.after();
    }

    /** Returns the instant, or when something was last done if that is later. */
    Instant latest(Instant at) {
        return state.asOf().isAfter(at) ? state.asOf() : at;
    }

    LeadState state() {
        return state;
    }

    List<Event> events() {
        return events;
    }
}
