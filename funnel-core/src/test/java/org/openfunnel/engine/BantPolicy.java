package org.openfunnel.engine;

import static org.openfunnel.condition.Condition.all;
import static org.openfunnel.condition.Condition.any;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.grade;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Condition.stage;
import static org.openfunnel.condition.Condition.total;
import static org.openfunnel.fact.Comparison.eq;
import static org.openfunnel.fact.Comparison.gt;
import static org.openfunnel.fact.Comparison.gte;
import static org.openfunnel.fact.Comparison.lt;
import static org.openfunnel.fact.Comparison.lte;
import static org.openfunnel.moment.Moment.done;
import static org.openfunnel.moment.Moment.entered;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.OfFact;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.TextFormat.Characters;
import org.openfunnel.followup.Cadence;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.policy.Advice;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.Intake;
import org.openfunnel.policy.NamedCondition;
import org.openfunnel.policy.Role;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Amount;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;

/** Handbook 001 as a policy in Java, for the tests of the engine. */
final class BantPolicy {
    private BantPolicy() {}

    static FunnelPolicy policy() {
        return FunnelPolicy.builder("bant", "1", "china", funnel())
                .roles(List.of(
                        Role.of("marketing", Header.NONE),
                        Role.of("seller", Header.NONE),
                        Role.of("senior-seller", Header.NONE, "seller"),
                        Role.of("supervisor", Header.NONE),
                        Role.of("tech-support", Header.NONE)))
                .formats(new TreeMap<>(Map.of(
                        Name.of("phone-11"), TextFormat.of(Characters.DIGITS, 11, 11),
                        Name.of("specific-note"), TextFormat.notOnly(8, "有兴趣", "客户表示有兴趣"))))
                .facts(facts())
                .conditions(List.of(contactInvalid()))
                .intake(new Intake(
                        Header.NONE,
                        Set.of(Name.of("marketing")),
                        List.of(Requirement.of("form", known("company.name", "contact.name"))
                                .warning()),
                        Optional.empty()))
                .activities(activities())
                .scorecard(scorecard())
                .grading(grading())
                .assignment(assignment())
                .pool(pool())
                .clocks(clocks())
                .cadences(cadences())
                .advice(List.of(
                        new Advice(Name.of("strategy-a"), Header.NONE, grade("A"), Label.of("Solution talk", "方案沟通"))))
                .build();
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.of("budget.status", FactType.choice("stated", "pending", "none")),
                Fact.of("budget.amount", FactType.money("CNY")).onlyIf("budget.status", eq("stated")),
                Fact.of("authority.level", FactType.choice("decider", "manager", "executor")),
                Fact.of("need.clarity", FactType.choice("explicit-match", "interest")),
                Fact.of("timeline.status", FactType.choice("dated", "none")),
                Fact.of("timeline.months", FactType.decimal("months")).onlyIf("timeline.status", eq("dated")),
                rating("budget"),
                rating("authority"),
                rating("need"),
                rating("timeline"));
    }

    private static Fact rating(String dimension) {
        return Fact.of("rating." + dimension, FactType.integer(0, 10));
    }

    private static NamedCondition contactInvalid() {
        return new NamedCondition(
                Name.of("contact-invalid"),
                Header.from("S1-05"),
                any(
                        Condition.not(format("contact.phone", "phone-11")),
                        Condition.not(format("contact.email", "email"))));
    }

    private static Condition format(String fact, String format) {
        return new OfFact(Name.of(fact), Comparison.format(format), Optional.of(true));
    }

    private static List<ActivityKind> activities() {
        return List.of(
                new ActivityKind(
                        Name.of("duplicate-check"),
                        Header.from("S1-04"),
                        Optional.empty(),
                        List.of(Fact.of("verdict", FactType.choice("new", "duplicate"))),
                        List.of(Step.of("decided").needs("verdict"))),
                nurturePlan(),
                new ActivityKind(
                        Name.of("follow-up"),
                        Header.from("S1-20"),
                        Optional.empty(),
                        List.of(
                                Fact.of("mode", FactType.choice("phone", "email", "visit")),
                                Fact.of("content", new FactType.Text()),
                                Fact.of("next-due", new FactType.Time())),
                        List.of(
                                Step.of("planned"),
                                Step.of("made")
                                        .needs("mode", "content")
                                        .requires(Requirement.of(
                                                        "specific",
                                                        Condition.attribute(
                                                                "content", Comparison.format("specific-note")))
                                                .warning()))),
                ActivityKind.of("question", "asked", "answered")
                        .withAttributes(Fact.of("topic", FactType.choice("technical", "credentials"))));
    }

    private static ActivityKind nurturePlan() {
        Step made = new Step(
                Name.of("made"),
                Header.from("S1-12"),
                ActivityKind.Party.US,
                Set.of(Name.of("seller")),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                false);
        return new ActivityKind(Name.of("nurture-plan"), Header.NONE, Optional.empty(), List.of(), List.of(made));
    }

    private static Scorecard scorecard() {
        return new Scorecard(
                Header.from("S1-06"),
                List.of(
                        characteristic(
                                "budget",
                                bin("enough", 10, fact("budget.amount", gte(500_000))),
                                bin("small", 7, fact("budget.amount", lt(500_000))),
                                bin("pending", 5, fact("budget.status", eq("pending"))),
                                bin("none", 0, fact("budget.status", eq("none")))),
                        characteristic(
                                "authority",
                                bin("decider", 10, fact("authority.level", eq("decider"))),
                                bin("manager", 7, fact("authority.level", eq("manager"))),
                                bin("executor", 3, fact("authority.level", eq("executor")))),
                        characteristic(
                                "need",
                                bin("explicit", 10, fact("need.clarity", eq("explicit-match"))),
                                bin("interest", 5, fact("need.clarity", eq("interest")))),
                        characteristic(
                                "timeline",
                                bin("month", 10, fact("timeline.months", lte(1))),
                                bin("quarter", 7, fact("timeline.months", gt(1).and(lt(3)))),
                                bin("half-year", 5, fact("timeline.months", gte(3).and(lte(6)))),
                                bin("later", 2, fact("timeline.months", gt(6))),
                                bin("none", 0, fact("timeline.status", eq("none"))))));
    }

    private static Characteristic characteristic(String id, Bin... bins) {
        return new Characteristic(
                Name.of(id),
                Header.NONE,
                Points.ZERO,
                Points.of(10),
                Optional.of(Name.of("rating." + id)),
                Optional.empty(),
                List.of(bins));
    }

    private static Bin bin(String id, long points, Condition when) {
        return new Bin(Name.of(id), Header.NONE, when, Points.of(points));
    }

    private static Grading grading() {
        return new Grading(
                Header.NONE,
                Grading.Assess.ALWAYS,
                List.of(
                        row("A", Optional.of(total(gte(30)))),
                        row("B", Optional.of(total(Comparison.from(20, 30)))),
                        row("C", Optional.of(total(Comparison.from(10, 20)))),
                        row("D", Optional.of(total(lt(10)))),
                        row("invalid", Optional.empty())),
                List.of(new Grading.Knockout(
                        Name.of("bad-contact"),
                        Header.from("S1-05"),
                        Condition.named("contact-invalid"),
                        Name.of("invalid"))),
                List.of(),
                Optional.empty(),
                Set.of(),
                new Grading.Overriding(Header.NONE, Set.of(Name.of("supervisor")), true, Optional.empty()),
                Optional.empty());
    }

    private static Row row(String id, Optional<Condition> when) {
        return new Row(Name.of(id), Header.NONE, when);
    }

    private static Funnel funnel() {
        Fact reason = Fact.of("reason", new FactType.Text());
        return Funnel.of(
                List.of(
                        Stage.of("captured", Stage.Kind.OPEN),
                        Stage.of("screening", Stage.Kind.OPEN),
                        Stage.of("nurturing", Stage.Kind.OPEN),
                        Stage.of("claimed", Stage.Kind.OPEN),
                        Stage.of("pool", Stage.Kind.DORMANT),
                        Stage.of("archived", Stage.Kind.LOST),
                        Stage.of("won", Stage.Kind.WON),
                        Stage.of("lost", Stage.Kind.LOST)),
                List.of(
                        Move.between("screen", "captured", "screening")
                                .auto(happened(done("duplicate-check.decided", AttributeIs.of("verdict", eq("new")))))
                                .build(),
                        Move.between("nurture", "screening", "nurturing")
                                .auto(happened(Moment.accepted()).after(entered("screening")))
                                .build(),
                        Move.fromAnyOpen("archive", "archived")
                                .auto(grade("invalid"))
                                .over("screen", "nurture", "shelve")
                                .build(),
                        new Move(
                                Name.of("shelve"),
                                Header.from("S1-14"),
                                Set.of(Name.of("screening"), Name.of("nurturing")),
                                Name.of("pool"),
                                Name.of("shelve"),
                                true,
                                Set.of(Name.of("nurture")),
                                Set.of(),
                                List.of(),
                                Optional.of(grade("D")),
                                List.of()),
                        Move.between("revive", "pool", "screening")
                                .auto(grade("A", "B", "C"))
                                .build(),
                        Move.between("win", "nurturing", "won")
                                .by("seller")
                                .input(reason)
                                .requires(
                                        Requirement.of("budget", known("budget.status")),
                                        Requirement.of("follow-up", happened(done("follow-up.made"))),
                                        Requirement.of("decider", fact("authority.level", eq("decider"))))
                                .build(),
                        Move.between("give-back", "claimed", "pool")
                                .by("seller")
                                .input(reason)
                                .build(),
                        Move.fromAnyOpen("lose", "lost")
                                .by("seller", "supervisor")
                                .input(reason)
                                .build()));
    }

    private static Assignment assignment() {
        Set<Name> sellers = Set.of(Name.of("seller"));
        return new Assignment(
                Header.from("S1-15", "S1-16"),
                Optional.of(all(stage("screening"), grade("A", "B", "C"))),
                Set.of(Name.of("supervisor")),
                List.of(Requirement.of("score", total(Comparison.known()))),
                ByGrade.of(Map.of(
                        Name.of("A"), Set.of(Name.of("senior-seller")), Name.of("B"), sellers, Name.of("C"), sellers)),
                List.of(Assignment.Order.FEWEST_OPEN, Assignment.Order.LONGEST_WAITING, Assignment.Order.NAME),
                Optional.of(new Assignment.Acceptance(Header.NONE, Elapsed.hours(1), 3)),
                Optional.of(Name.of("supervisor")));
    }

    /** No handbook knows such a rule; the numbers of the protection are those of the 红圈 manual. */
    static PoolRule pool() {
        return new PoolRule(
                Header.NONE,
                Name.of("pool"),
                new PoolRule.Claim(
                        Optional.of(Name.of("claimed")),
                        Set.of(Name.of("seller")),
                        List.of(Requirement.of("contact", known("contact.phone"))),
                        Optional.of(new PoolRule.Limit(
                                Optional.of(2), new TreeMap<>(Map.of(Name.of("D"), 1)), CalendarPeriod.weeks(1))),
                        Optional.of(Elapsed.hours(30 * 24))),
                Optional.of(new PoolRule.Protection(
                        Elapsed.hours(240),
                        Optional.of(new PoolRule.Extension(done("follow-up.made"), Elapsed.hours(72))),
                        Optional.of(Elapsed.hours(480)))));
    }

    private static List<SlaClock> clocks() {
        return List.of(
                SlaClock.of(
                                "duplicate-check",
                                Moment.registered(),
                                done("duplicate-check.decided"),
                                Allowance.within(FixedPoint.endOf(FixedPoint.Period.WORKING_DAY)))
                        .who("supervisor")
                        .build(),
                SlaClock.of("first-response", Moment.offered(), done("follow-up.made"), within("A", Elapsed.hours(24)))
                        .alerts(List.of(new Alert(Header.NONE, new Alert.Share(75), Set.of(Alert.OWNER))))
                        .build(),
                SlaClock.of("nurture-plan", Moment.offered(), done("nurture-plan.made"), within("B", Elapsed.hours(48)))
                        .build(),
                SlaClock.of(
                                "tech-answer",
                                done("question.asked", AttributeIs.of("topic", eq("technical"))),
                                done("question.answered"),
                                Allowance.within(Elapsed.hours(24)))
                        .per("question")
                        .who("tech-support")
                        .build(),
                SlaClock.of(
                                "next-action",
                                done("follow-up.planned"),
                                done("follow-up.made"),
                                new Allowance.Until(Name.of("next-due")))
                        .per("follow-up")
                        .build());
    }

    private static Allowance within(String grade, Amount amount) {
        return new Allowance.Within(ByGrade.of(Map.of(Name.of(grade), amount)));
    }

    private static List<Cadence> cadences() {
        return List.of(
                Cadence.of(
                                "follow-up",
                                done("follow-up.made"),
                                ByGrade.of(Map.of(
                                        Name.of("A"), CalendarPeriod.weeks(1),
                                        Name.of("B"), CalendarPeriod.weeks(2),
                                        Name.of("C"), CalendarPeriod.weeks(2))),
                                done("follow-up.made"))
                        .when(stage("nurturing"))
                        .build(),
                Cadence.of(
                                "pool",
                                entered("pool"),
                                ByGrade.always(CalendarPeriod.months(3)),
                                Moment.reached(Kind.ASSESSED))
                        .when(stage("pool"))
                        .who("supervisor")
                        .build());
    }
}
