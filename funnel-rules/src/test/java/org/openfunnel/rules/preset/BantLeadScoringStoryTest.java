package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision.Reason;
import org.openfunnel.fact.Value;
import org.openfunnel.ownership.Candidate;

/** Handbook 001: a lead that is pooled over the winter, comes back, and is won after the Spring Festival of 2026. */
class BantLeadScoringStoryTest {
    @Test
    void fromTheFirstFormToTheDeal() throws IOException {
        Story story = story();
        story.isOnRecord("bant-lead-scoring");
        Set<String> cited = new TreeSet<>(story.cited());
        cited.addAll(unreachable().cited());
        assertThat(cited).isEqualTo(HandbookRules.expressed("S1"));
    }

    static Story story() {
        Story story = Story.of(Presets.bantLeadScoring());
        register(story);
        rest(story);
        assign(story);
        nurture(story);
        answer(story);
        story.at("2026-03-16 10:00").fire("S1-01", "win").refuses(Reason.INVALID_INPUT, "reason", "reason");
        story.fire("S1-01", "win", Map.of("reason", Value.of("Our cost control")))
                .applies();
        story.isIn("won");
        return story;
    }

    private static void register(Story story) {
        story.at("2025-11-28 16:00").by("mei", "marketing");
        story.know("source.channel", "market-event").know("company.name", "Acme");
        story.know("contact.phone", "13800138000").know("contact.email", "wang@acme.example");
        story.know("budget.status", "none").know("authority.level", "executor");
        story.know("need.clarity", "interest").know("timeline.status", "none");
        story.register("S1-02 S1-03 S1-04", "lead-0").applies("form", "source-detail", "duplicates");
        story.isGraded("D").clock("duplicate-check", "2025-11-28 18:00");
        story.at("2025-11-28 17:30").by("sun", "supervisor");
        story.tell("S1-04 S1-14", "duplicate-check", "decided", Map.of("verdict", Value.of("new")))
                .applies();
        story.isIn("pool").cadence("pool", "2026-02-28 18:00");
    }

    private static void rest(Story story) {
        story.at("2026-02-04 10:00").by("mei", "marketing");
        story.know("budget.status", "pending").know("rating.authority", Value.of(9));
        story.assess("S1-14 S1-06 S1-07 S1-08 S1-09 S1-10").applies();
        story.isGraded("C").isIn("screening");
        story.know("budget.status", "stated").know("budget.amount", Value.of(600_000));
        story.know("timeline.status", "dated").know("timeline.months", Value.of(4));
        story.assess("S1-12 S1-13").applies();
        story.isGraded("B");
        story.know("need.clarity", "explicit-match").assess("S1-11").applies();
        story.isGraded("A");
    }

    private static void assign(Story story) {
        Candidate li = Candidate.of("li", 3, "senior-seller");
        Candidate wang = Candidate.of("wang", 1, "senior-seller");
        Candidate zhao = Candidate.of("zhao", 0, "seller");
        story.offer("S1-15", li, wang, zhao).refuses(Reason.BLOCKED, "offer");
        story.at("2026-02-04 11:00").by("sun", "supervisor");
        story.offer("S1-15 S1-16 S1-11", li, wang, zhao).applies("form");
        story.clock("first-response", "2026-02-05 11:00");
        story.at("2026-02-04 12:30").by("time").tick("S1-16").applies();
        story.by("sun", "supervisor");
        story.offer("S1-16", li, wang, zhao).applies("form");
        story.at("2026-02-04 13:00").by("li", "senior-seller").accept("S1-16").applies();
        story.isIn("nurturing");
        story.advises("S1-17", "strategy-A");
    }

    private static void nurture(Story story) {
        story.at("2026-02-05 09:00");
        story.tell("S1-20 S1-21 S1-11", "follow-up#1", "made", contact("客户有兴趣", "interested"))
                .applies("telling");
        story.cadence("follow-up", "2026-02-12 18:00");
        story.tell("S1-20", "follow-up#2", "planned", Map.of("due", Value.of(story.instant("2026-02-10 10:00"))))
                .applies();
        story.at("2026-02-10 09:30");
        story.tell("S1-20 S1-17", "follow-up#2", "made", contact("asks for a detailed quotation", "comparing"))
                .applies();
        story.cadence("follow-up", "2026-02-24 18:00");
        story.tell("S1-17", "solution", "sent", Map.of("parts", Value.ofItems("pain-analysis", "function-match")))
                .refuses(Reason.INVALID_INPUT, "parts");
        story.tell(
                        "S1-17",
                        "solution",
                        "sent",
                        Map.of("parts", Value.ofItems("pain-analysis", "function-match", "cases")))
                .applies();
        nurtureLower(story);
    }

    /** The need cools down: first to B with its plan and material, then to C with its news, and up again. */
    private static void nurtureLower(Story story) {
        story.know("need.clarity", "interest").know("timeline.months", Value.of(7));
        story.assess("S1-12 S1-18").applies();
        story.isGraded("B").cadence("follow-up", "2026-02-24 18:00").advises("S1-18", "strategy-B");
        story.tell("S1-18", "material#1", "sent", Map.of("kind", Value.of("white-paper")))
                .applies();
        story.tell("S1-18", "material#1", "answered", Map.of("feedback", Value.of("read it")))
                .applies();
        story.tell("S1-12", "nurture-plan", "made").applies();
        story.know("budget.status", "none").assess("S1-13 S1-19").applies();
        story.isGraded("C").cadence("news", "2026-03-10 18:00").advises("S1-19", "strategy-C");
        story.at("2026-03-02 09:00");
        story.tell("S1-19", "material#2", "sent", Map.of("kind", Value.of("news")))
                .applies();
        story.at("2026-03-05 09:00");
        story.know("budget.status", "stated").know("need.clarity", "explicit-match");
        story.assess("S1-11").applies();
        story.isGraded("A");
    }

    private static Map<String, Value> contact(String content, String attitude) {
        return Map.of(
                "mode", Value.of("phone"),
                "content", Value.of(content),
                "next", Value.of("send the quotation"),
                "attitude", Value.of(attitude));
    }

    private static void answer(Story story) {
        story.at("2026-03-06 17:00");
        story.tell("S1-22", "question#1", "asked", Map.of("topic", Value.of("technical")))
                .applies();
        story.clock("tech-answer", "2026-03-07 17:00");
        story.tell("S1-23", "question#2", "asked", Map.of("topic", Value.of("credentials")))
                .applies();
        story.advises("S1-23", "strategy-A", "credentials");
        story.by("ding", "tech-support").tell("S1-22", "question#1", "answered").applies();
        story.by("mei", "marketing").tell("S1-23", "question#2", "answered").applies();
        story.by("li", "senior-seller");
        story.routine("S1-24", "friday", "2026-02-09", "2026-03-14");
    }

    @Test
    void leadThatCannotBeReachedIsArchived() {
        Story story = unreachable();
        story.isGraded("invalid").isIn("archived");
        assertThat(story.state().nextDueAt()).isEmpty();
    }

    private static Story unreachable() {
        Story story = Story.of(Presets.bantLeadScoring());
        story.know("contact.phone", "010-62345678").at("2026-03-02 09:00").by("mei", "marketing");
        return story.register("S1-05").applies("form", "source-detail");
    }
}
