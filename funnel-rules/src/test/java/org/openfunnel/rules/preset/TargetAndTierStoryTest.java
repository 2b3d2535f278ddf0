package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.target.Goal;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetPlan;

/** Handbook 003: a lead climbs the tiers and is worked on fixed weekdays until it is won. */
class TargetAndTierStoryTest {
    @Test
    void upTheTiersToTheDeal() throws IOException {
        Story story = story();
        story.isOnRecord("target-and-tier");
        assertThat(story.cited()).isEqualTo(HandbookRules.expressed("S3"));
    }

    static Story story() {
        Story story = Story.of(Presets.targetAndTier());
        plan(story);
        acquire(story);
        convert(story);
        workKey(story);
        story.at("2026-03-27 10:00").fire("S3-17", "win").applies();
        story.isIn("won");
        story.routine("S3-05", "resources", "2026-02-09", "2026-03-14");
        return story;
    }

    /** The plan of the handbook, a quarter of another year: 5 million, 20 customers, 60 %; group 1 takes 2 million of it. */
    private static void plan(Story story) {
        Goal manager = Goal.of("person", "fang", revenue("800000"), Target.of("new-customers", "4", "count"))
                .withWhat(Label.of("Industry A", "A 行业"));
        Goal group = Goal.of("group", "group-1", revenue("2000000")).withParts(manager);
        Goal team = Goal.of(
                "team",
                "sales",
                revenue("5000000"),
                Target.of("new-customers", "20", "count"),
                Target.of("repurchase", "60", "percent"));
        TargetPlan plan = TargetPlan.of("2026-Q1", team.withParts(group));
        story.at("2026-01-05 09:00").by("fang", "account-manager");
        story.approves("S3-06", plan, "");
        story.by("gao", "sales-manager");
        story.approves(
                "S3-04", TargetPlan.of("2026-Q1", manager.withParts(group)), "/goal/parts/0/level", "/goal/targets/0");
        story.approves("S3-01 S3-02 S3-03 S3-04 S3-06", plan);
        Map<Name, BigDecimal> achieved =
                Map.of(Name.of("revenue"), new BigDecimal("300000"), Name.of("new-customers"), BigDecimal.valueOf(2));
        story.at("2026-02-27 19:00").progress("S3-04 S3-06", plan, manager, achieved);
    }

    private static Target revenue(String amount) {
        return Target.of("revenue", amount, "CNY");
    }

    private static void acquire(Story story) {
        story.at("2026-03-02 09:00").by("fang", "account-manager");
        story.know("source.channel", "exhibition").know("company.name", "Acme");
        story.register("S3-07 S3-08").applies("profile");
        story.holds("need.match").assess("S3-09 S3-10").applies();
        story.isGraded("first");
        story.offer("S3-10", Candidate.of("fang", 4, "account-manager")).applies();
        story.fire("S3-11", "convert").refuses(Reason.BLOCKED, "sheet");
        story.know("company.industry", "machines").know("company.employees", Value.of(300));
        story.know("contact.name", "Wang").know("need.pains", "costs");
        story.fire("S3-11", "convert").applies();
        story.isIn("converting").cadence("regular", "2026-03-16 18:00");
    }

    private static void convert(Story story) {
        story.at("2026-03-05 10:00");
        story.tell("S3-12 S3-14", "touch#1", "made", Map.of("mode", Value.of("email")))
                .refuses(Reason.INVALID_INPUT, "feedback", "next");
        story.tell("S3-12 S3-14", "touch#1", "made", touch("email")).applies();
        story.cadence("regular", "2026-03-19 18:00");
        story.holds("budget.clear", "decision.complete").assess("S3-10 S3-12").applies();
        story.isGraded("high").cadence("regular", "2026-03-12 18:00");
        Map<String, Value> promise = Map.of(
                "what", Value.of("cases of the same industry"),
                "cases", Value.of(3),
                "due", Value.of(story.instant("2026-03-10 18:00")));
        story.tell("S3-15", "promise", "given", promise).applies();
        story.clock("promise", "2026-03-10 18:00");
        story.at("2026-03-10 12:00").tell("S3-15", "promise", "kept").applies();
    }

    private static Map<String, Value> touch(String mode) {
        return Map.of("mode", Value.of(mode), "feedback", Value.of("budget is approved"), "next", Value.of("visit"));
    }

    private static void workKey(Story story) {
        story.holds("strategic").assess("S3-10 S3-13").applies();
        story.isGraded("key").cadence("key", "2026-03-11 18:00").cadence("minutes", "2026-03-13 18:00");
        story.at("2026-03-11 15:00")
                .tell("S3-12 S3-13", "touch#2", "made", touch("visit"))
                .applies();
        story.cadence("key", "2026-03-16 12:00");
        story.at("2026-03-13 17:00").tell("S3-13", "minutes", "sent").applies();
        story.at("2026-03-16 14:00")
                .tell("S3-12", "touch#3", "made", touch("phone"))
                .applies();
        story.cadence("key", "2026-03-18 18:00");
        story.by("gao", "product");
        Map<String, Value> parts = Map.of("parts", Value.ofItems("proposal", "cost-sheet", "cases"));
        story.tell("S3-16", "proposal", "delivered", parts).applies();
        story.by("fang", "account-manager");
        story.at("2026-03-18 15:00")
                .tell("S3-12", "touch#4", "made", touch("visit"))
                .applies();
        story.tell("S3-17", "objection", "raised", Map.of("topic", Value.of("price")))
                .applies();
        story.advises("S3-17", "objection");
        story.tell("S3-17", "objection", "answered").applies();
        story.tell("S3-17", "signal", "seen", Map.of("kind", Value.of("asks-contract")))
                .applies();
        story.advises("S3-17", "close");
    }

    @Test
    void leadWithoutANeedHasATierOfItsOwnAndIsNotWorked() {
        Story story = Story.of(Presets.targetAndTier());
        story.know("need.match", Value.of(false)).at("2026-03-02 09:00").by("fang", "account-manager");
        story.register("S3-10").applies("profile");
        story.isGraded("none");
        story.fire("S3-11", "convert").refuses(Reason.NO_ROUTE, "convert");
    }
}
