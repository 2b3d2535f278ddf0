package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;

/** Handbook 002 from a name card over the contract to the half-yearly review. */
class CrmStatusFollowupStoryTest {
    @Test
    void fromTheCardToTheSecondDeal() throws IOException {
        Story story = story();
        story.isOnRecord("crm-status-followup");
        assertThat(story.cited()).isEqualTo(HandbookRules.expressed("S2"));
    }

    static Story story() {
        Story story = Story.of(Presets.crmStatusFollowup());
        record(story);
        analyse(story);
        discuss(story);
        close(story);
        care(story);
        return story;
    }

    private static void record(Story story) {
        story.at("2026-03-09 11:00").by("liu", "seller");
        story.know("received.at", Value.of(story.instant("2026-03-06 15:00"))).know("source.channel", "exhibition");
        story.know("company.name", "Acme").know("company.kind", "enterprise").know("contact.phone", "13800138000");
        story.register("S2-05", "lead-0").refuses(Reason.BLOCKED, "duplicates");
        story.register("S2-01 S2-02 S2-03").applies("base", "enterprise");
        story.isIn("recorded").advises("S2-03", "year-budget");
        story.grade("S2-04", "A").refuses(Reason.BLOCKED, "grade");
        story.by("qian", "supervisor");
        story.tell("S2-04", "file-check", "done", Map.of("right", Value.of(true)))
                .applies();
        story.grade("S2-04 S2-11", "A").applies();
        story.cadence("follow-up", "2026-03-16 18:00");
    }

    private static void analyse(Story story) {
        story.at("2026-03-10 16:00").by("liu", "seller");
        Map<String, Value> talk = Map.of(
                "outline", Value.of(false),
                "need-kind", Value.ofItems("functional", "price"),
                "core-need", Value.of("fewer stock-outs"));
        story.tell("S2-06 S2-20", "talk", "held", talk).applies("outline", "answers");
        story.clock("minutes", "2026-03-11 16:00");
        story.at("2026-03-11 10:00");
        Map<String, Value> minutes = Map.of("pains", Value.of("stock-outs"), "hopes", Value.of("half of them"));
        story.tellAbout("talk", "S2-07", "minutes", "shared", minutes).applies();
        story.isIn("analysing").clock("solution", "2026-03-13 18:00");
        story.know("told.at", Value.of(story.instant("2026-03-10 09:00")));
        story.tell("S2-11 S2-12 S2-21 S2-22", "follow-up#1", "made", followUp("他们嫌贵"))
                .applies("words", "fresh");
        story.cadence("follow-up", "2026-03-18 18:00");
        story.at("2026-03-12 09:00").know("told.at", Value.of(story.instant("2026-03-11 09:00")));
        story.tell("S2-21 S2-23", "deferral", "told", Map.of("to", Value.of(LocalDate.of(2026, 6, 30))))
                .applies();
        story.advises("S2-23", "year-budget", "deferral");
        Map<String, Value> plan =
                Map.of("reason", Value.of("budget of Q2"), "next", Value.of(LocalDate.of(2026, 3, 30)));
        story.tell("S2-23", "deferral", "explained", plan).applies();
        story.cadence("follow-up", "2026-03-30 18:00");
        story.at("2026-03-13 17:00");
        Map<String, Value> parts = Map.of("parts", Value.ofItems("intro", "quotation", "period", "extras"));
        story.tell("S2-08", "solution", "submitted", parts).applies();
    }

    private static Map<String, Value> followUp(String feedback) {
        return Map.of(
                "mode", Value.of("phone"),
                "objective", Value.of("show the demo"),
                "summary", Value.of("demo of product A"),
                "feedback", Value.of(feedback),
                "attitude", Value.of("interested"));
    }

    private static void discuss(Story story) {
        Map<String, Value> price = Map.of("topic", Value.of("price"), "words", Value.of("“10% above our budget”"));
        story.tell("S2-09 S2-13 S2-22", "objection", "raised", price).applies();
        story.clock("objection", "2026-03-14 17:00").advises("S2-13", "year-budget", "authority");
        story.know("actor.discount-limit", Value.of(BigDecimal.valueOf(5)));
        Map<String, Value> discount = Map.of("discount", Value.of(BigDecimal.valueOf(8)));
        story.tellAbout("objection", "S2-13", "concession", "granted", discount).refuses(Reason.BLOCKED, "authority");
        story.by("qian", "supervisor");
        story.tellWaiving("authority", "objection", "S2-13", "concession", "granted", discount)
                .applies();
        story.by("liu", "seller").tell("S2-13", "objection", "answered").applies();
        Map<String, Value> change = Map.of("change", Value.of("price"), "details", Value.of("8 percent less"));
        story.tell("S2-10", "solution", "adjusted", change).applies();
        story.isIn("discussing");
    }

    private static void close(Story story) {
        story.at("2026-04-03 16:00").tell("S2-14", "agreement", "given").applies();
        story.clock("contract", "2026-04-07 18:00");
        story.at("2026-04-07 09:30").tell("S2-14", "contract", "drafted").applies();
        story.by("he", "legal").tell("S2-14", "contract", "approved").applies();
        story.by("liu", "seller").tell("S2-14", "contract", "sent").refuses(Reason.BLOCKED, "approvals");
        story.by("qian", "supervisor").tell("S2-14", "contract", "approved").applies();
        story.by("liu", "seller").tell("S2-14", "contract", "sent").applies();
        story.at("2026-04-08 10:00").tell("S2-15", "contract", "signed").applies();
        story.isIn("discussing").waits("S2-15", "win", "deal");
        story.know("deal.amount", Value.of(368_000)).know("deal.signed-on", Value.of(LocalDate.of(2026, 4, 8)));
        story.know("deal.service-term", "one year").know("deal.payment", "50/50");
        story.assess("S2-15").applies();
        story.isIn("won").clock("first-visit", "2026-04-15 18:00");
    }

    private static void care(Story story) {
        Map<String, Value> items = Map.of("items", Value.ofItems("background", "special", "contact"));
        story.tell("S2-16", "hand-over", "listed", items).applies();
        story.tell("S2-16", "hand-over", "met").applies();
        story.waits("S2-20", "maintain", "form");
        story.know("deal.number", "2026-017").know("deal.delivery-period", "six weeks");
        story.assess("S2-16 S2-20").applies();
        story.isIn("maintaining").cadence("care", "2026-07-08 18:00").cadence("review", "2026-10-08 18:00");
        story.at("2026-04-14 11:00");
        story.tell("S2-17 S2-20", "visit", "made", Map.of("satisfaction", Value.of(4)))
                .applies();
        story.at("2026-07-03 15:00");
        story.tell("S2-18", "care", "done", Map.of("kind", Value.of("tips"))).applies();
        story.cadence("care", "2026-10-08 18:00");
        story.at("2026-09-28 10:00");
        Map<String, Value> promising = Map.of("repurchase", Value.of(true), "plan", Value.of("second site"));
        story.tell("S2-19", "review#1", "held", promising).applies();
        story.isIn("repurchase");
        story.at("2026-12-30 10:00");
        Map<String, Value> calm = Map.of("repurchase", Value.of(false), "plan", Value.of("wait"));
        story.tell("S2-19", "review#2", "held", calm).applies();
        story.isIn("maintaining");
        story.routine("S2-24", "team", "2026-02-09", "2026-03-14");
    }

    @Test
    void satisfactionIsAskedForOnlyAfterTheDeal() {
        Story story = Story.of(Presets.crmStatusFollowup());
        story.at("2026-03-09 11:00").by("liu", "seller").register("S2-02").applies("base", "enterprise");
        story.tell("S2-20", "visit", "made", Map.of("satisfaction", Value.of(5)))
                .refuses(Reason.BLOCKED, "after-deal");
    }
}
