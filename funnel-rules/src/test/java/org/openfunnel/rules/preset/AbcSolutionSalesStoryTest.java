package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;

/** Handbook 004 from a lawful source to the signed contract. */
class AbcSolutionSalesStoryTest {
    @Test
    void fromALawfulSourceToTheContract() throws IOException {
        Story story = story();
        story.isOnRecord("abc-solution-sales");
        assertThat(story.cited()).isEqualTo(HandbookRules.expressed("S4"));
    }

    static Story story() {
        Story story = Story.of(Presets.abcSolutionSales());
        develop(story);
        grade(story);
        analyse(story);
        review(story);
        present(story);
        negotiate(story);
        return story;
    }

    private static void develop(Story story) {
        story.at("2026-03-23 10:00").by("tang", "sales-rep");
        story.know("received.at", Value.of(story.instant("2026-03-20 16:00"))).know("company.name", "Acme");
        story.know("entry.system", "table");
        story.register("S4-01 S4-09").refuses(Reason.BLOCKED, "lawful", "consent", "system");
        story.holds("source.lawful", "consent.given").know("entry.system", "crm");
        story.register("S4-01 S4-02 S4-09").applies("sheet", "size");
        story.isIn("developing").cadence("regrade", "2026-03-31 18:00");
        story.fire("S4-03", "analyse").refuses(Reason.BLOCKED, "verified");
        story.tell("S4-03", "verification", "passed", Map.of("by", Value.of("public")))
                .applies();
    }

    private static void grade(Story story) {
        story.know("need.clear", Value.of(false)).assess("S4-04 S4-07").applies();
        story.isGraded("C").clock("follow-up", "2026-04-23 18:00");
        story.holds("need.clear").know("budget.state", "unclear").know("chain", "long");
        story.assess("S4-06").applies();
        story.isGraded("B").clock("follow-up", "2026-04-07 18:00");
        story.know("budget.state", "enough")
                .know("chain", "short")
                .assess("S4-05 S4-10")
                .applies();
        story.isGraded("A").clock("follow-up", "2026-03-30 18:00");
        story.tell("S4-05", "follow-up", "made").applies();
        story.at("2026-03-31 17:00").by("luo", "sales-manager").assess("S4-08").applies();
        story.cadence("regrade", "2026-04-30 18:00");
        story.by("tang", "sales-rep").fire("S4-04 S4-11", "analyse").applies("judged");
        story.isIn("analysing").advises("S4-17", "conduct");
    }

    private static void analyse(Story story) {
        story.at("2026-04-02 14:00");
        Map<String, Value> prepared = Map.of("research", Value.of(true), "questions", Value.of(7));
        story.tell("S4-11", "preparation", "done", prepared).applies("questions");
        Map<String, Value> talk = Map.of(
                "participants", Value.of("Ms Wang"),
                "core-need", Value.of("“30% lower costs”"),
                "pain", Value.of("maintenance"),
                "next", Value.of("minutes"),
                "spin", Value.ofItems("situation", "problem", "implication"));
        story.tell("S4-12 S4-14", "talk", "held", talk).applies("spin");
        story.clock("minutes", "2026-04-03 18:00");
        story.tell("S4-15", "need#1", "named", Map.of("what", Value.of("online in three months")))
                .applies();
        Map<String, Value> contents = Map.of("contents", Value.ofItems("needs", "pains", "hopes"));
        story.tellAbout("talk", "S4-13 S4-17", "minutes", "sent", contents).applies("shared");
        story.fire("S4-13 S4-15", "propose").refuses(Reason.BLOCKED, "classed", "confirmed");
        story.tell("S4-15", "need#1", "classed", Map.of("class", Value.of("rigid")))
                .applies();
        story.at("2026-04-03 17:00");
        story.tellAbout("talk", "S4-13", "minutes", "confirmed", Map.of("how", Value.of("reply")))
                .applies();
        story.tell("S4-16", "match", "found", Map.of("possible", Value.of(false)))
                .applies();
        story.clock("alternative", "2026-04-08 18:00");
        story.by("shi", "product-manager").at("2026-04-07 10:00");
        story.tell("S4-16", "match", "alternative", Map.of("proposal", Value.of("module C")))
                .applies();
        story.by("tang", "sales-rep").fire("S4-18", "propose").applies();
        story.isIn("proposing");
    }

    private static void review(Story story) {
        Map<String, Value> solution = Map.of(
                "parts", Value.ofItems("match", "functions", "plan", "quotation", "service"),
                "lines", Value.ofItems("price", "quantity", "discount"));
        story.tell("S4-18", "solution", "submitted", solution).applies();
        story.by("shi", "product-manager");
        story.tell("S4-19", "solution", "approved", Map.of("checks", Value.ofItems("match")))
                .applies();
        story.by("luo", "sales-manager");
        story.tell("S4-20", "solution", "returned", Map.of("remarks", Value.of("price")))
                .applies();
        story.clock("resubmission", "2026-04-09 18:00");
        story.at("2026-04-09 11:00").by("tang", "sales-rep");
        story.tell("S4-20", "solution", "submitted", solution).applies();
        story.tell("S4-19 S4-20", "solution", "final").refuses(Reason.BLOCKED, "approvals", "checks");
        story.by("shi", "product-manager")
                .tell("S4-19", "solution", "approved", checks("match"))
                .applies();
        story.by("luo", "sales-manager")
                .tell("S4-19", "solution", "approved", checks("price"))
                .applies();
        story.by("wei", "tech-support")
                .tell("S4-19", "solution", "approved", checks("feasible"))
                .applies();
        story.by("tang", "sales-rep").tell("S4-19 S4-20", "solution", "final").applies();
        story.tellAbout("solution", "S4-21", "comparison", "made", Map.of("recommended", Value.of("B")))
                .applies();
    }

    private static Map<String, Value> checks(String check) {
        return Map.of("checks", Value.ofItems(check));
    }

    private static void present(Story story) {
        story.tell("S4-22", "presentation", "planned").applies();
        Map<String, Value> long50 = Map.of("minutes", Value.of(50), "qa-minutes", Value.of(20));
        story.at("2026-04-10 10:00");
        story.tell("S4-22 S4-24", "presentation", "held", long50).applies("length", "devices");
        Map<String, Value> items = Map.of("items", Value.ofItems("projector", "microphone"));
        story.tellAbout("presentation", "S4-24", "device-test", "done", items).applies();
        Map<String, Value> question = Map.of("on-the-spot", Value.of(false));
        story.tellAbout("presentation", "S4-22", "question", "asked", question).applies();
        story.clock("reply", "2026-04-14 18:00");
        story.tell("S4-23", "objection#1", "raised", Map.of("topic", Value.of("price")))
                .applies();
        story.tell("S4-23", "objection#2", "raised", Map.of("topic", Value.of("function")))
                .applies();
        story.advises("S4-23", "cost", "case");
        story.at("2026-04-14 09:00");
        story.tellAbout("presentation", "S4-22", "question", "answered", Map.of("reply", Value.of("by mail")))
                .applies();
    }

    private static void negotiate(Story story) {
        story.fire("S4-25", "negotiate").refuses(Reason.BLOCKED, "bottom-line");
        Map<String, Value> line = Map.of(
                "price", Value.of(900_000),
                "payment", Value.of("90 days at most"),
                "delivery", Value.of("12 weeks"),
                "concessions", Value.of("longer payment"));
        story.tell("S4-25", "bottom-line", "set", line).applies();
        story.fire("S4-25", "negotiate").applies();
        Map<String, Value> cut = Map.of("price-cut", Value.of(BigDecimal.valueOf(6)));
        story.tell("S4-25", "concession", "granted", cut).refuses(Reason.BLOCKED, "limit");
        story.by("luo", "sales-manager")
                .tellWaiving("limit", "", "S4-25", "concession", "granted", cut)
                .applies();
        story.by("tang", "sales-rep").tell("S4-25", "contract", "signed").applies();
        story.isIn("won");
    }
}
