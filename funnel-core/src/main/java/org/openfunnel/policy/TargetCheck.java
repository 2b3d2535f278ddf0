package org.openfunnel.policy;

import java.util.List;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Measure;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;

/** Checks what a policy says about sales targets. */
final class TargetCheck {
    private final Checks checks;
    private final Report report;

    TargetCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(TargetRules rules) {
        if (rules.metrics().isEmpty()) {
            report.say("/targets/metrics", "no-metric");
        }
        report.once("/targets/metrics", rules.metrics(), Metric::id);
        rules.metrics().forEach(this::metric);
        if (rules.levels().isEmpty()) {
            report.say("/targets/levels", "no-level");
        }
        report.once("/targets/levels", rules.levels(), Level::id);
        List<Name> metrics = rules.metrics().stream().map(Metric::id).toList();
        report.known("/targets/exact", Kind.METRIC, rules.exact(), metrics);
        rules.exact().stream()
                .filter(name -> rules.findMetric(name)
                        .filter(metric -> !metric.isAdditive())
                        .isPresent())
                .forEach(name -> report.say("/targets/exact", "ratio-not-exact", Arg.of(name.value())));
        checks.roles("/targets/approve", rules.approve());
        report.once("/targets/quotas", rules.quotas(), Quota::id);
    }

    private void metric(Metric metric) {
        if (metric.measure() == Measure.MONEY && !FactCheck.isCurrency(metric.currency())) {
            report.say("/targets/metrics/" + metric.id() + "/currency", "not-a-currency", Arg.of(metric.currency()));
        }
    }
}
