package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Party;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Requirement.Severity;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.FactType.NumberKind;
import org.openfunnel.fact.FactType.Option;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.TextFormat.Characters;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Measure;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;
import org.openfunnel.time.CalendarPeriod;

/** A policy in which every form that the core knows stands at least once. It makes no sense as a whole. */
public final class WholePolicy {
    static final Header HEADER = new Header(
                    Label.of("label", "标签"), List.of(), Label.of("own", "自有"), Label.of("note", "备注"))
            .withSources("S1-01", "S1-02");

    private WholePolicy() {}

    /** Returns a builder of the policy. */
    public static PolicyBuilder builder() {
        return FunnelPolicy.builder("whole", "1.0.0", "china", funnel())
                .handbook("none")
                .header(HEADER)
                .about(Label.of("everything", "全部"))
                .roles(List.of(
                        Role.of("seller", Header.NONE),
                        Role.of("senior", HEADER, "seller"),
                        Role.of("boss", Header.NONE, "senior")))
                .formats(formats())
                .facts(facts())
                .conditions(List.of(
                        new NamedCondition(Name.of("known-company"), HEADER, Condition.known("company.name")),
                        new NamedCondition(Name.of("every-form"), Header.NONE, EveryCondition.anyOfThem())))
                .intake(intake())
                .activities(activities())
                .scorecard(scorecard())
                .grading(grading())
                .assignment(WholeOwnership.assignment())
                .pool(WholeOwnership.pool())
                .clocks(WholeTimes.clocks())
                .cadences(WholeTimes.cadences())
                .targets(targets())
                .advice(List.of(new Advice(
                        Name.of("price"),
                        HEADER,
                        new Condition.Open(
                                Name.of("objection"), List.of(AttributeIs.of("topic", Comparison.eq("price")))),
                        Label.of("Offer instalments.", "可分期。"))))
                .claims(List.of(
                        new Claim(
                                Name.of("a-has-budget"),
                                HEADER,
                                Optional.of(Condition.grade("A")),
                                Condition.known("budget.amount")),
                        new Claim(
                                Name.of("no-ghosts"), Header.NONE, Optional.empty(), Condition.known("company.name"))));
    }

    private static TargetRules targets() {
        return new TargetRules(
                HEADER,
                Set.of(Unit.QUARTER, Unit.YEAR),
                List.of(
                        new Metric(Name.of("revenue"), HEADER, Measure.MONEY, "CNY"),
                        Metric.count("customers"),
                        Metric.ratio("again")),
                List.of(new Level(Name.of("team"), HEADER), Level.of("person")),
                Set.of(Name.of("revenue")),
                Set.of(Name.of("boss")),
                List.of(new Quota(Name.of("calls"), HEADER, 2, Unit.DAY), Quota.of("visits", 3, Unit.HALF_YEAR)));
    }

    private static NavigableMap<Name, TextFormat> formats() {
        var formats = new TreeMap<Name, TextFormat>();
        formats.put(Name.of("phone"), TextFormat.of(Characters.DIGITS, 11, 11));
        formats.put(
                Name.of("note"),
                new TextFormat(HEADER, Characters.ANY, 8, 500, List.of("“"), List.of("嫌贵"), List.of("有兴趣")));
        formats.put(Name.of("word"), TextFormat.of(Characters.LETTERS, 1, Integer.MAX_VALUE));
        formats.put(Name.of("free"), TextFormat.of(Characters.ANY, 0, Integer.MAX_VALUE));
        return formats;
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.of(
                                "source.channel",
                                new FactType.Choice(List.of(
                                        new Option("form", Label.of("", "表单"), "online"),
                                        new Option("visit", Label.of("Visit", "拜访"), "offline"))))
                        .with(HEADER),
                Fact.of("budget.status", FactType.choice("stated", "pending", "none")),
                Fact.of("budget.amount", FactType.money("CNY")).onlyIf("budget.status", Comparison.eq("stated")),
                Fact.of(
                        "mood",
                        new FactType.Choice(List.of(new Option("warm", Label.of("Warm", "热"), ""), Option.of("cold")))),
                Fact.of("rating.budget", FactType.integer(0, 10)),
                Fact.of(
                        "months",
                        new FactType.Numeric(NumberKind.DECIMAL, BigDecimal.ZERO, new BigDecimal("120.5"), "months")),
                Fact.of("debt", FactType.Numeric.of(NumberKind.MONEY, "EUR")),
                Fact.of("fit", new FactType.Flag()),
                Fact.of("tags", new FactType.Items(List.of(Option.of("a"), Option.of("b")), false)),
                Fact.of("signing.date", new FactType.Day()),
                Fact.of("promised.at", new FactType.Time()),
                Fact.of("deal.number", new FactType.Text())
                        .onlyIf("stage", Comparison.in("won"))
                        .asPersonal());
    }

    private static Intake intake() {
        return new Intake(
                HEADER,
                Set.of(Name.of("seller")),
                List.of(
                        Requirement.of("form", Condition.named("known-company"))
                                .warning()
                                .with(HEADER),
                        Requirement.of("channel", Condition.known("source.channel"))
                                .when(Condition.actor("seller"))),
                Optional.of(new DuplicateRule(
                        HEADER,
                        List.of(
                                List.of(Name.of("contact.phone")),
                                List.of(Name.of("company.name"), Name.of("contact.name"))),
                        Severity.WARN)));
    }

    private static List<ActivityKind> activities() {
        ActivityKind objection = ActivityKind.of("objection", "raised", "answered")
                .withAttributes(
                        Fact.of("topic", FactType.choice("price", "period")).with(HEADER),
                        Fact.of("due", new FactType.Time()));
        Step sent = new Step(
                Name.of("sent"),
                HEADER,
                Party.US,
                Set.of(Name.of("seller")),
                List.of(Name.of("parts")),
                List.of(Requirement.of("pages", Condition.attribute("pages", Comparison.lte(40)))
                        .warning()),
                Set.of(Name.of("drafted")),
                Set.of(Name.of("confirmed")),
                false);
        Step confirmed = new Step(
                Name.of("confirmed"),
                Header.NONE,
                Party.CUSTOMER,
                Set.of(),
                List.of(),
                List.of(Requirement.of(
                        "about",
                        new Condition.Happened(
                                Moment.done("letter.sent"),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(),
                                new TreeMap<>(),
                                true))),
                Set.of(),
                Set.of(),
                true);
        return List.of(
                objection,
                new ActivityKind(
                        Name.of("letter"),
                        HEADER,
                        Optional.of(Name.of("objection")),
                        List.of(
                                Fact.of(
                                        "parts",
                                        new FactType.Items(List.of(Option.of("pains"), Option.of("goals")), true)),
                                Fact.of("pages", FactType.integer(1, 100))),
                        List.of(Step.of("drafted"), sent, confirmed, Step.of("filed"))));
    }

    private static Scorecard scorecard() {
        Condition known = Condition.fact("budget.status", Comparison.eq("stated"));
        return new Scorecard(
                HEADER,
                Points.of(new BigDecimal("-0.5")),
                List.of(
                        new Scorecard.Characteristic(
                                Name.of("fit"),
                                HEADER,
                                Points.of(-5),
                                Points.of(new BigDecimal("2.5")),
                                Optional.empty(),
                                Optional.of(Points.ZERO),
                                List.of(
                                        new Scorecard.Bin(
                                                Name.of("yes"),
                                                HEADER,
                                                Condition.fact("fit", Comparison.eq(true)),
                                                Points.of(new BigDecimal("2.5"))),
                                        new Scorecard.Bin(
                                                Name.of("else"),
                                                Header.NONE,
                                                new Condition.Otherwise(false),
                                                Points.of(-5)))),
                        new Scorecard.Characteristic(
                                Name.of("budget"),
                                Header.NONE,
                                Points.ZERO,
                                Points.of(10),
                                Optional.of(Name.of("rating.budget")),
                                Optional.empty(),
                                List.of(new Scorecard.Bin(Name.of("stated"), Header.NONE, known, Points.of(10)))),
                        new Scorecard.Characteristic(
                                Name.of("bonus"),
                                Header.NONE,
                                Points.ZERO,
                                Points.of(5),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(new Scorecard.HostRule(
                                        Name.of("industry-bonus"), 2, List.of(Name.of("company.name"))))),
                        amount(),
                        engagement()));
    }

    private static Scorecard.Characteristic engagement() {
        List<Optional<Behaviour.Decay>> decays = List.of(
                Optional.empty(),
                Optional.of(new Behaviour.Decay.HalfLife(14)),
                Optional.of(new Behaviour.Decay.Linear(30)),
                Optional.of(new Behaviour.Decay.Window(7)),
                Optional.of(new Behaviour.Decay.Stepwise(List.of(
                        new Behaviour.Decay.Step(7, new BigDecimal("0.5")),
                        new Behaviour.Decay.Step(30, BigDecimal.ZERO)))));
        List<Behaviour.Deed> deeds = new ArrayList<>();
        for (int i = 0; i < decays.size(); i++) {
            deeds.add(new Behaviour.Deed(
                    Name.of("d" + i),
                    i == 0 ? HEADER : Header.NONE,
                    Moment.done("letter.sent"),
                    Points.of(2 + i),
                    i == 1 ? Optional.of(Points.of(9)) : Optional.empty(),
                    decays.get(i)));
        }
        return new Scorecard.Characteristic(
                Name.of("engagement"),
                Header.NONE,
                Points.ZERO,
                Points.of(20),
                Optional.empty(),
                Optional.of(Points.ZERO),
                List.of(),
                Optional.of(new Behaviour(deeds)));
    }

    private static Scorecard.Characteristic amount() {
        return new Scorecard.Characteristic(
                Name.of("amount"),
                Header.NONE,
                Points.ZERO,
                Points.of(12),
                new BigDecimal("1.25"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Scorecard.Bin(
                        Name.of("none"),
                        Header.NONE,
                        Condition.fact("budget.status", Comparison.eq("none")),
                        Points.of(-1))),
                Optional.of(new Interpolation(
                        Name.of("budget.amount"),
                        List.of(
                                new Interpolation.Knot(BigDecimal.ZERO, Points.ZERO),
                                new Interpolation.Knot(new BigDecimal("1000000.5"), Points.of(8))))));
    }

    private static Grading grading() {
        return new Grading(
                HEADER,
                Grading.Assess.ON_REQUEST,
                List.of(
                        new Grading.Row(Name.of("A"), HEADER, Optional.of(Condition.total(Comparison.gte(8)))),
                        new Grading.Row(Name.of("B"), Header.NONE, Optional.of(Condition.total(Comparison.lt(8)))),
                        new Grading.Row(Name.of("invalid"), Header.NONE, Optional.empty())),
                Optional.of(Grading.Hit.UNIQUE),
                List.of(
                        new Grading.Knockout(Name.of("zealous"), HEADER, Condition.stage("new"), Name.of("A")),
                        new Grading.Knockout(
                                Name.of("bad"),
                                Header.NONE,
                                Condition.happened(Moment.reached(Occurrence.Kind.DECLINED)),
                                Name.of("invalid"))),
                List.of(new Grading.Cap(Name.of("cap"), HEADER, Condition.stage("pool"), Name.of("B"))),
                Optional.of(new Grading.Hysteresis(Points.of(2), Optional.of(CalendarPeriod.days(7)))),
                Set.of(Name.of("boss")),
                new Grading.Overriding(HEADER, Set.of(Name.of("boss")), true, Optional.of(CalendarPeriod.months(1))),
                Optional.of(new Grading.Review(HEADER, Set.of(Name.of("boss")), true)));
    }

    private static Funnel funnel() {
        Stage won = new Stage(
                Name.of("won"),
                HEADER,
                Stage.Kind.WON,
                Label.of("Customer", "客户"),
                List.of(Requirement.of("known", Condition.named("known-company"))),
                List.of(new Requirement(
                        Name.of("later"),
                        Header.NONE,
                        Optional.of(Condition.grade("A")),
                        Condition.stage("won"),
                        Severity.BLOCK,
                        Set.of(Name.of("boss")))),
                Label.of("Keep", "维护"),
                Label.of("Weak", "薄弱"));
        return Funnel.of(
                List.of(
                        Stage.of("new", Stage.Kind.OPEN),
                        Stage.of("pool", Stage.Kind.DORMANT),
                        won,
                        Stage.of("lost", Stage.Kind.LOST)),
                List.of(
                        Move.between("win", "new", "won")
                                .header(HEADER)
                                .on("close")
                                .by("seller")
                                .input(Fact.of("reason", new FactType.Text()), Fact.of("amount", FactType.money("CNY")))
                                .when(Condition.grade("A"))
                                .requires(Requirement.of(
                                        "reason", Condition.attribute("reason", Comparison.format("note"))))
                                .build(),
                        Move.fromAnyOpen("shelve", "pool")
                                .auto(Condition.grade("invalid"))
                                .over("rest")
                                .build(),
                        Move.between("rest", "new", "pool")
                                .auto(Condition.happened(Moment.reached(Occurrence.Kind.DUE, "news")))
                                .build(),
                        Move.fromAnyOpen("lose", "lost").build()));
    }
}
