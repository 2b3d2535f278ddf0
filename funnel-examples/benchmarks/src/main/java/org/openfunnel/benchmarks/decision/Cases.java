package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openfunnel.benchmarks.deadline.TenYears;
import org.openfunnel.benchmarks.decision.Prospect.Authority;
import org.openfunnel.benchmarks.decision.Row.Kind;
import org.openfunnel.benchmarks.decision.Row.Reached;
import org.openfunnel.benchmarks.decision.Row.Stage;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;

/** Leads just taken in, with what is known and what is wanted, for Funnel and as rows. */
final class Cases {
    static final String REGISTER = "c-1";
    static final Prospect READY = new Prospect(250_000L, Authority.DECIDER, true);
    static final Prospect NOT_READY = new Prospect(60_000L, Authority.MANAGER, false);

    private final Funnel funnel;
    private final Prospect prospect;
    private final Facts facts;
    private final Row[] rows;
    private final Request[] requests;
    private final LeadState[] states;
    private final Command[] commands;
    private int next;

    Cases(Funnel funnel, Prospect prospect) {
        this.funnel = funnel;
        this.prospect = prospect;
        facts = funnel.facts(prospect);
        rows = Arrays.stream(TenYears.starts())
                .limit(256)
                .map(at -> row("lead", at))
                .toArray(Row[]::new);
        states = Arrays.stream(rows)
                .map(row -> funnel.registered(row.lead(), row.asOf(), facts))
                .toArray(LeadState[]::new);
        requests = Arrays.stream(rows)
                .map(row -> new Request("c-2", Set.of("seller"), row.asOf().plusSeconds(600)))
                .toArray(Request[]::new);
        commands = Arrays.stream(requests).map(Funnel::command).toArray(Command[]::new);
    }

    /** Returns a lead that was taken in at an instant. */
    static Row row(String lead, Instant at) {
        return new Row(
                lead,
                1,
                at,
                Stage.TALKING,
                at,
                List.of(new Reached(Kind.REGISTERED, null, at), new Reached(Kind.ENTERED, Stage.TALKING, at)),
                List.of(),
                List.of(REGISTER),
                null);
    }

    private int next() {
        next = (next + 1) & (rows.length - 1);
        return next;
    }

    Decision decide() {
        int i = next();
        return funnel.decide(states[i], facts, commands[i]);
    }

    Answer propose(ByHand byHand) {
        int i = next();
        return byHand.propose(rows[i], prospect, requests[i]);
    }

    Answer propose(Hosted hosted) {
        int i = next();
        return hosted.propose(rows[i], prospect, requests[i]);
    }
}
