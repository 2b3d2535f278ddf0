package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.openfunnel.benchmarks.Documents;
import org.openfunnel.benchmarks.deadline.TenYears;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.time.Calendars;

/** The move as a policy. */
final class Funnel {
    private final FunnelEngine engine;

    private Funnel(String document) {
        engine = FunnelEngine.of(Documents.load(Funnel.class, document), Calendars.of(TenYears.CALENDAR));
    }

    /** Returns the policy without clocks. */
    static Funnel withoutClocks() {
        return new Funnel("proposals.funnel.jsonc");
    }

    /** Returns the same policy with two clocks that start with the move. */
    static Funnel withClocks() {
        return new Funnel("proposals-on-time.funnel.jsonc");
    }

    Facts facts(Prospect prospect) {
        Facts.Builder facts = engine.catalog().given();
        if (prospect.amount() != null) {
            facts.set("budget.amount", prospect.amount());
        }
        if (prospect.authority() != null) {
            facts.set("authority.level", prospect.authority().name().toLowerCase(Locale.ROOT));
        }
        if (prospect.isConfirmed() != null) {
            facts.set("need.confirmed", prospect.isConfirmed());
        }
        return facts.build();
    }

    /** Takes a lead in. */
    LeadState registered(String lead, Instant at, Facts facts) {
        Command register = Command.register(Cases.REGISTER, Actor.of("mei"), at);
        return engine.decide(LeadState.none(LeadId.of(lead)), facts, register).after();
    }

    /** Returns the command for a request. */
    static Command command(Request request) {
        Actor actor = Actor.of("li", request.roles().toArray(String[]::new));
        return Command.fire(request.id(), actor, request.at(), "propose", Map.of());
    }

    Decision decide(LeadState lead, Facts facts, Command command) {
        return engine.decide(lead, facts, command);
    }
}
