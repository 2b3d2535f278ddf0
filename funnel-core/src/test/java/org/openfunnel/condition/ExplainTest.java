package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.all;
import static org.openfunnel.condition.Condition.any;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Condition.named;
import static org.openfunnel.condition.Condition.not;
import static org.openfunnel.condition.Sample.lead;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;

class ExplainTest {
    private static final Condition LARGE = fact("employees", Comparison.gte(500));
    private static final Lexicon LABELS = (kind, name) -> {
        String known = kind + " " + name;
        return switch (known) {
            case "FACT employees" -> Label.of("Employees", "公司规模");
            case "STAGE won" -> Label.of("Won", "成交");
            case "ACTIVITY objection" -> Label.of("objection", "异议");
            default -> Label.NONE;
        };
    };

    private static String tell(Language language, Sample lead, Condition condition) {
        CompiledCondition compiled = CompiledCondition.of(condition, Sample.WORDS, Scope.NONE);
        return Wording.of(language, LABELS, ZoneId.of("Asia/Shanghai")).tell(compiled.explain(lead.situation()));
    }

    static List<Arguments> atoms() {
        Condition majorOpen =
                new Condition.Open(Name.of("objection"), List.of(AttributeIs.of("weight", Comparison.eq("major"))));
        return List.of(
                row(
                        lead().set("employees", 30),
                        LARGE,
                        "Employees is 30, but asked is: at least 500",
                        "公司规模为30，不符合要求：至少 500"),
                row(
                        lead().set("budget.status", "stated").set("budget.amount", 600_000),
                        fact("budget.amount", Comparison.from(500_000, 900_000)),
                        "budget.amount is 600000 CNY, as asked: at least 500000 CNY, less than 900000 CNY",
                        "budget.amount为600000 CNY，符合要求：至少 500000 CNY、小于 900000 CNY"),
                row(
                        lead().set("budget.status", "none"),
                        fact("budget.amount", Comparison.gte(5)),
                        "budget.amount does not exist for this lead; asked is: at least 5 CNY",
                        "该线索不存在budget.amount；要求：至少 5 CNY"),
                row(
                        lead(),
                        new Condition.OfFact(Name.of("fit.industry"), Comparison.eq(true), Optional.of(false)),
                        "fit.industry is not known, which does not count as: yes",
                        "fit.industry未知，视为不符合要求：是"),
                row(
                        lead().set("budget.status", "pending"),
                        fact(
                                "budget.status",
                                Comparison.of(Operator.NOT_IN, List.of(Value.of("none"), Value.of("pending")))),
                        "budget.status is pending, but asked is: other than one of none, pending",
                        "budget.status为pending，不符合要求：不是none、pending之一"),
                row(
                        lead().set("budget.limit", 5)
                                .set("budget.status", "stated")
                                .set("budget.amount", 9),
                        fact("budget.amount", Comparison.with(Operator.LTE, "budget.limit")),
                        "budget.amount is 9 CNY, but asked is: at most budget.limit (5 CNY)",
                        "budget.amount为9 CNY，不符合要求：最多 budget.limit（5 CNY）"),
                row(lead().stage("won"), Condition.stage("won"), "the stage is Won, as asked: Won", "阶段为成交，符合要求：成交"),
                row(
                        lead().total(25),
                        Condition.total(Comparison.gte(30)),
                        "the score is 25, but asked is: at least 30",
                        "总分为25，不符合要求：至少 30"),
                row(
                        lead().clock(ClockState.BREACHED),
                        new Condition.OfClock(Name.of("proposal"), Set.of(ClockState.BREACHED)),
                        "the clock proposal is overdue, as asked: overdue",
                        "时限“proposal”为已超时，符合要求：已超时"),
                row(
                        lead(),
                        Condition.actor("manager", "expert"),
                        "whoever acts is not expert, manager",
                        "操作人不是expert、manager"),
                row(
                        lead(),
                        majorOpen,
                        "there is no open objection with objection.weight major",
                        "没有未结束的异议（objection.weight：major）"),
                row(
                        lead().entered("nurturing", 1),
                        happened(Moment.done("meeting.held")).after(Moment.entered("nurturing")),
                        "meeting.held after entering nurturing: has not happened",
                        "进入nurturing之后的meeting.held：尚未发生"));
    }

    static List<Arguments> times() {
        Condition.Since since =
                new Condition.Since(Moment.entered("nurturing"), Direction.GTE, Elapsed.hours(24), Optional.empty());
        return List.of(
                row(
                        lead().entered("nurturing", 10),
                        since,
                        "entering nurturing was at Mon 2026-03-02 00:00, which is not at least 24 hours ago;"
                                + " that amount ends at Tue 2026-03-03 00:00",
                        "进入nurturing在周一 2026-03-02 00:00，距今并非至少 24 小时；该时长截止于周二 2026-03-03 00:00"),
                row(
                        lead(),
                        since,
                        "entering nurturing: has not happened, so no time has passed since",
                        "进入nurturing：尚未发生，无法计时"),
                row(
                        lead().set("promised.at", Value.of(Sample.hoursAgo(-6))),
                        new Condition.Until(Name.of("promised.at"), Direction.LTE, WorkingDays.of(1), Optional.empty()),
                        "promised.at is Mon 2026-03-02 16:00, which is at most 1 working day from now;"
                                + " that amount ends at Wed 2026-03-04 00:00",
                        "promised.at为周一 2026-03-02 16:00，距离现在最多 1 个工作日；该时长截止于周三 2026-03-04 00:00"));
    }

    @ParameterizedTest
    @MethodSource({"atoms", "times"})
    void saysWhatItSaw(Sample lead, Condition condition, String english, String chinese) {
        assertThat(tell(Language.EN, lead, condition)).isEqualTo(english + "\n");
        assertThat(tell(Language.ZH, lead, condition)).isEqualTo(chinese + "\n");
    }

    private static Arguments row(Sample lead, Condition condition, String english, String chinese) {
        return Arguments.of(lead, condition, english, chinese);
    }

    @Test
    void tellsTheTree() {
        Condition condition = all(
                named("large"),
                any(known("employees", "needs"), not(Condition.stage("won"))),
                new Condition.AtLeast(1, List.of(LARGE, Condition.grade("A"))));
        assertThat(tell(Language.EN, lead().set("employees", 600).stage("won").grade("B"), condition))
                .isEqualTo("""
                        not all of this holds
                          large holds
                            Employees is 600, as asked: at least 500
                          none of this holds
                            not all of this holds
                              Employees is known
                              needs is not known
                            this holds, but must not
                              the stage is Won, as asked: Won
                          at least 1 of this hold
                            Employees is 600, as asked: at least 500
                            the grade is B, but asked is: A
                        """);
    }

    @Test
    void tellsEachActivity() {
        Sample lead = lead().done("n1", "need.named", 9, Map.of("class", Value.of("rigid")))
                .done("n2", "need.named", 8, Map.of());
        assertThat(tell(Language.EN, lead, new Condition.Every(Name.of("need"), known("class"))))
                .isEqualTo("""
                        not every need passes
                          need `n2` does not pass
                            need.class is not known
                          need `n1` passes
                            need.class is known
                        """);
        assertThat(tell(Language.EN, lead(), new Condition.Every(Name.of("need"), known("class"))))
                .isEqualTo("there is no need\n");
    }

    @Test
    void tellsWhoAndWhatIsStillMissing() {
        var condition = new Condition.Happened(
                Moment.done("meeting.held"),
                Optional.empty(),
                Optional.of(Comparison.gte(1).and(Comparison.lte(2))),
                Set.copyOf(Sample.names("seller")),
                new TreeMap<>(Map.of(Name.of("spin"), Set.of("situation", "problem"))),
                false);
        Sample lead = lead().done("m", "meeting.held", 5, Map.of("spin", Value.ofItems("situation")), "manager");
        assertThat(tell(Language.EN, lead, condition)).isEqualTo("""
                        meeting.held: times 1, as asked: at least 1, at most 2
                          done by seller
                          not covered: problem
                          covered: situation
                        """);
    }

    @Test
    void tellsWhatTheHostSaw() {
        Condition good = new Condition.Host(Name.of("good"), Sample.names("employees", "contact.phone"));
        assertThat(tell(Language.EN, lead().set("employees", 5).set("contact.phone", "138"), good))
                .isEqualTo("""
                        the host's check `good` says yes
                          Employees is 5
                          contact.phone is (not shown)
                        """);
    }
}
