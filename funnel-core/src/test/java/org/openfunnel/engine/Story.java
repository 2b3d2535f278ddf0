package org.openfunnel.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.time.Calendars;

/** One lead told step by step: every command is decided on the state that the one before left, and every event is kept. */
final class Story {
    static final FunnelEngine ENGINE = FunnelEngine.of(BantPolicy.policy(), Calendars.china());
    static final Actor MARKETING = Actor.of("mei", "marketing");
    static final Actor SUPERVISOR = Actor.of("sun", "supervisor");
    static final Actor LI = Actor.of("li", "senior-seller");
    static final Actor WANG = Actor.of("wang", "senior-seller");
    static final Actor TECH = Actor.of("tian", "tech-support");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final List<Event> events = new ArrayList<>();
    LeadState state = LeadState.none(LeadId.of("lead-1"));
    Facts facts;
    private int number;

    Story(Facts facts) {
        this.facts = facts;
    }

    /** A lead of grade A that lacks the budget amount nowhere: 10 + 10 + 10 + 10. */
    static Story ofGradeA() {
        return new Story(gradeA());
    }

    static Facts gradeA() {
        return base().set("budget.status", "stated")
                .set("budget.amount", 600_000)
                .set("authority.level", "decider")
                .set("need.clarity", "explicit-match")
                .set("timeline.status", "dated")
                .set("timeline.months", 1)
                .build();
    }

    static Facts rated(long budget, long authority, long need, long timeline) {
        return base().set("rating.budget", budget)
                .set("rating.authority", authority)
                .set("rating.need", need)
                .set("rating.timeline", timeline)
                .build();
    }

    static Facts.Builder base() {
        return ENGINE.catalog()
                .given()
                .set("company.name", "Acme")
                .set("contact.name", "Chen")
                .set("contact.phone", "13800138000")
                .set("contact.email", "chen@example.com");
    }

    /** The instant at which a clock on the wall in Shanghai shows this. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    Decision does(Actor actor, String local, Action action) {
        return decide(Command.of("c-" + ++number, actor, at(local), action));
    }

    Decision decide(Command command) {
        Decision decision = ENGINE.decide(state, facts, command);
        state = decision.after();
        events.addAll(decision.events());
        return decision;
    }

    Decision registers(String local) {
        return does(MARKETING, local, new Action.Register(List.of()));
    }

    Decision records(Actor actor, String local, String activity, String step, Map<String, Value> attributes) {
        Map<Name, Value> told = new java.util.TreeMap<>();
        attributes.forEach((name, value) -> told.put(Name.of(name), value));
        return decide(Command.tell("c-" + ++number, actor, at(local), activity, step, told));
    }

    Decision checksDuplicates(String local) {
        return records(SUPERVISOR, local, "check-1", "duplicate-check.decided", Map.of("verdict", Value.of("new")));
    }

    Decision offers(String local) {
        return does(
                SUPERVISOR,
                local,
                new Action.Offer(List.of(
                        Candidate.of("li", 1, "senior-seller"),
                        Candidate.of("wang", 2, "senior-seller"),
                        Candidate.of("zhao", 0, "seller"))));
    }

    Decision accepts(Actor actor, String local) {
        return does(actor, local, new Action.Accept());
    }

    Decision followsUp(Actor actor, String local, String activity) {
        return records(
                actor,
                local,
                activity,
                "follow-up.made",
                Map.of("mode", Value.of("phone"), "content", Value.of("asked for a detailed quotation by Friday")));
    }

    Decision fires(Actor actor, String local, String trigger) {
        return does(actor, local, new Action.Fire(Name.of(trigger), Map.of(Name.of("reason"), Value.of("best offer"))));
    }

    Decision ticks(String local) {
        return decide(Command.tick(at(local)));
    }

    String stage() {
        return state.stage().orElseThrow().value();
    }

    String grade() {
        return state.grade().map(Name::value).orElse("none");
    }
}
