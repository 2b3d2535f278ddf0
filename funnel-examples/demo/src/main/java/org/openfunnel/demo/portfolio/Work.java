package org.openfunnel.demo.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/** What a host does with one lead that comes in: register it, say it is new if nothing speaks against it, offer it to somebody. */
final class Work {
    private static final String CHECK = "duplicate-check";
    private static final String DECIDED = "decided";

    private final Setting setting;
    private final Roster roster;
    private final Instant asOf;
    private final Actor everybody;
    private final boolean hasCheck;

    /** The batch acts with every role of the policy. */
    Work(Setting setting, Roster roster, Instant asOf) {
        this.setting = setting;
        this.roster = roster;
        this.asOf = asOf;
        this.everybody =
                new Actor(PersonId.of("import"), setting.policy().roles().keySet());
        this.hasCheck = Optional.ofNullable(setting.policy().activities().get(Name.of(CHECK)))
                .filter(kind -> kind.steps().stream().anyMatch(step -> step.id().equals(Name.of(DECIDED))))
                .isPresent();
    }

    /**
     * Returns the decisions about a lead, in their order: that it is registered, that it is new, and to whom it is offered, as far as the
     * policy lets it. A lead that shares a contact with earlier ones is registered and waits for somebody to look.
     */
    List<Decision> decide(LeadId lead, Facts facts, List<LeadId> matches) {
        var decisions = new ArrayList<Decision>();
        Command register = Command.register("register", everybody, asOf, matches);
        decisions.add(setting.engine().decide(LeadState.none(lead), facts, register));
        if (matches.isEmpty()) {
            if (hasCheck) {
                next(decisions, facts, isNew());
            }
            next(decisions, facts, Command.offer("offer", everybody, asOf, roster.candidates()));
            last(decisions).ownership().offer().ifPresent(offer -> roster.took(offer.to()));
        }
        return decisions;
    }

    /** Returns the state after the last decision. */
    static LeadState last(List<Decision> decisions) {
        return decisions.get(decisions.size() - 1).after();
    }

    private Command isNew() {
        Map<Name, Value> verdict = Map.of(Name.of("verdict"), Value.of("new"));
        return Command.tell("check", everybody, asOf, CHECK, CHECK + "." + DECIDED, verdict);
    }

    private void next(List<Decision> decisions, Facts facts, Command command) {
        decisions.add(setting.engine().decide(last(decisions), facts, command));
    }
}
