package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.stage.Stage;

/** Handbook 000 from an exhibition card to the kick-off of the project, around the Spring Festival of 2026. */
class FiveStageFunnelStoryTest {
    @Test
    void fromTheFirstLeadToTheKickOff() throws IOException {
        Story story = story();
        assertThat(story.cited()).isEqualTo(HandbookRules.expressed("S0"));
        story.isOnRecord("five-stage-funnel");
    }

    static Story story() {
        Story story = Story.of(Presets.fiveStageFunnel());
        acquire(story);
        nurture(story);
        advance(story);
        deliver(story);
        return story;
    }

    private static void acquire(Story story) {
        story.at("2026-02-06 17:00").by("chen", "consultant");
        story.reads("S0-01", story.engine().policy().about());
        story.reads("S0-02", stage(story, "acquiring").ifWeak());
        story.know("source.channel", "cold-visit")
                .know("company.name", "Acme")
                .know("company.employees", Value.of(120))
                .register("S0-05 S0-06")
                .applies("cold-visit");
        story.isGraded("watch");
        assertThat(story.whyGraded()).startsWith("grade To be watched\n  because\n    no other row holds\n");
        story.holds("fit.industry", "fit.near-plan").assess("S0-06 S0-07").applies();
        story.isGraded("high").clock("first-contact", "2026-02-07 17:00");
        story.offer("S0-09", Candidate.of("chen", 2, "consultant"), Candidate.of("lin", 5, "consultant"))
                .applies();
        story.at("2026-02-07 10:00");
        story.tell("S0-07 S0-08", "contact", "made", Map.of("mode", Value.of("phone")))
                .applies("key-facts");
        story.fire("S0-04", "qualify").refuses(Reason.BLOCKED, "budget", "authority", "need", "time", "key-facts");
        story.know("contact.name", "Wang").know("contact.title", "CIO").know("need.direction", "ERP");
        story.holds("need.date-set", "bant.budget", "bant.authority", "bant.need", "bant.time");
        story.fire("S0-03 S0-04", "qualify").applies();
        story.reads("S0-03", stage(story, "nurturing").status());
    }

    private static void nurture(Story story) {
        story.at("2026-02-09 10:00").advises("S0-12", "value");
        Map<String, Value> half = Map.of("mode", Value.of("face"), "spin", Value.ofItems("situation", "problem"));
        story.tell("S0-10", "meeting#1", "held", half).applies();
        story.clock("needs-letter", "2026-02-10 10:00");
        story.at("2026-02-10 09:00");
        Map<String, Value> incomplete = Map.of("contents", Value.ofItems("pains", "goals"));
        story.tellAbout("meeting#1", "S0-11", "needs-letter", "sent", incomplete)
                .refuses(Reason.INVALID_INPUT, "contents");
        Map<String, Value> whole = Map.of("contents", Value.ofItems("pains", "goals", "priorities"));
        story.tellAbout("meeting#1", "S0-11", "needs-letter", "sent", whole).applies();
        story.at("2026-02-11 10:00").holds("budget.clear", "decision.clear");
        story.fire("S0-13 S0-10 S0-11", "upgrade").refuses(Reason.BLOCKED, "urgency", "letter", "record", "next");
        Map<String, Value> rest =
                Map.of("mode", Value.of("video"), "spin", Value.ofItems("implication", "need-payoff"));
        story.tell("S0-10", "meeting#2", "held", rest).applies();
        story.tellAbout("meeting#2", "S0-11", "needs-letter#2", "sent", whole).applies();
        story.at("2026-02-13 15:00");
        story.tellAbout("meeting#1", "S0-11 S0-14", "needs-letter", "confirmed", Map.of())
                .applies();
        story.clock("proposal", "2026-02-25 18:00");
        story.tell("S0-13", "follow-up#1", "made", Map.of("content", Value.of("They sign in spring.")))
                .applies();
        Map<String, Value> plan = Map.of("due", Value.of(story.instant("2026-02-26 10:00")));
        story.tell("S0-13", "follow-up#2", "planned", plan).applies();
        story.clock("next-step", "2026-02-26 10:00");
        story.holds("need.urgent").fire("S0-13", "upgrade").applies();
        story.isIn("advancing");
    }

    private static void advance(Story story) {
        story.at("2026-02-26 09:00").by("time").tick("S0-14").applies();
        story.by("zhou", "product");
        Map<String, Value> parts = Map.of("parts", Value.ofItems("needs", "frame", "quotation", "case"));
        story.tell("S0-14", "proposal", "delivered", parts).applies();
        story.by("chen", "consultant")
                .tell("S0-13", "follow-up#2", "made", Map.of("content", Value.of("Demo on Friday.")))
                .applies();
        story.at("2026-02-27 14:00");
        Map<String, Value> demo = Map.of("qa-minutes", Value.of(20), "noted", Value.of(true));
        story.tell("S0-15", "demo", "held", demo).applies("questions");
        objections(story);
        Map<String, Value> paper = Map.of(
                "form", Value.of("contract"),
                "sign-by", Value.of(story.instant("2026-03-10 18:00")),
                "discount", Value.of(BigDecimal.TEN));
        story.tell("S0-20", "closing-paper", "sent", paper).refuses(Reason.BLOCKED, "objections");
        story.at("2026-03-02 11:00").tell("S0-20", "objection#price", "settled").applies();
        story.tell("S0-20", "closing-paper", "sent", paper).applies();
        story.clock("discount", "2026-03-06 18:00").clock("signature", "2026-03-10 18:00");
        story.advises("S0-20", "approval", "implementation", "decision");
        story.at("2026-03-06 16:00").tell("S0-20", "closing-paper", "signed").applies();
        story.fire("S0-20", "sign").refuses(Reason.BLOCKED, "date");
        story.know("signing.date", Value.of(LocalDate.of(2026, 3, 6)));
        story.fire("S0-20", "sign").applies();
        story.isIn("delivering");
    }

    private static void objections(Story story) {
        for (String topic : new String[] {"price", "implementation", "decision"}) {
            String weight = topic.equals("price") ? "great" : "small";
            story.tell(
                            "S0-15 S0-16",
                            "objection#" + topic,
                            "raised",
                            Map.of("topic", Value.of(topic), "weight", Value.of(weight)))
                    .applies();
        }
        story.advises("S0-17 S0-18 S0-19", "price", "implementation", "decision");
        story.nextDue("2026-02-28 14:00");
        story.at("2026-02-28 09:30");
        for (String topic : new String[] {"price", "implementation", "decision"}) {
            Map<String, Value> reply = Map.of("reply", Value.of("by mail"));
            story.tell("S0-16", "objection#" + topic, "answered", reply).applies();
        }
    }

    private static void deliver(Story story) {
        story.by("guo", "delivery").fire("S0-21", "deliver").refuses(Reason.BLOCKED, "hand-over", "kick-off");
        story.by("chen", "consultant");
        Map<String, Value> items = Map.of("items", Value.ofItems("needs", "terms", "special"));
        story.tell("S0-21", "hand-over", "given", items).applies();
        story.by("guo", "delivery").tell("S0-21", "hand-over", "taken").applies();
        story.tell("S0-21", "kick-off", "held").applies();
        story.fire("S0-21", "deliver").applies();
        story.isIn("maintaining");
    }

    private static Stage stage(Story story, String id) {
        return story.engine().policy().funnel().find(Name.of(id)).orElseThrow();
    }

    @Test
    void leadThatMissesEverythingIsDiscarded() {
        Story story = Story.of(Presets.fiveStageFunnel());
        story.know("company.employees", Value.of(12)).know("fit.industry", Value.of(false));
        story.know("fit.near-plan", Value.of(false)).know("source.channel", "social");
        story.at("2026-03-02 09:00").by("chen", "consultant").register("S0-06").applies();
        story.isGraded("invalid").isIn("invalid");
        assertThat(story.state().nextDueAt()).isEmpty();
    }

    @Test
    void leadIsLostWithAReason() {
        Story story = Story.of(Presets.fiveStageFunnel());
        story.know("source.channel", "social").at("2026-03-02 09:00").by("chen", "consultant");
        story.register("S0-05").applies();
        story.fire("S0-03", "lose").refuses(Reason.INVALID_INPUT, "reason", "reason");
        story.fire("S0-03", "lose", Map.of("reason", Value.of("chose a rival"))).applies();
        story.isIn("lost");
    }
}
