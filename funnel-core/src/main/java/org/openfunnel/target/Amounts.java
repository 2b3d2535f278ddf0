package org.openfunnel.target;

import java.math.BigDecimal;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetRules.Metric;

/** Amounts of targets: which can be used, in which smallest units, and how they are said. */
final class Amounts {
    /** The largest amount, in whole units; so large that the sums of a plan stay far from overflow. */
    static final BigDecimal LIMIT = new BigDecimal("999999999999");
    /** All of something, in percent. */
    static final BigDecimal WHOLE = new BigDecimal("100");

    private Amounts() {}

    /** Returns whether an amount is not too large and has no more decimals than its unit. */
    static boolean fits(BigDecimal amount, Metric metric) {
        return amount.abs().compareTo(LIMIT) <= 0 && amount.stripTrailingZeros().scale() <= metric.places();
    }

    /** Returns the amount in its smallest units, if the target is complete and its amount can be used. */
    static Optional<Long> of(Target target, TargetRules rules) {
        return target.metric()
                .flatMap(rules::findMetric)
                .filter(metric -> target.unit().equals(Optional.of(metric.unit())))
                .flatMap(metric -> target.amount()
                        .filter(amount -> amount.signum() >= 0 && fits(amount, metric))
                        .map(metric::toUnits));
    }

    /** Returns an amount with its unit. */
    static Message said(Metric metric, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        Arg number = Arg.of(plain.scale() < 0 ? plain.setScale(0) : plain);
        return switch (metric.measure()) {
            case MONEY -> Message.of("target.money", number, Arg.of(metric.currency()));
            case COUNT -> Message.of("target.count", number);
            case RATIO -> Message.of("target.percent", number);
        };
    }
}
