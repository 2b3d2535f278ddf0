package org.openfunnel.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetPlan.Finding;
import org.openfunnel.target.TargetPlan.Remark;
import org.openfunnel.target.TargetRules.Measure;
import org.openfunnel.target.TargetRules.Metric;

/** Checks a plan against the rules of a policy: first whether each target is complete, then whether they add up. */
final class PlanCheck {
    private final TargetRules rules;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(TargetRules rules) {
        this.rules = rules;
    }

    static TargetPlan.Check of(TargetPlan plan, TargetRules rules) {
        var check = new PlanCheck(rules);
        check.period(plan);
        check.goal("/goal", plan.goal(), Optional.empty());
        check.sums("/goal", plan.goal());
        return new TargetPlan.Check(check.problems, check.findings);
    }

    private void say(String pointer, String code, Arg... args) {
        problems.add(new Problem(pointer, Message.of(code, args)));
    }

    private void period(TargetPlan plan) {
        if (plan.period().isEmpty()) {
            say("/period", "target.no-period");
            return;
        }
        TargetPeriod.Unit unit = plan.period().get().unit();
        if (!rules.periods().isEmpty() && !rules.periods().contains(unit)) {
            List<Arg> allowed = rules.periods().stream().map(PlanCheck::unit).toList();
            say("/period", "target.wrong-period", unit(unit), Arg.many(allowed));
        }
    }

    private static Arg unit(TargetPeriod.Unit unit) {
        return Arg.of(Message.of("target.unit-" + unit.word()));
    }

    private void goal(String pointer, Goal goal, Optional<Name> above) {
        level(pointer, goal.level(), above);
        if (goal.owner().isEmpty()) {
            say(pointer + "/owner", "target.no-owner");
        }
        if (goal.targets().isEmpty() && goal.parts().isEmpty() && goal.what().isEmpty()) {
            say(pointer, "target.no-target");
        }
        Set<Name> seen = new HashSet<>();
        for (int at = 0; at < goal.targets().size(); at++) {
            Target target = goal.targets().get(at);
            String place = pointer + "/targets/" + at;
            target(place, target);
            target.metric()
                    .filter(metric -> !seen.add(metric))
                    .ifPresent(metric -> say(place, "target.twice", named(metric)));
        }
        for (int at = 0; at < goal.parts().size(); at++) {
            goal(pointer + "/parts/" + at, goal.parts().get(at), Optional.of(goal.level()));
        }
    }

    private void level(String pointer, Name level, Optional<Name> above) {
        List<Name> known = rules.levels().stream().map(TargetRules.Level::id).toList();
        if (!known.contains(level)) {
            say(pointer + "/level", "target.no-such-level", Arg.of(level.value()), Arg.of(Kind.LEVEL, known));
        } else if (above.isPresent() && known.contains(above.get()) && rules.depth(level) <= rules.depth(above.get())) {
            say(pointer + "/level", "target.level-order", Arg.of(Kind.LEVEL, level), Arg.of(Kind.LEVEL, above.get()));
        }
    }

    private void target(String pointer, Target target) {
        if (target.metric().isEmpty()) {
            say(pointer + "/metric", "target.no-metric");
        }
        if (target.amount().isEmpty()) {
            say(pointer + "/amount", "target.no-amount");
        }
        if (target.unit().isEmpty()) {
            say(pointer + "/unit", "target.no-unit");
        }
        target.metric()
                .ifPresent(name -> rules.findMetric(name)
                        .ifPresentOrElse(
                                metric -> measured(pointer, target, metric),
                                () -> say(
                                        pointer + "/metric",
                                        "target.no-such-metric",
                                        Arg.of(name.value()),
                                        Arg.of(Kind.METRIC, metrics()))));
    }

    private List<Name> metrics() {
        return rules.metrics().stream().map(Metric::id).toList();
    }

    private void measured(String pointer, Target target, Metric metric) {
        target.unit()
                .filter(unit -> !unit.equals(metric.unit()))
                .ifPresent(unit -> say(
                        pointer + "/unit",
                        "target.wrong-unit",
                        named(metric.id()),
                        Arg.of(metric.unit()),
                        Arg.of(unit)));
        target.amount().ifPresent(amount -> amount(pointer + "/amount", amount, metric));
    }

    private void amount(String pointer, BigDecimal amount, Metric metric) {
        if (amount.signum() < 0) {
            say(pointer, "target.negative", named(metric.id()), Arg.of(amount));
        } else if (!Amounts.fits(amount, metric)) {
            say(
                    pointer,
                    "target.precision",
                    named(metric.id()),
                    Arg.of(metric.places()),
                    Arg.of(Amounts.LIMIT),
                    Arg.of(amount.toString()));
        } else if (metric.measure() == Measure.RATIO && amount.compareTo(Amounts.WHOLE) > 0) {
            say(pointer, "target.above-whole", named(metric.id()), Arg.of(amount));
        }
    }

    private void sums(String pointer, Goal goal) {
        for (int at = 0; at < goal.targets().size(); at++) {
            Target target = goal.targets().get(at);
            String place = pointer + "/targets/" + at;
            Amounts.of(target, rules)
                    .ifPresent(whole -> target.metric()
                            .flatMap(rules::findMetric)
                            .ifPresent(metric -> parts(place, goal, metric, BigInteger.valueOf(whole))));
        }
        for (int at = 0; at < goal.parts().size(); at++) {
            sums(pointer + "/parts/" + at, goal.parts().get(at));
        }
    }

    private void parts(String pointer, Goal goal, Metric metric, BigInteger whole) {
        List<BigInteger> parts = below(goal, metric.id());
        if (metric.isAdditive() && !parts.isEmpty()) {
            sum(pointer, metric, whole, parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        } else if (!metric.isAdditive()) {
            parts.stream().filter(part -> part.compareTo(whole) < 0).forEach(part -> {
                Message below = Message.of("target.below", named(metric.id()), said(metric, part), said(metric, whole));
                find(pointer, Remark.BELOW, metric, whole.subtract(part), below);
            });
        }
    }

    private void sum(String pointer, Metric metric, BigInteger whole, BigInteger sum) {
        BigInteger left = whole.subtract(sum);
        if (left.signum() > 0) {
            Message unallocated =
                    Message.of("target.unallocated", named(metric.id()), said(metric, left), said(metric, whole));
            find(pointer, Remark.UNALLOCATED, metric, left, unallocated);
        } else if (left.signum() < 0) {
            Message over = Message.of(
                    "target.over",
                    named(metric.id()),
                    said(metric, sum),
                    said(metric, whole),
                    said(metric, left.negate()));
            if (rules.exact().contains(metric.id())) {
                problems.add(new Problem(pointer, over));
            } else {
                find(pointer, Remark.OVERALLOCATED, metric, left.negate(), over);
            }
        }
    }

    private void find(String pointer, Remark remark, Metric metric, BigInteger units, Message message) {
        findings.add(new Finding(pointer, remark, metric.id(), metric.toAmount(units), message));
    }

    /** Returns the amounts of the nearest goals below that have this metric. */
    private List<BigInteger> below(Goal goal, Name metric) {
        List<BigInteger> amounts = new ArrayList<>();
        for (Goal part : goal.parts()) {
            Optional<Target> own = part.targets().stream()
                    .filter(target -> target.metric().equals(Optional.of(metric)))
                    .findFirst();
            own.ifPresentOrElse(
                    target -> Amounts.of(target, rules).map(BigInteger::valueOf).ifPresent(amounts::add),
                    () -> amounts.addAll(below(part, metric)));
        }
        return amounts;
    }

    private static Arg named(Name metric) {
        return Arg.of(Kind.METRIC, metric);
    }

    private static Arg said(Metric metric, BigInteger units) {
        return Arg.of(Amounts.said(metric, metric.toAmount(units)));
    }
}
