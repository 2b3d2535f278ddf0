package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.target.Approval;
import org.openfunnel.target.Goal;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetPlan;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;

class TargetCheckTest {
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final TargetPlan PLAN =
            TargetPlan.of("2026-Q1", Goal.of("team", "sales", Target.of("revenue", "1", "CNY")));

    private static PolicyBuilder policy() {
        Funnel funnel = Funnel.of(List.of(Stage.of("new", Stage.Kind.OPEN)), List.of());
        return FunnelPolicy.builder("small", "1", "china", funnel)
                .roles(List.of(
                        Role.of("manager", Header.NONE),
                        Role.of("director", Header.NONE, "manager"),
                        Role.of("seller", Header.NONE)));
    }

    private static TargetRules rules(List<Metric> metrics, List<Level> levels, String exact, Quota... quotas) {
        return new TargetRules(
                Header.NONE,
                Set.of(),
                metrics,
                levels,
                Set.of(Name.of(exact)),
                Set.of(Name.of("manager")),
                List.of(quotas));
    }

    @Test
    void needsMetricsAndLevelsThatStandOnce() {
        TargetRules empty = new TargetRules(
                Header.NONE, Set.of(), List.of(), List.of(), Set.of(), Set.of(Name.of("boss")), List.of());
        assertThat(policy().targets(empty).check())
                .extracting(
                        problem -> problem.pointer() + " " + problem.message().code())
                .containsExactly(
                        "/targets/metrics policy.no-metric",
                        "/targets/levels policy.no-level",
                        "/targets/approve policy.no-such-role");
        TargetRules twice = rules(
                List.of(Metric.count("deals"), Metric.money("deals", "yuan"), Metric.ratio("share")),
                List.of(Level.of("team"), Level.of("team")),
                "share",
                Quota.of("calls", 1, Unit.DAY),
                Quota.of("calls", 2, Unit.DAY));
        assertThat(policy().targets(twice).check())
                .extracting(
                        problem -> problem.pointer() + " " + problem.message().code())
                .containsExactly(
                        "/targets/metrics/deals policy.twice",
                        "/targets/metrics/deals/currency policy.not-a-currency",
                        "/targets/levels/team policy.twice",
                        "/targets/exact policy.ratio-not-exact",
                        "/targets/quotas/calls policy.twice");
    }

    @Test
    void onlyMoneyHasACurrency() {
        assertThatThrownBy(() -> new Metric(Name.of("deals"), Header.NONE, TargetRules.Measure.COUNT, "CNY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only money has a currency, but `deals` had CNY");
    }

    /** S3-06: who has the rights of the sales manager approves as well. */
    @Test
    void aRoleApprovesWithAllThatItImplies() {
        FunnelPolicy policy = policy().targets(
                        rules(List.of(Metric.money("revenue", "CNY")), List.of(Level.of("team")), "revenue"))
                .build();
        assertThat(policy.approve(PLAN, Actor.of("gao", "director"), AT)).isInstanceOf(Approval.Approved.class);
        assertThat(policy.approve(PLAN, Actor.of("gao", "manager"), AT)).isInstanceOf(Approval.Approved.class);
        assertThat(policy.approve(PLAN, Actor.of("fang", "seller"), AT)).isInstanceOf(Approval.Refused.class);
        assertThat(policy.approve(PLAN, Actor.of("x", "unknown"), AT)).isInstanceOf(Approval.Refused.class);
    }

    @Test
    void aPolicyWithoutTargetsApprovesNothing() {
        FunnelPolicy policy = policy().build();
        assertThat(policy.targets()).isEmpty();
        assertThatThrownBy(() -> policy.approve(PLAN, Actor.of("gao"), AT)).isInstanceOf(NoSuchElementException.class);
    }
}
