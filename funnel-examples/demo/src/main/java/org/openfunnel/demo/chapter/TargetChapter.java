package org.openfunnel.demo.chapter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Table;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.target.Approval;
import org.openfunnel.target.Goal;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.Progress;
import org.openfunnel.target.TargetPlan;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.Volumes;
import org.openfunnel.target.Volumes.Rate;
import org.openfunnel.time.BusinessCalendar;

/** Breaks the targets of handbook 003 down to people and to leads a week, has them approved, and looks at one of them later. */
public final class TargetChapter implements Chapter {
    private static final int WEEKS_IN_QUARTER = 13;
    private static final Instant APPROVED_AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-27T11:00:00Z");
    private static final Name REVENUE = Name.of("revenue");
    private static final Name CUSTOMERS = Name.of("new-customers");

    private final BusinessCalendar calendar;
    private final FunnelPolicy policy;
    private final TargetRules rules;

    /** Makes the chapter; the plan runs on this calendar. */
    public TargetChapter(BusinessCalendar calendar) {
        this.calendar = calendar;
        this.policy = Policies.load(Presets.targetAndTier()).require();
        this.rules = policy.targets().orElseThrow();
    }

    @Override
    public void tell(Page page) {
        page.heading("targets.heading");
        Goal group = Goal.of("group", "group-1", revenue("2000000"), customers("10"))
                .split(rules, Name.of("person"), lastYear());
        TargetPlan plan = TargetPlan.of(
                "2026-Q1",
                Goal.of("team", "sales", revenue("5000000"), customers("20"), Target.of("repurchase", "60", "percent"))
                        .withParts(group));
        Wording wording = Wording.of(page.texts().language(), policy.lexicon(), calendar.zone());
        page.say("targets.split", plan.period().orElseThrow());
        page.print(1, table(page, plan.goal(), new Table()));
        approve(page, wording, plan, Actor.of("fang", "account-manager"));
        approve(page, wording, plan, Actor.of("gao", "sales-manager"));
        page.gap();
        page.say("targets.volumes");
        Volumes volumes = Volumes.of(20, List.of(Rate.of("acquiring", 45, 180), Rate.of("converting", 15, 45)));
        page.indented(1, wording.tell(volumes.explanation(WEEKS_IN_QUARTER)));
        page.gap();
        page.say("targets.progress");
        Map<Name, BigDecimal> achieved = Map.of(REVENUE, new BigDecimal("1300000"), CUSTOMERS, BigDecimal.valueOf(3));
        Progress progress = Progress.of(rules, plan.period().orElseThrow(), group, achieved, LATER, calendar);
        page.indented(1, wording.tell(progress.explanation()));
    }

    /** What each person of the group sold last year, by which the targets are split. */
    private static Map<PersonId, BigDecimal> lastYear() {
        Map<PersonId, BigDecimal> sold = new TreeMap<>();
        List.of("fang:3100000", "liu:1700000", "ma:1400000", "wu:900000", "xie:650000")
                .forEach(each -> {
                    int colon = each.indexOf(':');
                    sold.put(PersonId.of(each.substring(0, colon)), new BigDecimal(each.substring(colon + 1)));
                });
        return sold;
    }

    private static Target revenue(String amount) {
        return Target.of("revenue", amount, "CNY");
    }

    private static Target customers(String amount) {
        return Target.of("new-customers", amount, "count");
    }

    /** One line a goal: level, owner, revenue, customers. */
    private Table table(Page page, Goal goal, Table table) {
        table.add(
                policy.lexicon().label(Kind.LEVEL, goal.level()).in(page.texts().language()),
                goal.owner().orElseThrow(),
                amount(goal, REVENUE),
                amount(goal, CUSTOMERS));
        goal.parts().forEach(part -> table(page, part, table));
        return table;
    }

    private static String amount(Goal goal, Name metric) {
        return goal.targets().stream()
                .filter(target -> target.metric().equals(Optional.of(metric)))
                .flatMap(target -> target.amount().stream())
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("");
    }

    private void approve(Page page, Wording wording, TargetPlan plan, Actor actor) {
        Approval approval = policy.approve(plan, actor, APPROVED_AT);
        page.gap();
        approval.fold(
                yes -> {
                    page.say("targets.approved", actor.person());
                    yes.findings().forEach(finding -> page.indented(1, wording.say(finding.message())));
                    return yes;
                },
                no -> {
                    page.say("targets.refused", actor.person());
                    no.reasons().forEach(reason -> page.indented(1, wording.say(reason.message())));
                    return no;
                });
    }
}
