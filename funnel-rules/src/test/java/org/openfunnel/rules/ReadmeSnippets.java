package org.openfunnel.rules;

import static org.openfunnel.rules.testkit.Expectation.applied;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.openfunnel.engine.Agenda;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.rules.testkit.Scenario;
import org.openfunnel.stats.FunnelReport;
import org.openfunnel.stats.FunnelStats;
import org.openfunnel.stats.LeadHistory;
import org.openfunnel.time.Calendars;

/** The code of the READMEs. What stands between two marks stands there, word for word but for the language. */
final class ReadmeSnippets {
    private final PrintStream out;
    Command refused = Command.tick(Instant.EPOCH);

    ReadmeSnippets(PrintStream out) {
        this.out = out;
    }

    // spotless:off, the README has wider lines
    Decision firstDecision() {
        // begin first-decision
        FunnelPolicy policy = Policies.load(Presets.bantLeadScoring()).require();
        FunnelEngine engine = FunnelEngine.of(policy, Calendars.china());

        Facts facts = engine.catalog().given()
                .set("company.name", "Acme").set("contact.phone", "13800138000").set("contact.email", "chen@acme.example")
                .set("budget.status", "stated").set("budget.amount", 600_000).set("authority.level", "decider")
                .set("need.clarity", "explicit-match").set("timeline.status", "none").build();
        Actor mei = Actor.of("mei", "marketing");
        Instant friday = Instant.parse("2026-02-13T02:00:00Z");

        LeadState lead = LeadState.none(LeadId.of("42"));
        Decision decision = engine.decide(lead, facts, Command.register("c-1", mei, friday));

        Wording english = Wording.of(Language.EN, policy.lexicon(), engine.zone());
        decision.events().forEach(event -> out.println(english.say(event.message())));
        // end first-decision
        return decision;
    }

    void refusal(FunnelEngine engine, LeadState lead, Command offer, Wording english) {
        // begin refusal
        Facts little = engine.catalog().given().set("company.name", "Acme").build();
        Decision no = engine.decide(lead, little, offer);
        no.blockers().forEach(blocker -> out.println(english.say(blocker.message())));
        no.warnings().forEach(warning -> out.println("note: " + english.say(warning.message())));
        // end refusal
    }

    Decision offer(FunnelEngine engine, Facts facts, LeadState lead) {
        // begin offer
        List<Candidate> candidates = List.of(
                Candidate.of("li", 3, "senior-seller"), Candidate.of("wang", 1, "senior-seller"));
        Command offer = Command.offer(
                "c-3", Actor.of("sun", "supervisor"), Instant.parse("2026-02-13T03:00:00Z"), candidates);
        Decision decision = engine.decide(lead, facts, offer);
        // end offer
        refused = offer;
        return decision;
    }

    void agenda(FunnelEngine engine, Facts facts, LeadState lead, Wording english) {
        // begin agenda
        Agenda agenda = engine.agenda(lead, facts, Instant.parse("2026-02-13T03:30:00Z"));
        agenda.items().forEach(item -> out.println(english.say(item.message()) + ", " + item.status()));
        // end agenda
    }

    void scenario(FunnelEngine engine, Facts facts, LeadState lead) {
        // begin scenario
        Scenario.of("an offer runs out", lead)
                .knowing(facts)
                .at("2026-02-13T11:00")
                .by("sun", "supervisor")
                .offers(Candidate.of("li", 3, "senior-seller"))
                .timePassesTo("2026-02-13T15:00")
                .expects(applied().owner("supervisor").events("offer-timed-out li", "owner-needed-timed-out"))
                .run(engine)
                .require();
        // end scenario
    }

    FunnelEngine nextYear(FunnelPolicy policy) {
        // begin next-year
        Calendars calendars = CalendarDocuments.load("china-2027.jsonc", """
                {"language": 1, "calendars": {"china": {
                  "base": "china", "version": "2027.1",
                  "validity": {"to": "2027-12-31", "provisionalFrom": "2027-12-29"},
                  "closed": {"2027-01-01": {"to": "2027-01-03", "reason": {"en": "New Year's Day", "zh": "元旦"}}}
                }}}
                """, Calendars.china()).require();
        FunnelEngine engine = FunnelEngine.of(policy, calendars);
        // end next-year
        return engine;
    }

    FunnelReport statistics(FunnelPolicy policy, List<Event> events, Instant friday, Instant saturday, Wording english) {
        // begin statistics
        LeadHistory told = LeadHistory.from(events);
        LeadHistory imported = LeadHistory.builder(LeadId.of("41"))
                .entered("captured", friday).graded("C", friday).entered("lost", saturday, "no-budget").build();
        FunnelReport report = FunnelStats.of(policy).report(List.of(told, imported), saturday);
        report.bottlenecks().forEach(step -> out.println(step.stage().id() + " " + step.conversionOfDecided()));
        out.print(english.tell(report.explanation()));
        // end statistics
        return report;
    }
    // spotless:on
}
