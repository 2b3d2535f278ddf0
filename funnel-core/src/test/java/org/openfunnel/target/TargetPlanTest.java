package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openfunnel.target.Plans.RULES;
import static org.openfunnel.target.Plans.customers;
import static org.openfunnel.target.Plans.group;
import static org.openfunnel.target.Plans.manager;
import static org.openfunnel.target.Plans.plan;
import static org.openfunnel.target.Plans.problems;
import static org.openfunnel.target.Plans.repurchase;
import static org.openfunnel.target.Plans.revenue;
import static org.openfunnel.target.Plans.team;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetPlan.Finding;
import org.openfunnel.target.TargetPlan.Remark;

class TargetPlanTest {
    /** S3-04: 200 of 500 leaves 300, 80 of 200 leaves 120, and the 4 customers count towards the 20 of the team. */
    @Test
    void namesWhatIsNotAllocated() {
        TargetPlan.Check check = plan(team(group(manager()))).check(RULES);
        assertThat(check.problems()).isEmpty();
        assertThat(check.isUsable()).isTrue();
        assertThat(check.findings())
                .extracting(
                        Finding::pointer,
                        finding -> finding.metric().value(),
                        finding -> finding.amount().toPlainString())
                .containsExactly(
                        tuple("/goal/targets/0", "revenue", "3000000.00"),
                        tuple("/goal/targets/1", "new-customers", "16"),
                        tuple("/goal/parts/0/targets/0", "revenue", "1200000.00"));
        assertThat(check.findings()).extracting(Finding::remark).containsOnly(Remark.UNALLOCATED);
        assertThat(check.findings().stream()
                        .map(it -> Plans.wording(Language.EN).say(it.message())))
                .contains("revenue: 3000000 CNY of 5000000 CNY are not allocated");
        assertThat(check.findings().stream()
                        .map(it -> Plans.wording(Language.ZH).say(it.message())))
                .contains("revenue：5000000 CNY 中有 3000000 CNY 尚未分配");
    }

    @Test
    void exactPartsLeaveNothingToSay() {
        Goal whole = team(
                Goal.of("group", "group-1", revenue("2000000.01"), customers("20"), repurchase("60")),
                Goal.of("group", "group-2", revenue("2999999.99"), repurchase("75.5")));
        assertThat(plan(whole).check(RULES)).isEqualTo(new TargetPlan.Check(List.of(), List.of()));
    }

    @Test
    void whatNobodyBreaksDownIsNotUnallocated() {
        assertThat(plan(team()).check(RULES).findings()).isEmpty();
    }

    @Test
    void tooMuchOfAnExactMetricIsAProblem() {
        Goal whole = team(
                Goal.of("group", "group-1", revenue("2000000")), Goal.of("group", "group-2", revenue("3000000.01")));
        assertThat(problems(plan(whole), Language.EN))
                .containsExactly(
                        "/goal/targets/0 revenue: the parts add up to 5000000.01 CNY, but the whole is 5000000 CNY;"
                                + " 0.01 CNY too much");
        assertThat(problems(plan(whole), Language.ZH))
                .containsExactly("/goal/targets/0 revenue：下级目标合计 5000000.01 CNY，总目标为 5000000 CNY，超出 0.01 CNY");
    }

    @Test
    void tooMuchOfAnotherMetricIsAFinding() {
        Goal whole = team(Goal.of("group", "group-1", customers("12")), Goal.of("group", "group-2", customers("11")));
        assertThat(plan(whole).check(RULES).problems()).isEmpty();
        assertThat(plan(whole).check(RULES).findings())
                .extracting(Finding::remark, Finding::amount)
                .containsExactly(tuple(Remark.OVERALLOCATED, BigDecimal.valueOf(3)));
    }

    /** S3-02: at least 60 % cannot be reached by parts that aim lower; they are compared and not added up. */
    @Test
    void ratiosAreComparedAndNotAddedUp() {
        Goal whole = team(
                Goal.of("group", "group-1", repurchase("55.5")),
                Goal.of("group", "group-2", repurchase("60")),
                Goal.of("group", "group-3", repurchase("80")));
        assertThat(plan(whole).check(RULES).findings())
                .extracting(Finding::pointer, Finding::remark, Finding::amount)
                .containsExactly(tuple("/goal/targets/2", Remark.BELOW, new BigDecimal("4.50")));
    }

    /** S3-01: specific, measurable, with a date and an owner; everything that is missing is said at once. */
    @Test
    void saysEverythingThatIsMissingAtOnce() {
        Target bare = new Target(Optional.empty(), Optional.empty(), Optional.empty());
        Goal goal = new Goal(Name.of("team"), Optional.empty(), Label.NONE, List.of(bare), List.of());
        var plan = new TargetPlan(Optional.empty(), goal);
        assertThat(problems(plan, Language.EN))
                .containsExactly(
                        "/period a plan needs a period, such as 2024-Q1; a target without a date is not one",
                        "/goal/owner a goal needs an owner who is to reach it",
                        "/goal/targets/0/metric a target needs a metric: what is measured",
                        "/goal/targets/0/amount a target needs an amount: how much is to be reached",
                        "/goal/targets/0/unit a target needs a unit: a currency, `count` or `percent`");
        assertThat(problems(plan, Language.ZH))
                .containsExactly(
                        "/period 计划须有期限，例如 2024-Q1；没有期限的不是目标",
                        "/goal/owner 目标须有负责人",
                        "/goal/targets/0/metric 目标须有指标：衡量什么",
                        "/goal/targets/0/amount 目标须有数值：要达到多少",
                        "/goal/targets/0/unit 目标须有单位：货币、`count` 或 `percent`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue       | 10      | USD     | /unit revenue is measured in `CNY`, but the unit was `USD`",
                "new-customers | 3.5     | count   | /amount new-customers must be at most 999999999999 with at most 0 decimal places, but was 3.5",
                "revenue       | 0.001   | CNY     | /amount revenue must be at most 999999999999 with at most 2 decimal places, but was 0.001",
                "revenue       | 1E12    | CNY     | /amount revenue must be at most 999999999999 with at most 2 decimal places, but was 1E+12",
                "revenue       | -1      | CNY     | /amount revenue must not be negative, but was -1",
                "repurchase    | 100.01  | percent | /amount repurchase cannot be above 100 %, but was 100.01 %",
                "profit        | 10      | CNY     | /metric there is no metric `profit`; declared are new-customers, repurchase, revenue",
            })
    void refusesATargetThatMeansNothing(String metric, String amount, String unit, String problem) {
        TargetPlan plan = plan(Goal.of("team", "sales", Target.of(metric, amount, unit)));
        assertThat(problems(plan, Language.EN)).containsExactly("/goal/targets/0" + problem);
    }

    @ParameterizedTest
    @CsvSource({"0,revenue,CNY", "0,new-customers,count", "100,repurchase,percent", "999999999999,revenue,CNY"})
    void takesTheBounds(String amount, String metric, String unit) {
        assertThat(problems(plan(Goal.of("team", "sales", Target.of(metric, amount, unit))), Language.EN))
                .isEmpty();
    }

    @Test
    void levelsGoDown() {
        Goal whole = team(
                Goal.of("person", "fang", customers("1")).withParts(group()),
                Goal.of("region", "north", customers("1")),
                Goal.of("team", "other", customers("1")));
        assertThat(problems(plan(whole), Language.EN))
                .containsExactly(
                        "/goal/parts/0/parts/0/level group does not lie below person",
                        "/goal/parts/1/level there is no level `region`; declared are team, group, person, action",
                        "/goal/parts/2/level team does not lie below team");
    }

    @Test
    void aPlanRunsAsLongAsThePolicyAllows() {
        assertThat(problems(TargetPlan.of("2024-03", team()), Language.EN))
                .containsExactly("/period a plan cannot be for a month; allowed: quarter, year");
        assertThat(problems(TargetPlan.of("2024", team()), Language.EN)).isEmpty();
    }

    @Test
    void aMetricStandsOnceInAGoal() {
        assertThat(problems(plan(Goal.of("team", "sales", customers("1"), customers("2"))), Language.EN))
                .containsExactly("/goal/targets/1 new-customers stands twice in one goal");
    }

    /** S3-05: an action needs no figure when words say what is to be done. */
    @Test
    void aGoalSaysSomething() {
        Goal action = Goal.of("action", "fang");
        assertThat(problems(plan(team(action)), Language.EN))
                .containsExactly("/goal/parts/0 a goal needs a target, parts, or words that say what is to be done");
        Goal said = action.withWhat(Label.of("Hand in the form for resources", "提交资源申请表"));
        assertThat(problems(plan(team(said)), Language.EN)).isEmpty();
    }
}
