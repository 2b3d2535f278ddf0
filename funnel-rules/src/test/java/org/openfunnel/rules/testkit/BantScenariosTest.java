package org.openfunnel.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.rules.testkit.Expectation.applied;
import static org.openfunnel.rules.testkit.Expectation.refused;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Language;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

/** The preset of handbook 001, rule by rule. */
class BantScenariosTest {
    private static final FunnelEngine ENGINE =
            FunnelEngine.of(Policies.load(Presets.bantLeadScoring()).require(), Calendars.china());
    private static final Coverage COVERAGE = Coverage.of(ENGINE.policy());

    @AfterAll
    static void theScenariosReachMostRules() {
        assertThat(COVERAGE.reached())
                .contains("move screen", "move nurture", "move archive", "move shelve", "move revive", "move win")
                .contains("grade A", "grade B", "grade C", "grade D", "grade invalid")
                .contains("clock duplicate-check", "clock first-response", "clock nurture-plan", "clock tech-answer")
                .contains("cadence pool");
        assertThat(COVERAGE.report(Language.ZH)).startsWith("已覆盖规则");
    }

    /** S1-03, S1-04: registered, checked for duplicates by the end of the working day; S1-07 to S1-11: scored and graded. */
    @Test
    void aLeadIsTakenInScoredAndChecked() {
        play(gradeA("taken in")
                .expects(applied()
                        .stage("captured")
                        .grade("A")
                        .score(40)
                        .due("duplicate-check", "2026-02-13T18:00")
                        .nextDueAt("2026-02-13T18:00")
                        .events("registered", "assessed A", "clock-started duplicate-check"))
                .at("2026-02-13T10:30")
                .by("sun", "supervisor")
                .tells("check-1", "duplicate-check.decided", Map.of("verdict", Value.of("new")))
                .expects(applied().stage("screening").events("owner-needed-ready", "clock-met duplicate-check")));
    }

    /** S1-04: a check that is forgotten is late at the close of the working day. */
    @Test
    void aForgottenCheckIsLate() {
        play(gradeA("forgotten check")
                .timePassesTo("2026-02-13T18:30")
                .expects(applied().stage("captured").events("clock-breached duplicate-check")));
    }

    /** S1-05: a lead whose phone has not eleven digits is marked invalid and archived. */
    @Test
    void aLeadThatCannotBeReachedIsArchived() {
        play(known("archived")
                .knowing("contact.phone", Value.of("12345"))
                .registers()
                .expects(applied().grade("invalid").stage("archived").events("moved-by-itself archive")));
    }

    /** S1-11, S1-15, S1-16: offered to a senior seller, accepted within the hour, answered within 24 hours. */
    @Test
    void aGradeALeadIsAcceptedAndAnswered() {
        play(offered("accepted and answered")
                .expects(applied()
                        .events("offered li", "clock-started first-response")
                        .due("first-response", "2026-02-14T11:00"))
                .at("2026-02-13T11:30")
                .by("li", "senior-seller")
                .accepts()
                .expects(applied().stage("nurturing").owner("li").events("accepted li", "moved-by-itself nurture"))
                .at("2026-02-14T10:00")
                .tells("f-1", "follow-up.made", note("asked for a quotation for 20 seats by Friday"))
                .expects(applied()
                        .events("step-recorded follow-up.made", "clock-met first-response", "cadence-started follow-up")
                        .due("follow-up", "2026-02-24T18:00")));
    }

    /** S1-16: nobody accepts within the hour, so the supervisor owns the lead and offers it to the next. */
    @Test
    void anOfferThatRunsOutGoesToTheSupervisor() {
        play(offered("offer runs out")
                .timePassesTo("2026-02-13T15:00")
                .expects(applied()
                        .owner("supervisor")
                        .events("offer-timed-out li", "fallback-owns supervisor", "owner-needed-timed-out"))
                .at("2026-02-13T15:10")
                .by("sun", "supervisor")
                .offers(Candidate.of("li", 1, "senior-seller"), Candidate.of("wang", 2, "senior-seller"))
                .expects(applied().events("offered wang")));
    }

    /** S1-15: only a supervisor assigns; S1-11: who is asked must be a senior seller. */
    @Test
    void onlyWhoWasAskedMayAccept() {
        play(offered("somebody else")
                .at("2026-02-13T11:10")
                .by("wang", "senior-seller")
                .accepts()
                .expects(refused().stage("screening")));
    }

    /** S1-12: a B lead wants a plan within 48 hours. */
    @Test
    void aGradeBLeadWantsAPlan() {
        play(rated("plan for B", 5, 5, 5, 5)
                .registers()
                .expects(applied().grade("B").score(20))
                .at("2026-02-13T10:30")
                .by("sun", "supervisor")
                .tells("check-1", "duplicate-check.decided", Map.of("verdict", Value.of("new")))
                .at("2026-02-13T11:00")
                .offers(Candidate.of("zhao", 0, "seller"), Candidate.of("li", 1, "senior-seller"))
                .expects(applied().due("nurture-plan", "2026-02-15T11:00"))
                .timePassesTo("2026-02-15T12:00")
                .expects(applied().events("clock-breached nurture-plan")));
    }

    /** S1-13: from 10 points on a lead is a C. */
    @Test
    void tenPointsAreAC() {
        play(rated("ten points", 0, 5, 5, 0)
                .registers()
                .expects(applied().grade("C").score(10)));
    }

    /** S1-14: below that it rests in the pool and is looked at again after three months; then it may come back. */
    @Test
    void aGradeDLeadRestsAndIsLookedAtAgain() {
        play(rated("in the pool", 0, 3, 5, 0)
                .at("2025-11-28T10:00")
                .by("mei", "marketing")
                .registers()
                .at("2025-11-28T11:00")
                .by("sun", "supervisor")
                .tells("check-1", "duplicate-check.decided", Map.of("verdict", Value.of("new")))
                .expects(applied().grade("D").stage("pool").nextDueAt("2026-02-28T18:00"))
                .at("2026-02-28T09:00")
                .knowing("rating.budget", Value.of(5))
                .knowing("rating.authority", Value.of(5))
                .knowing("rating.timeline", Value.of(5))
                .assesses()
                .expects(applied().grade("B").stage("screening").events("assessed B", "moved-by-itself revive")));
    }

    /** S1-22: a technical question is answered within 24 hours. */
    @Test
    void aTechnicalQuestionHasItsClock() {
        play(offered("question")
                .at("2026-02-13T12:00")
                .by("li", "senior-seller")
                .tells("q-1", "question.asked", Map.of("topic", Value.of("technical")))
                .expects(applied().due("tech-answer", "2026-02-14T12:00"))
                .at("2026-02-14T12:00")
                .by("tian", "tech-support")
                .tells("q-1", "question.answered", Map.of())
                .expects(applied().events("clock-met tech-answer")));
    }

    /** S1-01: what was won or lost has its reason; S1-20: and a follow-up on record. */
    @Test
    void whatIsWonHasItsReason() {
        play(offered("won")
                .at("2026-02-13T11:30")
                .by("li", "senior-seller")
                .accepts()
                .at("2026-02-13T12:00")
                .fires("win", Map.of())
                .expects(refused()
                        .reason(Decision.Reason.INVALID_INPUT)
                        .unmet("reason")
                        .stage("nurturing"))
                .fires("win", Map.of("reason", Value.of("best offer")))
                .expects(applied().stage("won").events("moved win nurturing won")));
    }

    private static void play(Scenario.Builder told) {
        Scenario scenario = told.build();
        Outcome outcome = scenario.run(ENGINE).require();
        COVERAGE.add(outcome);
        Scenario again = Scenario.read("case", scenario.toJson()).require();
        assertThat(again).isEqualTo(scenario);
        assertThat(again.run(ENGINE).isPassed()).isTrue();
    }

    private static Scenario.Builder known(String name) {
        return Scenario.of(name)
                .at("2026-02-13T10:00")
                .by("mei", "marketing")
                .knowing("company.name", Value.of("Acme"))
                .knowing("contact.name", Value.of("Chen"))
                .knowing("contact.phone", Value.of("13800138000"))
                .knowing("contact.email", Value.of("chen@example.com"));
    }

    private static Scenario.Builder gradeA(String name) {
        return known(name)
                .knowing("budget.status", Value.of("stated"))
                .knowing("budget.amount", Value.of(600_000))
                .knowing("authority.level", Value.of("decider"))
                .knowing("need.clarity", Value.of("explicit-match"))
                .knowing("timeline.status", Value.of("dated"))
                .knowing("timeline.months", Value.of(1))
                .registers();
    }

    private static Scenario.Builder rated(String name, int budget, int authority, int need, int timeline) {
        return known(name)
                .knowing("rating.budget", Value.of(budget))
                .knowing("rating.authority", Value.of(authority))
                .knowing("rating.need", Value.of(need))
                .knowing("rating.timeline", Value.of(timeline));
    }

    private static Scenario.Builder offered(String name) {
        return gradeA(name)
                .at("2026-02-13T10:30")
                .by("sun", "supervisor")
                .tells("check-1", "duplicate-check.decided", Map.of("verdict", Value.of("new")))
                .at("2026-02-13T11:00")
                .offers(Candidate.of("li", 1, "senior-seller"), Candidate.of("wang", 2, "senior-seller"));
    }

    private static Map<String, Value> note(String content) {
        Map<String, Value> note = new TreeMap<>();
        note.put("mode", Value.of("phone"));
        note.put("content", Value.of(content));
        note.put("next", Value.of("send the quotation"));
        note.put("attitude", Value.of("interested"));
        return note;
    }
}
