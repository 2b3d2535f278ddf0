package org.openfunnel.benchmarks.process;

import java.time.Instant;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.rules.proof.PolicyProof;
import org.openfunnel.score.Assessment;
import org.openfunnel.time.Calendars;

/** Loads a preset, proves it when asked to, and takes one lead in. */
public final class FirstLead {
    /** The argument that asks for a proof as well. */
    static final String PROVE = "prove";

    private FirstLead() {}

    /**
     * Prints how many findings the proof has, if asked for, and the points and the grade of the lead.
     *
     * @param args {@code prove}, or nothing
     */
    public static void main(String[] args) {
        FunnelPolicy policy = Policies.load(Presets.bantLeadScoring()).require();
        if (args.length > 0) {
            System.out.println(PolicyProof.of(policy).findings().size() + " findings");
        }
        FunnelEngine engine = FunnelEngine.of(policy, Calendars.china());
        Decision decision = engine.decide(
                LeadState.none(LeadId.of("42")),
                facts(engine),
                Command.register("c-1", Actor.of("mei", "marketing"), Instant.parse("2026-02-13T02:00:00Z")));
        Assessment assessment = decision.after().assessment().orElseThrow();
        System.out.println(assessment
                        .score()
                        .orElseThrow()
                        .total()
                        .orElseThrow()
                        .toDecimal()
                        .intValueExact() + " " + assessment.grade().orElseThrow());
    }

    private static Facts facts(FunnelEngine engine) {
        return engine.catalog()
                .given()
                .set("company.name", "Acme")
                .set("contact.phone", "13800138000")
                .set("contact.email", "chen@acme.example")
                .set("budget.status", "stated")
                .set("budget.amount", 600_000)
                .set("authority.level", "decider")
                .set("need.clarity", "explicit-match")
                .set("timeline.status", "none")
                .build();
    }
}
