package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Deferral;
import org.openfunnel.followup.Touch;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.CalendarPeriod.Roll;

/** Assignment, pool, clocks and cadences in document form. */
final class WorkTrees {
    private WorkTrees() {}

    static DocumentTree of(Assignment assignment) {
        TreeBuilder tree = TreeBuilder.keyed(assignment.header())
                .put("when", assignment.when().map(ConditionTree::of))
                .names("by", assignment.by());
        return RuleTrees.requirements(tree, "requires", assignment.requires())
                .put("candidates", AmountTree.byGrade(assignment.candidates(), WorkTrees::sorted))
                .texts(
                        "order",
                        assignment.order().stream().map(Assignment.Order::word).toList())
                .put("selector", assignment.selector().map(WorkTrees::of))
                .put("accept", assignment.accept().map(WorkTrees::of))
                .name("fallback", assignment.fallback())
                .build();
    }

    private static DocumentTree sorted(Set<Name> names) {
        return TreeBuilder.names(new TreeSet<>(names));
    }

    private static DocumentTree of(Assignment.Selector selector) {
        return TreeBuilder.plain()
                .text("host", selector.host().value())
                .number("version", selector.version(), 1)
                .names("reads", selector.reads())
                .build();
    }

    private static DocumentTree of(Assignment.Acceptance acceptance) {
        return TreeBuilder.keyed(acceptance.header())
                .put("within", AmountTree.of(acceptance.within()))
                .number("rounds", acceptance.rounds())
                .build();
    }

    static DocumentTree of(PoolRule pool) {
        TreeBuilder claim = of(pool.claim());
        return TreeBuilder.keyed(pool.header())
                .text("stage", pool.stage().value())
                .put("claim", claim.isEmpty() ? Optional.empty() : Optional.of(claim.build()))
                .put("protection", pool.protection().map(WorkTrees::of))
                .build();
    }

    private static TreeBuilder of(PoolRule.Claim claim) {
        TreeBuilder tree = TreeBuilder.plain().name("to", claim.to()).names("by", claim.by());
        return RuleTrees.requirements(tree, "requires", claim.requires())
                .put("limit", claim.limit().map(WorkTrees::of))
                .put("coolDown", claim.coolDown().map(AmountTree::of));
    }

    private static DocumentTree of(PoolRule.Limit limit) {
        return TreeBuilder.plain()
                .put("total", limit.total().map(DocumentTree.Quantity::of))
                .map(
                        "byGrade",
                        limit.byGrade().entrySet(),
                        Map.Entry::getKey,
                        most -> DocumentTree.Quantity.of(most.getValue()))
                .put("per", AmountTree.of(limit.per()))
                .build();
    }

    private static DocumentTree of(PoolRule.Protection protection) {
        return TreeBuilder.plain()
                .put("within", AmountTree.of(protection.within()))
                .put("extend", protection.extension().map(WorkTrees::of))
                .put("atMost", protection.atMost().map(AmountTree::of))
                .build();
    }

    private static DocumentTree of(PoolRule.Extension extension) {
        return TreeBuilder.plain()
                .put("on", MomentTree.of(extension.on()))
                .put("by", AmountTree.of(extension.by()))
                .build();
    }

    static DocumentTree of(SlaClock clock) {
        return TreeBuilder.keyed(clock.header())
                .put("when", clock.when().map(ConditionTree::of))
                .name("per", clock.per())
                .put("start", MomentTree.of(clock.start()))
                .put("stop", MomentTree.of(clock.stop()))
                .put("pause", clock.pause().map(ConditionTree::of))
                .put("cancel", clock.cancel().map(MomentTree::of))
                .put("within", of(clock.within()))
                .name("who", clock.who())
                .list("alerts", clock.alerts(), WorkTrees::of)
                .word("onChange", clock.onChange().word(), SlaClock.OnChange.KEEP_ELAPSED.word())
                .word("again", clock.again().word(), SlaClock.Again.KEEP.word())
                .build();
    }

    private static DocumentTree of(Allowance allowance) {
        if (allowance instanceof Allowance.Within within) {
            return AmountTree.byGrade(within.amount(), AmountTree::of);
        }
        return told(((Allowance.Until) allowance).attribute());
    }

    private static DocumentTree told(Name attribute) {
        DocumentTree at = TreeBuilder.plain().text("attr", attribute.value()).build();
        return TreeBuilder.plain().put("at", at).build();
    }

    private static DocumentTree of(Alert alert) {
        TreeBuilder tree = TreeBuilder.keyed(alert.header());
        if (alert.at() instanceof Alert.Share share) {
            tree.number("share", share.percent());
        } else if (alert.at() instanceof Alert.Before before) {
            tree.put("before", AmountTree.of(before.amount()));
        } else {
            tree.put("after", AmountTree.of(((Alert.After) alert.at()).amount()));
        }
        return tree.names("tell", alert.tell()).build();
    }

    static DocumentTree of(Cadence cadence) {
        return TreeBuilder.keyed(cadence.header())
                .word("for", cadence.subject().word(), Cadence.Subject.LEAD.word())
                .put("when", cadence.when().map(ConditionTree::of))
                .put("anchor", cadence.anchor().map(MomentTree::of))
                .put("do", touches(cadence))
                .put("every", AmountTree.byGrade(cadence.every(), AmountTree::of))
                .put("on", days(cadence))
                .word("shift", Words.of(cadence.shift()), Words.of(Roll.FOLLOWING))
                .word("missed", cadence.missed().word(), Cadence.Missed.COLLAPSE.word())
                .word("from", cadence.from().word(), Cadence.From.CONTACT.word())
                .put("defer", defer(cadence))
                .put("atMost", cadence.atMost().map(most -> new DocumentTree.Quantity(BigDecimal.valueOf(most))))
                .name("who", cadence.who())
                .put("topic", cadence.topic().map(ConditionTree::of))
                .build();
    }

    private static Optional<DocumentTree> touches(Cadence cadence) {
        return cadence.touches().isEmpty()
                ? Optional.empty()
                : Optional.of(TreeBuilder.oneOrMore(cadence.touches(), WorkTrees::of));
    }

    private static Optional<DocumentTree> defer(Cadence cadence) {
        return cadence.defer().isEmpty()
                ? Optional.empty()
                : Optional.of(TreeBuilder.items(cadence.defer(), WorkTrees::of));
    }

    private static DocumentTree of(Deferral deferral) {
        DocumentTree until = deferral.until() instanceof Deferral.Passed passed
                ? AmountTree.of(passed.amount())
                : told(((Deferral.Told) deferral.until()).attribute());
        return TreeBuilder.plain()
                .put("on", MomentTree.of(deferral.on()))
                .put("until", until)
                .build();
    }

    private static DocumentTree of(Touch touch) {
        return MomentTree.builder(touch.moment())
                .text("on", touch.on().map(Words::day).orElse(""))
                .put(
                        "part",
                        touch.part()
                                .map(part -> TreeBuilder.plain()
                                        .text("from", part.startInclusive().toString())
                                        .text("to", part.endExclusive().toString())
                                        .build()))
                .build();
    }

    private static Optional<DocumentTree> days(Cadence cadence) {
        if (cadence.monthEnd()) {
            return Optional.of(new DocumentTree.Text("month-end"));
        }
        return cadence.on().isEmpty()
                ? Optional.empty()
                : Optional.of(TreeBuilder.items(cadence.on(), day -> new DocumentTree.Text(Words.day(day))));
    }
}
