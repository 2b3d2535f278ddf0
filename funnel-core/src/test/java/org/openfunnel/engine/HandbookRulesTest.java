package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.attribute;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.fact.Comparison.lte;
import static org.openfunnel.moment.Moment.done;
import static org.openfunnel.moment.Moment.entered;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.Advice;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.Role;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.WorkingTime;

/** Rules of the handbooks that need more than one mechanism, each driven through the engine. */
class HandbookRulesTest {
    private static final Actor SELLER = Actor.of("li", "seller");
    private static final Actor MANAGER = Actor.of("sun", "manager");
    private static final FunnelEngine ENGINE = FunnelEngine.of(policy(), Calendars.china());
    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private int number;

    /** S0-13: what the lead counts as is not the stage it is worked in. */
    @Test
    void aLeadThatIsNurturedStillCountsAsALead() {
        register("2026-03-02T09:00");
        Stage stage = ENGINE.policy().funnel().find(state.stage().orElseThrow()).orElseThrow();
        assertThat(stage.id()).isEqualTo(Name.of("nurturing"));
        assertThat(stage.shown().zh()).isEqualTo("潜在客户");
    }

    /** S0-13: three facts, a record of the talk since the stage was entered, and a plan. */
    @Test
    void anUpgradeNeedsThreeFactsARecordAndAPlan() {
        register("2026-03-02T09:00");
        assertThat(requirements(fire("2026-03-02T10:00", "upgrade", facts(false, false, false))))
                .containsExactly("budget", "next", "process", "record", "urgency");
        tell(
                "2026-03-02T11:00",
                "f-1",
                "follow-up.made",
                Map.of("content", Value.of("budget approved, board decides on 12 March")));
        tell("2026-03-02T11:05", "f-2", "follow-up.planned", Map.of());
        assertThat(requirements(fire("2026-03-02T11:10", "upgrade", facts(true, true, false))))
                .containsExactly("urgency");
        assertThat(fire("2026-03-02T11:20", "upgrade", facts(true, true, true)).isApplied())
                .isTrue();
    }

    /** S1-21, S2-22: vague notes are named, in both languages, whatever their case. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "客户表示有兴趣。,            says nothing but `客户表示有兴趣`",
        "有兴趣，再联系！再联系,       says nothing but `有兴趣`, `再联系`",
        "Interested. WILL FOLLOW UP, 'says nothing but `interested`, `will follow up`'",
        "客户嫌贵，比预算高一成,       says `嫌贵`",
        "客户说“比预算高 10%”,        ",
        "有兴趣了解私有化部署的价格,    ",
        "no,                          'has 2 characters, at least 8 are asked'",
    })
    void aVagueNoteIsNamed(String note, String complaint) {
        register("2026-03-02T09:00");
        Decision decision = tell("2026-03-02T10:00", "f-1", "follow-up.made", Map.of("content", Value.of(note)));
        assertThat(decision.isApplied()).isTrue();
        List<String> warnings = decision.warnings().stream()
                .map(it -> Wording.of(Language.EN, ENGINE.policy().lexicon(), ENGINE.zone())
                        .say(it.message()))
                .toList();
        assertThat(warnings).hasSize(complaint == null ? 0 : 1);
        warnings.forEach(warning -> assertThat(warning).contains(complaint));
    }

    /** S2-23: a purchase that slips is told, and asks for a reason until one is given. */
    @Test
    void aDeferredPurchaseAsksForTheReason() {
        register("2026-03-02T09:00");
        assertThat(requirements(tell("2026-03-02T10:00", "d-1", "deferral.told", Map.of())))
                .containsExactly("to");
        tell(
                "2026-03-02T10:00",
                "d-1",
                "deferral.told",
                Map.of("to", Value.of(java.time.LocalDate.parse("2026-06-30"))));
        assertThat(advice("2026-03-02T10:10")).containsExactly("deferral");
        tell("2026-03-03T10:00", "d-1", "deferral.explained", Map.of("reason", Value.of("budget freeze until June")));
        assertThat(advice("2026-03-03T10:10")).isEmpty();
    }

    /** S4-25: up to 5 % by anybody, more by a manager's authority and with a reason, which is kept. */
    @ParameterizedTest(name = "{0} % by {1}: {2}")
    @CsvSource({
        "5,    li,  '',           APPLIED",
        "5.01, li,  '',           BLOCKED",
        "8,    li,  big customer, BLOCKED",
        "8,    sun, '',           BLOCKED",
        "8,    sun, big customer, APPLIED",
    })
    void aPriceCutBeyondTheLimitNeedsAuthority(String cut, String who, String reason, String outcome) {
        register("2026-03-02T09:00");
        Command told = Command.tell(
                "cut",
                who.equals("li") ? SELLER : MANAGER,
                Story.at("2026-03-02T10:00"),
                "c-1",
                "concession.granted",
                Map.of(Name.of("price-cut"), Value.of(new java.math.BigDecimal(cut))));
        Decision decision = decide(reason.isEmpty() ? told : told.waiving("limit", reason), facts(true, true, true));
        assertThat(decision.isApplied()).isEqualTo(outcome.equals("APPLIED"));
        boolean isOverridden =
                decision.events().stream().anyMatch(event -> event.change() instanceof Change.Overridden);
        assertThat(isOverridden).isEqualTo(decision.isApplied() && !reason.isEmpty());
    }

    /** S4-25: no negotiation without a bottom line. */
    @Test
    void negotiationNeedsABottomLine() {
        register("2026-03-02T09:00");
        tell(
                "2026-03-02T11:00",
                "f-1",
                "follow-up.made",
                Map.of("content", Value.of("budget approved, board decides on 12 March")));
        tell("2026-03-02T11:05", "f-2", "follow-up.planned", Map.of());
        fire("2026-03-02T11:20", "upgrade", facts(true, true, true));
        assertThat(requirements(fire("2026-03-02T12:00", "negotiate", facts(true, true, true))))
                .containsExactly("bottom-line");
    }

    /** A stage that is left alone for three working days goes to the manager's list by itself; weekends do not count. */
    @Test
    void aStageTimesOutInWorkingTime() {
        register("2026-03-05T17:00");
        assertThat(state.nextDueAt()).contains(Story.at("2026-03-10T17:00"));
        tick("2026-03-10T16:59");
        assertThat(state.stage()).contains(Name.of("nurturing"));
        tick("2026-03-10T17:00");

        assertThat(state.stage()).contains(Name.of("stalled"));
    }

    @Test
    void aLeadThatMovesOnInTimeDoesNotTimeOutAndAReenteredStageCountsAnew() {
        register("2026-03-05T17:00");
        fire("2026-03-06T09:00", "lose", facts(true, true, true), Map.of("reason", Value.of("price")));
        tick("2026-04-01T09:00");
        assertThat(state.stage()).contains(Name.of("lost"));
        fire("2026-04-01T10:00", "reopen", facts(true, true, true));
        assertThat(state.stage()).contains(Name.of("nurturing"));
        assertThat(state.nextDueAt()).contains(Story.at("2026-04-07T10:00"));
        fire("2026-04-02T10:00", "begin-again", facts(true, true, true));
        assertThat(state.stageSince()).isEqualTo(Story.at("2026-04-02T10:00"));
        assertThat(state.nextDueAt()).contains(Story.at("2026-04-08T10:00"));
    }

    /** S1-01: a reason of the list is asked when a lead is lost. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"price, ''", "weather, engine.misfit", "'', engine.missing"})
    void aLeadIsLostForAReasonOfTheList(String reason, String code) {
        register("2026-03-05T17:00");
        Map<String, Value> told = reason.isEmpty() ? Map.of() : Map.of("reason", Value.of(reason));
        Decision decision = fire("2026-03-06T09:00", "lose", facts(true, true, true), told);
        assertThat(decision.blockers().stream().map(it -> it.message().code()))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    private void register(String at) {
        decide(Command.register("c-" + ++number, SELLER, Story.at(at)), facts(false, false, false));
    }

    private void tick(String at) {
        decide(Command.tick(Story.at(at)), facts(true, true, true));
    }

    private Decision fire(String at, String trigger, Facts facts) {
        return fire(at, trigger, facts, Map.of());
    }

    private Decision fire(String at, String trigger, Facts facts, Map<String, Value> input) {
        return decide(Command.fire("c-" + ++number, SELLER, Story.at(at), trigger, named(input)), facts);
    }

    private Decision tell(String at, String activity, String step, Map<String, Value> told) {
        return decide(
                Command.tell("c-" + ++number, SELLER, Story.at(at), activity, step, named(told)),
                facts(false, false, false));
    }

    private static Map<Name, Value> named(Map<String, Value> values) {
        var named = new TreeMap<Name, Value>();
        values.forEach((name, value) -> named.put(Name.of(name), value));
        return named;
    }

    private Decision decide(Command command, Facts facts) {
        Decision decision = ENGINE.decide(state, facts, command);
        state = decision.after();
        return decision;
    }

    private List<String> advice(String at) {
        Instant instant = Story.at(at);
        return ENGINE.agenda(state, facts(false, false, false), instant).advice().stream()
                .map(hint -> hint.advice().value())
                .toList();
    }

    private static List<String> requirements(Decision decision) {
        return decision.blockers().stream()
                .map(Blocker::requirement)
                .map(Name::value)
                .toList();
    }

    private static Facts facts(boolean budget, boolean process, boolean urgent) {
        return ENGINE.catalog()
                .given()
                .set("budget.clear", budget)
                .set("decision.clear", process)
                .set("need.urgent", urgent)
                .build();
    }

    private static FunnelPolicy policy() {
        return FunnelPolicy.builder("rules", "1", "china", funnel())
                .roles(List.of(Role.of("seller", Header.NONE), Role.of("manager", Header.NONE)))
                .formats(new TreeMap<>(Map.of(
                        Name.of("note"),
                        new TextFormat(
                                Header.NONE,
                                TextFormat.Characters.ANY,
                                8,
                                Integer.MAX_VALUE,
                                List.of(),
                                List.of("嫌贵", "不感冒", "too expensive"),
                                List.of("有兴趣", "客户表示有兴趣", "再联系", "interested", "will follow up")))))
                .facts(List.of(flag("budget.clear"), flag("decision.clear"), flag("need.urgent")))
                .activities(List.of(followUp(), deferral(), concession(), ActivityKind.of("bottom-line", "set")))
                .clocks(List.of(SlaClock.of(
                                "stalled",
                                entered("nurturing"),
                                Moment.reached(org.openfunnel.moment.Occurrence.Kind.LEFT, "nurturing"),
                                Allowance.within(WorkingTime.of(java.time.Duration.ofMinutes(1350))))
                        .again(SlaClock.Again.RESTART)
                        .build()))
                .advice(List.of(new Advice(
                        Name.of("deferral"),
                        Header.from("S2-23"),
                        new Condition.Open(Name.of("deferral"), List.of()),
                        Label.of("Ask why, and change the plan.", "跟进延迟原因并更新计划"))))
                .build();
    }

    private static Fact flag(String name) {
        return Fact.of(name, new FactType.Flag());
    }

    private static ActivityKind followUp() {
        Requirement specific = Requirement.of("specific", attribute("content", Comparison.format("note")))
                .warning();
        return new ActivityKind(
                Name.of("follow-up"),
                Header.NONE,
                Optional.empty(),
                List.of(Fact.of("content", new FactType.Text())),
                List.of(Step.of("planned"), Step.of("made").needs("content").requires(specific)));
    }

    private static ActivityKind deferral() {
        return new ActivityKind(
                Name.of("deferral"),
                Header.from("S2-23"),
                Optional.empty(),
                List.of(Fact.of("to", new FactType.Day()), Fact.of("reason", new FactType.Text())),
                List.of(Step.of("told").needs("to"), Step.of("explained").needs("reason")));
    }

    private static ActivityKind concession() {
        Requirement limit = new Requirement(
                Name.of("limit"),
                Header.from("S4-25"),
                Optional.empty(),
                attribute("price-cut", lte(5)),
                Requirement.Severity.BLOCK,
                Set.of(Name.of("manager")));
        return new ActivityKind(
                Name.of("concession"),
                Header.from("S4-25"),
                Optional.empty(),
                List.of(Fact.of("price-cut", FactType.decimal("percent"))),
                List.of(Step.of("granted").needs("price-cut").requires(limit)));
    }

    private static Funnel funnel() {
        Stage nurturing = new Stage(
                Name.of("nurturing"),
                Header.of(Label.of("Nurturing", "意向客户培育"), "S0-13"),
                Stage.Kind.OPEN,
                Label.of("lead", "潜在客户"),
                List.of(),
                List.of(),
                Label.NONE,
                Label.NONE);
        Stage negotiating = new Stage(
                Name.of("negotiating"),
                Header.from("S4-25"),
                Stage.Kind.OPEN,
                Label.NONE,
                List.of(Requirement.of("bottom-line", happened(done("bottom-line.set")))),
                List.of(),
                Label.NONE,
                Label.NONE);
        Condition stalled = new Condition.OfClock(
                Name.of("stalled"), Set.of(Condition.ClockState.BREACHED, Condition.ClockState.MET_LATE));
        return Funnel.of(
                List.of(
                        nurturing,
                        Stage.of("advancing", Stage.Kind.OPEN),
                        negotiating,
                        Stage.of("stalled", Stage.Kind.OPEN),
                        Stage.of("lost", Stage.Kind.LOST)),
                List.of(
                        Move.between("upgrade", "nurturing", "advancing")
                                .requires(
                                        is("budget", "budget.clear"),
                                        is("process", "decision.clear"),
                                        is("urgency", "need.urgent"),
                                        Requirement.of(
                                                "record",
                                                happened(done("follow-up.made")).after(entered("nurturing"))),
                                        Requirement.of("next", new Condition.Open(Name.of("follow-up"), List.of())))
                                .build(),
                        Move.between("negotiate", "advancing", "negotiating").build(),
                        Move.between("stall", "nurturing", "stalled")
                                .auto(stalled)
                                .build(),
                        Move.between("begin-again", "nurturing", "nurturing").build(),
                        Move.fromAnyOpen("lose", "lost")
                                .input(Fact.of("reason", FactType.choice("price", "rival", "no-need")))
                                .build(),
                        Move.between("reopen", "lost", "nurturing").build()));
    }

    private static Requirement is(String id, String fact) {
        return Requirement.of(id, Condition.fact(fact, Comparison.eq(true)));
    }
}
