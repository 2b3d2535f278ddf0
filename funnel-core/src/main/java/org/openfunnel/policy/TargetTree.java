package org.openfunnel.policy;

import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;

/** What a policy says about sales targets, in document form. */
final class TargetTree {
    private TargetTree() {}

    static DocumentTree of(TargetRules rules) {
        return TreeBuilder.keyed(rules.header())
                .texts("period", rules.periods().stream().map(Unit::word).toList())
                .map("metrics", rules.metrics(), Metric::id, TargetTree::of)
                .list("levels", rules.levels(), TargetTree::of)
                .names("exact", rules.exact())
                .names("approve", rules.approve())
                .map("quotas", rules.quotas(), Quota::id, TargetTree::of)
                .build();
    }

    private static DocumentTree of(Metric metric) {
        return TreeBuilder.keyed(metric.header())
                .text("measure", metric.measure().word())
                .text("currency", metric.currency())
                .build();
    }

    private static DocumentTree of(Level level) {
        return TreeBuilder.listed(level.id(), level.header()).build();
    }

    private static DocumentTree of(Quota quota) {
        return TreeBuilder.keyed(quota.header())
                .number("count", quota.count())
                .text("per", quota.per().word())
                .build();
    }
}
