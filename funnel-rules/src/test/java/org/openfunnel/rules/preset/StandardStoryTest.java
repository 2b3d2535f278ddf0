package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;
import org.openfunnel.ownership.Candidate;

/** The standard preset from the first form to the second deal: what the handbooks share, and the choices between them. */
class StandardStoryTest {
    @Test
    void fromTheFirstFormToTheSecondDeal() throws IOException {
        Story story = story();
        story.isOnRecord("standard");
        assertThat(story.cited()).allSatisfy(id -> assertThat(id).matches("S[0-4]-\\d\\d"));
    }

    static Story story() {
        Story story = Story.of(Presets.standard());
        takeIn(story);
        analyse(story);
        propose(story);
        close(story);
        keep(story);
        return story;
    }

    private static void takeIn(Story story) {
        story.at("2026-04-29 16:00").by("mei", "marketing");
        story.know("company.name", "Acme").know("contact.phone", "010-62345678").know("source.channel", "site-form");
        story.know("budget.status", "pending").know("authority.level", "decider");
        story.know("need.clarity", "explicit-match").know("timeline.status", "dated");
        story.know("timeline.months", Value.of(1));
        story.register("S4-01").refuses(Reason.BLOCKED, "lawful");
        story.holds("source.lawful", "consent.given");
        story.register("S1-03 S1-05 S4-01").applies("form", "source-detail");
        story.isGraded("B").clock("duplicate-check", "2026-04-29 18:00");
        story.by("sun", "supervisor");
        story.tell("S1-04", "duplicate-check", "decided", Map.of("verdict", Value.of("new")))
                .applies();
        story.know("budget.status", "stated").know("budget.amount", Value.of(600_000));
        story.at("2026-04-30 17:40").assess("S1-11").applies();
        story.isGraded("A");
        story.offer("S1-15 S1-16", Candidate.of("li", 3, "senior-seller"), Candidate.of("wang", 1, "seller"))
                .applies("form");
        story.clock("first-response", "2026-05-01 17:40").nextDue("2026-05-01 11:40");
        story.at("2026-04-30 17:55").by("li", "senior-seller").accept("S1-16").applies();
        story.isIn("nurturing").advises("S1-17", "strategy-A");
    }

    private static void analyse(Story story) {
        story.at("2026-05-01 10:00");
        story.tell("S1-11 S1-20", "follow-up#1", "made", contact()).applies();
        story.cadence("follow-up", "2026-05-08 18:00");
        story.at("2026-05-07 15:00");
        Map<String, Value> talk = Map.of("spin", Value.ofItems("situation", "problem"), "next", Value.of("minutes"));
        story.tell("S0-10", "talk", "held", talk).applies();
        story.clock("minutes", "2026-05-08 15:00");
        Map<String, Value> contents = Map.of("contents", Value.ofItems("pains", "goals", "priorities"));
        story.tellAbout("talk", "S0-11 S4-13", "minutes", "sent", contents).applies();
        story.fire("S0-13", "propose").refuses(Reason.BLOCKED, "minutes", "next");
        story.tellAbout("talk", "S0-11 S0-14", "minutes", "confirmed", Map.of()).applies();
        story.clock("solution", "2026-05-11 18:00");
        Map<String, Value> plan = Map.of("due", Value.of(story.instant("2026-05-12 10:00")));
        story.tell("S0-13", "follow-up#2", "planned", plan).applies();
        story.fire("S0-13", "propose").applies("spin");
        story.isIn("proposing");
    }

    private static Map<String, Value> contact() {
        return Map.of(
                "mode", Value.of("phone"),
                "content", Value.of("wants to see the cost control"),
                "next", Value.of("talk with the CFO"),
                "attitude", Value.of("interested"));
    }

    private static void propose(Story story) {
        story.at("2026-05-09 10:00");
        Map<String, Value> parts = Map.of("parts", Value.ofItems("needs", "functions", "plan", "quotation", "case"));
        story.tell("S4-18", "solution", "submitted", parts).applies();
        story.tell("S4-19", "solution", "sent").refuses(Reason.BLOCKED, "approvals");
        story.by("sun", "supervisor").tell("S4-19", "solution", "approved").applies();
        story.by("gao", "product").tell("S4-19", "solution", "approved").applies();
        story.by("wei", "tech-support").tell("S4-19", "solution", "approved").applies();
        story.by("li", "senior-seller").tell("S0-14 S2-08", "solution", "sent").applies();
        Map<String, Value> show = Map.of("minutes", Value.of(40), "qa-minutes", Value.of(20));
        story.at("2026-05-12 10:00");
        story.tell("S0-15 S4-22", "presentation", "held", show).applies("questions");
        story.tell("S1-20", "follow-up#2", "made", contact()).applies();
        Map<String, Value> price = Map.of("topic", Value.of("price"), "weight", Value.of("great"));
        story.tell("S0-16 S2-13", "objection", "raised", price).applies();
        story.clock("objection", "2026-05-13 10:00").advises("S0-17", "price");
        story.fire("S0-20", "negotiate").refuses(Reason.BLOCKED, "objections");
        story.tell("S0-16", "objection", "answered", Map.of("reply", Value.of("by mail")))
                .applies();
        story.tell("S0-16", "objection", "settled").applies();
        story.fire("S0-20", "negotiate").applies();
        Map<String, Value> cut = Map.of("price-cut", Value.of(BigDecimal.valueOf(8)));
        story.tell("S4-25", "concession", "granted", cut).refuses(Reason.BLOCKED, "limit");
        story.by("sun", "supervisor")
                .tellWaiving("limit", "", "S2-13 S4-25", "concession", "granted", cut)
                .applies();
    }

    private static void close(Story story) {
        story.by("li", "senior-seller").tell("S2-14", "agreement", "given").applies();
        story.clock("contract", "2026-05-13 18:00");
        story.tell("S2-14", "contract", "drafted").applies();
        story.by("he", "legal").tell("S2-14", "contract", "approved").applies();
        story.by("sun", "supervisor").tell("S2-14", "contract", "approved").applies();
        story.by("li", "senior-seller").tell("S2-14", "contract", "sent").applies();
        story.at("2026-05-14 15:00").tell("S2-15", "contract", "signed").applies();
        story.waits("S2-15", "win", "deal");
        story.know("deal.amount", Value.of(552_000)).know("deal.signed-on", Value.of(LocalDate.of(2026, 5, 14)));
        story.know("deal.service-term", "one year").know("deal.payment", "in two halves");
        story.assess("S2-15").applies();
        story.isIn("won").clock("first-visit", "2026-05-21 18:00");
    }

    private static void keep(Story story) {
        Map<String, Value> items = Map.of("items", Value.ofItems("needs", "terms", "special"));
        story.tell("S0-21 S2-16", "hand-over", "listed", items).applies();
        story.by("guo", "delivery").tell("S0-21 S2-16", "hand-over", "met").applies();
        story.isIn("maintaining").cadence("care", "2026-08-14 18:00");
        story.at("2026-05-20 10:00").by("li", "senior-seller");
        story.tell("S2-17", "visit", "made", Map.of("satisfaction", Value.of(5)))
                .applies();
        story.at("2026-08-14 10:00").tell("S2-18", "care", "done").applies();
        story.at("2026-11-13 10:00");
        story.tell("S2-19", "review", "held", Map.of("repurchase", Value.of(true)))
                .applies();
        story.isIn("repurchase");
        story.routine("S1-24 S2-24", "friday", "2026-04-27", "2026-05-23");
    }

    @Test
    void leadIsLostWithAReasonThatCanBeCounted() {
        Story story = Story.of(Presets.standard());
        story.holds("source.lawful", "consent.given").at("2026-03-02 09:00").by("mei", "seller");
        story.register("S1-03").applies("form", "source-detail");
        story.fire("S1-01", "lose", Map.of("reason", Value.of("bored"))).refuses(Reason.INVALID_INPUT, "reason");
        story.fire("S1-01", "lose", Map.of("reason", Value.of("silent"))).applies();
        story.isIn("lost");
    }
}
