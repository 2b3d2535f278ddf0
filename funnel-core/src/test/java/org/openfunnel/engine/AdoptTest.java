package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.total;
import static org.openfunnel.fact.Comparison.gte;
import static org.openfunnel.fact.Comparison.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.followup.Cadence;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Elapsed;

/** Leads in flight that go on under a new version of their policy, or under another policy. */
class AdoptTest {
    private static final Actor ANN = Actor.of("ann");
    private static final FunnelPolicy OLD =
            policy("1", "new", 24, 10, "reply", "weekly").build();

    @Test
    void anEngineTakesNothingButAnAdoptionForALeadOfAnotherPolicy() {
        FunnelPolicy changed = policy("2", "new", 48, 10, "reply", "weekly").build();
        LeadState before = registered();
        Decision tick = engine(changed).decide(before, facts(changed, 12), Command.tick(at(9)));
        assertThat(tick).isInstanceOf(Decision.WrongPolicy.class);
        Decision other = adopt(changed, before, Adoption.between(changed, changed), 12);
        assertThat(other).isInstanceOf(Decision.WrongPolicy.class);

        Decision adopted = adopt(changed, before, Adoption.between(OLD, changed), 12);
        assertThat(adopted.isApplied()).isTrue();
        assertThat(adopted.after().policy()).contains(PolicyRef.of(changed));
        assertThat(engine(changed)
                        .decide(adopted.after(), facts(changed, 12), Command.tick(at(9)))
                        .isApplied())
                .isTrue();
        assertThat(engine(OLD).decide(adopted.after(), facts(OLD, 12), Command.tick(at(9))))
                .isInstanceOf(Decision.WrongPolicy.class);
    }

    @Test
    void aRunningClockKeepsTheTimeItHasUsed() {
        FunnelPolicy changed = policy("2", "new", 48, 10, "answer", "weekly").build();
        LeadState after = adopt(
                        changed, registered(), Adoption.between(OLD, changed).clock("reply", "answer"), 12)
                .after();
        assertThat(after.clocks()).hasSize(1);
        assertThat(after.clocks().get(0).clock()).isEqualTo(Name.of("answer"));
        assertThat(after.clocks().get(0).due().orElseThrow().earliest()).isEqualTo(at(48));
    }

    @Test
    void whatTheNewPolicyLacksEnds() {
        FunnelPolicy changed = policy("2", "new", 24, 10, "other", "monthly").build();
        Decision decision = adopt(changed, registered(), Adoption.between(OLD, changed), 12);
        Adoption.Outcome outcome = Adoption.outcome(decision);
        assertThat(outcome.clocksCancelled()).containsExactly(Name.of("reply"));
        assertThat(outcome.cadencesEnded()).containsExactly(Name.of("weekly"));
        assertThat(decision.after().clocks()).noneMatch(ClockRun::isOpen);
        assertThat(decision.after().cadences().stream().map(run -> run.cadence().value()))
                .containsExactly("monthly");
    }

    @Test
    void aStageByAnotherNameWasEnteredBefore() {
        FunnelPolicy changed = policy("2", "fresh", 24, 10, "reply", "weekly").build();
        LeadState after = adopt(
                        changed, registered(), Adoption.between(OLD, changed).stage("new", "fresh"), 12)
                .after();
        assertThat(after.stage()).contains(Name.of("fresh"));
        assertThat(after.stageSince()).isEqualTo(at(0));
        Command call = Command.tell("c-3", ANN, at(9), "call-1", "call.made", Map.of());
        LeadState called =
                engine(changed).decide(after, facts(changed, 12), call).after();
        Command talk = Command.fire("c-4", ANN, at(10), "talk", Map.of());
        assertThat(engine(changed)
                        .decide(called, facts(changed, 12), talk)
                        .after()
                        .stage())
                .contains(Name.of("talking"));
    }

    @Test
    void theGradeFollowsTheNewRulesAtOnceAndWhatFollowsFromItHappens() {
        FunnelPolicy changed = policy("2", "new", 24, 20, "reply", "weekly").build();
        Decision decision = adopt(changed, registered(), Adoption.between(OLD, changed), 12);
        Adoption.Outcome outcome = Adoption.outcome(decision);
        assertThat(outcome.gradeBefore()).contains(Name.of("A"));
        assertThat(outcome.gradeAfter()).contains(Name.of("B"));
        assertThat(outcome.stageAfter()).contains(Name.of("rest"));
        assertThat(outcome.clocksCancelled()).containsExactly(Name.of("reply"));
    }

    @Test
    void theStateIsTheFoldOfTheEvents() {
        FunnelPolicy changed = policy("2", "fresh", 48, 20, "answer", "monthly").build();
        Adoption adoption = Adoption.between(OLD, changed)
                .stage("new", "fresh")
                .clock("reply", "answer")
                .cadence("weekly", "monthly");
        Decision decision = adopt(changed, registered(), adoption, 25);
        LeadState folded = decision.before();
        for (Event event : decision.events()) {
            folded = folded.apply(event);
        }
        assertThat(folded).isEqualTo(decision.after());
    }

    @Test
    void aStageThatLeadsNowhereIsFoundBeforeAnythingIsAdopted() {
        FunnelPolicy changed = policy("2", "fresh", 24, 10, "reply", "weekly").build();
        Adoption careless = Adoption.between(OLD, changed);
        assertThat(told(careless, OLD, changed))
                .containsExactly("/stages/new: stage new leads nowhere: the new policy has fresh, talking, rest, won");
        Decision decision = adopt(changed, registered(), careless, 12);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.INVALID_INPUT));
        assertThat(Adoption.outcome(decision).isAdopted()).isFalse();
        assertThat(told(careless.stage("new", "fresh"), OLD, changed)).isEmpty();
    }

    @Test
    void everyNameThatIsWrongIsFound() {
        FunnelPolicy changed = policy("2", "new", 24, 10, "reply", "weekly").build();
        Adoption wrong = Adoption.between(changed, OLD)
                .stage("old", "new")
                .grade("A", "Z")
                .clock("reply", "answer")
                .cadence("daily", "weekly");
        assertThat(told(wrong, OLD, changed))
                .containsExactly(
                        "/from: the adoption is about policy small 2, not small 1",
                        "/to: the adoption is about policy small 1, not small 2",
                        "/stages/old: `old` is not declared in the old policy; declared are new, talking, rest, won",
                        "/grades/A: `Z` is not declared in the new policy; declared are A, B",
                        "/clocks/reply: `answer` is not declared in the new policy; declared are reply",
                        "/cadences/daily: `daily` is not declared in the old policy; declared are weekly");
    }

    @Test
    void aLeadIsAdoptedOnce() {
        FunnelPolicy changed = policy("2", "new", 48, 10, "reply", "weekly").build();
        Adoption adoption = Adoption.between(OLD, changed);
        LeadState after = adopt(changed, registered(), adoption, 12).after();
        assertThat(adopt(changed, after, adoption, 12)).isInstanceOf(Decision.Duplicate.class);
        Command again = Command.of("c-9", ANN, at(9), new Action.Adopt(adoption));
        assertThat(engine(changed)
                        .decide(after, facts(changed, 12), again)
                        .blockers()
                        .get(0)
                        .message()
                        .code())
                .isEqualTo("engine.adopted-before");
        LeadState none = LeadState.none(LeadId.of("lead-2"));
        assertThat(engine(changed)
                        .decide(none, facts(changed, 12), again)
                        .blockers()
                        .get(0)
                        .message()
                        .code())
                .isEqualTo("engine.not-registered");
    }

    @Test
    void aReportSaysWhatBecameOfManyLeads() {
        FunnelPolicy changed = policy("2", "new", 24, 20, "other", "weekly").build();
        Adoption adoption = Adoption.between(OLD, changed);
        LeadState gone = adopt(changed, registered("lead-4"), adoption, 25).after();
        List<Adoption.Outcome> outcomes = List.of(
                Adoption.outcome(adopt(changed, registered("lead-3"), adoption, 25)),
                Adoption.outcome(adopt(changed, registered("lead-1"), adoption, 12)),
                Adoption.outcome(adopt(changed, registered("lead-2"), adoption, 25)),
                Adoption.outcome(adopt(changed, gone, adoption, 25)));
        Adoption.Report report = Adoption.report(outcomes);
        assertThat(report.byStage())
                .containsExactly(
                        Map.entry(Name.of("new"), leads("lead-3", "lead-2")),
                        Map.entry(Name.of("rest"), leads("lead-1")));
        assertThat(report.regraded()).isEqualTo(leads("lead-1"));
        assertThat(report.clocksCancelled())
                .containsExactly(Map.entry(Name.of("reply"), leads("lead-3", "lead-1", "lead-2")));
        assertThat(report.cadencesEnded()).containsExactly(Map.entry(Name.of("weekly"), leads("lead-1")));
        assertThat(report.refused()).isEqualTo(leads("lead-4"));
    }

    private static List<LeadId> leads(String... ids) {
        return Stream.of(ids).map(LeadId::of).toList();
    }

    private static List<String> told(Adoption adoption, FunnelPolicy before, FunnelPolicy after) {
        Wording wording = Wording.of(Language.EN, after.lexicon(), engine(after).zone());
        List<String> told = new ArrayList<>();
        adoption.check(before, after)
                .forEach(problem -> told.add(problem.pointer() + ": " + wording.say(problem.message())));
        return told;
    }

    private static Decision adopt(FunnelPolicy policy, LeadState state, Adoption adoption, int points) {
        return engine(policy)
                .decide(state, facts(policy, points), Command.of("c-2", ANN, at(8), new Action.Adopt(adoption)));
    }

    private static LeadState registered() {
        return registered("lead-1");
    }

    private static LeadState registered(String lead) {
        return engine(OLD)
                .decide(LeadState.none(LeadId.of(lead)), facts(OLD, 12), Command.register("c-1", ANN, at(0)))
                .after();
    }

    private static FunnelEngine engine(FunnelPolicy policy) {
        return FunnelEngine.of(policy, Calendars.china());
    }

    private static Facts facts(FunnelPolicy policy, int points) {
        return engine(policy).catalog().given().set("rating", points).build();
    }

    private static Instant at(int hours) {
        return Story.at("2026-03-02T09:00").plusSeconds(hours * 3600L);
    }

    private static PolicyBuilder policy(
            String version, String first, int hours, int bestFrom, String clock, String cadence) {
        Funnel funnel = Funnel.of(
                List.of(
                        Stage.of(first, Stage.Kind.OPEN),
                        Stage.of("talking", Stage.Kind.OPEN),
                        Stage.of("rest", Stage.Kind.DORMANT),
                        Stage.of("won", Stage.Kind.WON)),
                List.of(
                        Move.between("talk", first, "talking")
                                .requires(org.openfunnel.condition.Requirement.of(
                                        "called",
                                        happened(Moment.done("call.made")).after(Moment.entered(first))))
                                .build(),
                        Move.fromAnyOpen("shelve", "rest")
                                .auto(Condition.grade("B"))
                                .build(),
                        Move.between("win", "talking", "won").build()));
        return FunnelPolicy.builder("small", version, "china", funnel)
                .facts(List.of(Fact.of("rating", FactType.integer(0, 30))))
                .activities(List.of(ActivityKind.of("call", "made")))
                .scorecard(new Scorecard(
                        Header.NONE,
                        List.of(new Scorecard.Characteristic(
                                Name.of("fit"),
                                Header.NONE,
                                Points.ZERO,
                                Points.of(30),
                                Optional.of(Name.of("rating")),
                                Optional.empty(),
                                List.of(new Scorecard.Bin(
                                        Name.of("none"), Header.NONE, Condition.fact("rating", lt(0)), Points.ZERO))))))
                .grading(new Grading(
                        Header.NONE,
                        Grading.Assess.ALWAYS,
                        List.of(
                                new Grading.Row(Name.of("A"), Header.NONE, Optional.of(total(gte(bestFrom)))),
                                new Grading.Row(Name.of("B"), Header.NONE, Optional.of(total(lt(bestFrom))))),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Set.of(),
                        new Grading.Overriding(Header.NONE, Set.of(), false, Optional.empty()),
                        Optional.empty()))
                .clocks(List.of(SlaClock.of(
                                clock,
                                Moment.registered(),
                                Moment.done("call.made"),
                                Allowance.within(Elapsed.hours(hours)))
                        .build()))
                .cadences(List.of(Cadence.of(
                                cadence,
                                Moment.registered(),
                                ByGrade.always(CalendarPeriod.weeks(1)),
                                Moment.done("call.made"))
                        .build()));
    }
}
