package org.openfunnel.demo.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.engine.Action;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;

/** The leads of 2025: who came, what was done about each, and how it ended. Better points make a win likelier, not certain. */
final class Year {
    /** When the figures are told. */
    static final Instant AS_OF = Instant.parse("2025-12-31T02:00:00Z");

    private static final int LEADS = 400;
    private static final long SEED = 2025;
    private static final Instant FIRST = Instant.parse("2025-01-06T01:00:00Z");
    private static final int MINUTES = 350 * 24 * 60;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int LEAST_CHANCE = 5;
    private static final int STILL_OPEN = 15;
    private static final int PLANNED = 70;

    private static final Actor SUPERVISOR = Actor.of("he.jun", "supervisor", "marketing");
    private static final Actor SENIOR = Actor.of("qian.yu", "senior-seller");
    private static final Actor JUNIOR = Actor.of("zhou.min", "seller");
    private static final List<Candidate> SELLERS =
            List.of(Candidate.of("qian.yu", 4, "senior-seller"), Candidate.of("zhou.min", 3, "seller"));

    private final Setting setting;
    private final List<String> winReasons;
    private final List<String> lossReasons;

    /** Makes the year, in which sellers give these reasons. */
    Year(Setting setting, List<String> winReasons, List<String> lossReasons) {
        this.setting = setting;
        this.winReasons = List.copyOf(winReasons);
        this.lossReasons = List.copyOf(lossReasons);
    }

    /** Works all leads; each one has a chance of its own, so that more leads would not change these. */
    List<WorkedLead> work() {
        List<WorkedLead> leads = new ArrayList<>();
        for (int number = 1; number <= LEADS; number++) {
            leads.add(work(number, new Draw(SEED * LEADS + number)));
        }
        return leads;
    }

    private WorkedLead work(int number, Draw draw) {
        Instant arrival = setting.calendar().nextWorking(FIRST.plus(draw.minutes(0, MINUTES)));
        var lead = new WorkedLead(setting, "lead-" + number, facts(arrival, draw), AS_OF);
        lead.does(arrival, SUPERVISOR, new Action.Register(List.of()));
        Instant checked = arrival.plus(draw.minutes(10, 6 * HOUR));
        lead.does(checked, SUPERVISOR, tell("check", "duplicate-check", "decided", Map.of("verdict", "new")));
        Instant accepted = offer(lead, checked.plus(draw.minutes(5, 4 * HOUR)), draw);
        Instant last = followUp(lead, accepted, draw);
        end(lead, last.plus(draw.minutes(DAY, 30 * DAY)), draw);
        lead.waits();
        return lead;
    }

    private Facts facts(Instant arrival, Draw draw) {
        boolean isDated = draw.chance(70);
        String budget = draw.of(List.of("stated", "pending", "none"));
        Facts.Builder facts = setting.engine()
                .catalog()
                .given()
                .set("contact.phone", draw.chance(4) ? "12345" : "13800138000")
                .set("source.channel", draw.of(List.of("site-form", "market-event", "customer-referral")))
                .set("registered.at", arrival)
                .set("budget.status", budget)
                .set("authority.level", draw.of(List.of("decider", "manager", "executor")))
                .set("need.clarity", draw.of(List.of("explicit-match", "interest")))
                .set("timeline.status", isDated ? "dated" : "none");
        if (isDated) {
            facts.set("timeline.months", draw.between(0, 8));
        }
        if (budget.equals("stated")) {
            facts.set("budget.amount", 100_000L * draw.between(1, 12));
        }
        return facts.build();
    }

    /** Offers the lead until somebody accepts it, at most twice. */
    private static Instant offer(WorkedLead lead, Instant at, Draw draw) {
        Instant accepted = at;
        for (int round = 1; round <= 2 && lead.state().ownership().owner().isEmpty(); round++) {
            lead.does(accepted, SUPERVISOR, new Action.Offer(SELLERS));
            accepted = accepted.plus(draw.minutes(5, 80));
            lead.does(accepted, seller(lead), new Action.Accept());
        }
        return accepted;
    }

    private static Actor seller(WorkedLead lead) {
        boolean isTop = lead.state().grade().equals(Optional.of(Name.of("A")));
        return isTop ? SENIOR : JUNIOR;
    }

    private static Instant followUp(WorkedLead lead, Instant accepted, Draw draw) {
        if (draw.chance(PLANNED)) {
            Instant planned = accepted.plus(draw.minutes(HOUR, 60 * HOUR));
            lead.does(planned, seller(lead), tell("plan", "nurture-plan", "made", Map.of()));
        }
        Instant at = lead.latest(accepted).plus(draw.minutes(HOUR, 30 * HOUR));
        int calls = draw.between(1, 5);
        for (int call = 1; call <= calls; call++) {
            Map<String, String> said = Map.of(
                    "mode",
                    "phone",
                    "content",
                    "two branches share one list of customers",
                    "next",
                    "offer",
                    "attitude",
                    "interested");
            lead.does(at, seller(lead), tell("call-" + call, "follow-up", "made", said));
            at = at.plus(draw.minutes(DAY, 12 * DAY));
        }
        return at;
    }

    private void end(WorkedLead lead, Instant at, Draw draw) {
        if (draw.chance(STILL_OPEN)) {
            return;
        }
        boolean isWon = draw.chance(LEAST_CHANCE + points(lead));
        String reason = draw.of(isWon ? winReasons : lossReasons);
        Map<Name, Value> input = Map.of(Name.of("reason"), Value.of(reason));
        lead.does(at, seller(lead), new Action.Fire(Name.of(isWon ? "win" : "lose"), input));
    }

    private static int points(WorkedLead lead) {
        return lead.state()
                .assessment()
                .flatMap(assessment -> assessment.score())
                .flatMap(score -> score.total())
                .map(total -> total.toDecimal().intValue())
                .orElse(0);
    }

    private static Action tell(String activity, String kind, String step, Map<String, String> told) {
        var attributes = new TreeMap<Name, Value>();
        told.forEach((name, value) -> attributes.put(Name.of(name), Value.of(value)));
        return new Action.Tell(
                ActivityId.of(activity), Name.of(kind), Name.of(step), Optional.empty(), Optional.empty(), attributes);
    }
}
