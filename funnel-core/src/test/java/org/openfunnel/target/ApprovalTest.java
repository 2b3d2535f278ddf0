package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.target.Plans.RULES;
import static org.openfunnel.target.Plans.plan;
import static org.openfunnel.target.Plans.revenue;
import static org.openfunnel.target.Plans.team;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Metric;

/** S3-06: the breakdown is approved by the sales manager, and is what achievement is then measured against. */
class ApprovalTest {
    private static final Instant AT = Instant.parse("2024-01-02T01:00:00Z");
    private static final Actor MANAGER = Actor.of("gao", "sales-manager");
    private static final Actor SELLER = Actor.of("fang", "account-manager");

    @Test
    void theSalesManagerApproves() {
        TargetPlan plan = plan(team(Plans.group()));
        Approval approval = plan.approve(RULES, MANAGER, AT);
        assertThat(approval)
                .isEqualTo(new Approval.Approved(
                        plan, MANAGER, AT, plan.check(RULES).findings()));
        assertThat(approval.<String>fold(
                        yes -> "approved with " + yes.findings().size(), no -> "refused"))
                .isEqualTo("approved with 1");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(reasons(plan(team()).approve(RULES, SELLER, AT), Language.EN))
                .containsExactly(" fang holds the roles account-manager; a plan is approved by sales-manager");
        assertThat(reasons(plan(team()).approve(RULES, Actor.of("x"), AT), Language.ZH))
                .containsExactly(" x 的角色为无；计划须由sales-manager审批");
    }

    @Test
    void aPlanWithProblemsIsNotApproved() {
        TargetPlan plan = plan(team(Goal.of("group", "group-1", revenue("5000001"))));
        assertThat(reasons(plan.approve(RULES, MANAGER, AT), Language.EN))
                .containsExactly(
                        "/goal/targets/0 revenue: the parts add up to 5000001 CNY, but the whole is 5000000 CNY; 1 CNY too much");
        assertThat(reasons(plan.approve(RULES, SELLER, AT), Language.EN)).hasSize(2);
    }

    @Test
    void everybodyApprovesWhereNoRoleIsNamed() {
        var rules = new TargetRules(
                Header.NONE,
                Set.of(),
                List.of(Metric.money("revenue", "CNY")),
                List.of(Level.of("team")),
                Set.of(),
                Set.of(),
                List.of());
        assertThat(plan(Goal.of("team", "sales", revenue("1"))).approve(rules, Actor.of("x"), AT))
                .isInstanceOf(Approval.Approved.class);
    }

    private static List<String> reasons(Approval approval, Language language) {
        return approval.fold(
                yes -> List.of(),
                no -> no.reasons().stream().map(it -> Plans.say(it, language)).toList());
    }
}
