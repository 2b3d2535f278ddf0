package org.openfunnel.benchmarks.score;

import java.time.Instant;
import org.openfunnel.benchmarks.Documents;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.FactBinding;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.time.Calendars;

/** Scorecard and grades as a policy. */
final class Funnel {
    private static final Instant REGISTERED = Instant.parse("2026-02-13T02:00:00Z");
    private static final Instant LATER = REGISTERED.plusSeconds(3_600);
    private static final Actor MEI = Actor.of("mei");
    private static final Command ASSESS = Command.assess("c-2", MEI, LATER);

    private final FunnelPolicy policy = Documents.load(Funnel.class, "handbook-001.funnel.jsonc");
    private final FunnelEngine engine = FunnelEngine.of(policy, Calendars.china());
    private final FactBinding<Lead> binding = FactBinding.of(Lead.class)
            .choice("budget.status", Lead.Budget.class, Lead::budget)
            .whole("budget.amount", Lead::amount)
            .choice("authority.level", Lead.Authority.class, Lead::authority)
            .choice("need.clarity", Lead.Need.class, Lead::need)
            .text("timeline.status", lead -> lead.isDated() ? "dated" : "none")
            .decimal("timeline.months", Lead::months)
            .build(engine.catalog());

    /** Reads what is known about a lead. */
    Facts facts(Lead lead) {
        return binding.read(lead);
    }

    /** Scores and grades a lead. */
    Assessment assess(Facts facts) {
        return engine.assess(facts, LATER);
    }

    /** Takes a lead in, so that it can be looked at again. */
    LeadState registered(Facts facts) {
        return engine.decide(LeadState.none(LeadId.of("42")), facts, Command.register("c-1", MEI, REGISTERED))
                .after();
    }

    /** Looks at a lead again: score, grade and everything that follows from them. */
    Decision decide(LeadState lead, Facts facts) {
        return engine.decide(lead, facts, ASSESS);
    }
}
