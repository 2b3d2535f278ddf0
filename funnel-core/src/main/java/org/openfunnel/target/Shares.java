package org.openfunnel.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.name.PersonId;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetRules.Metric;

/** Splits a whole by weights, with exact sums: the method of the largest remainders. */
final class Shares {
    private Shares() {}

    static Map<PersonId, Target> of(Target whole, TargetRules rules, Map<PersonId, BigDecimal> weights) {
        Optional<Metric> metric = whole.metric().flatMap(rules::findMetric);
        if (metric.isEmpty() || whole.amount().isEmpty() || whole.unit().isEmpty()) {
            throw new IllegalArgumentException("only a complete target can be split, but this was " + whole);
        }
        Map<PersonId, Target> shares = new HashMap<>();
        if (metric.get().isAdditive()) {
            long units = metric.get().toUnits(whole.amount().get());
            of(units, weights)
                    .forEach((person, share) -> shares.put(
                            person,
                            new Target(whole.metric(), Optional.of(metric.get().toAmount(share)), whole.unit())));
        } else {
            weights.keySet().forEach(person -> shares.put(person, whole));
        }
        return shares;
    }

    /** Returns whole shares that add up to the whole; of equal remainders the first id gets more. */
    static Map<PersonId, Long> of(long whole, Map<PersonId, BigDecimal> weights) {
        Map<PersonId, BigInteger> parts = whole(weights);
        BigInteger total = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole < 0) {
            throw new IllegalArgumentException("only what is not negative can be split, but this was " + whole);
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("at least one weight must be positive, but they were " + weights);
        }
        var shares = new TreeMap<PersonId, Long>();
        Map<PersonId, BigInteger> remainders = new HashMap<>();
        parts.forEach((person, weight) -> {
            BigInteger[] divided = BigInteger.valueOf(whole).multiply(weight).divideAndRemainder(total);
            shares.put(person, divided[0].longValueExact());
            remainders.put(person, divided[1]);
        });
        long left = whole - shares.values().stream().mapToLong(Long::longValue).sum();
        List<PersonId> byRemainder = parts.keySet().stream()
                .sorted(Comparator.<PersonId, BigInteger>comparing(
                                person -> remainders.getOrDefault(person, BigInteger.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .toList();
        byRemainder.forEach(person -> shares.merge(person, 1L, Long::sum));
        return shares;
    }

    /** Returns weights as whole numbers of the same proportions. */
    private static Map<PersonId, BigInteger> whole(Map<PersonId, BigDecimal> weights) {
        int places = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = new TreeMap<PersonId, BigInteger>();
        weights.forEach((person, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "a weight must not be negative, but that of " + person + " was " + weight);
            }
            whole.put(person, weight.movePointRight(Math.max(0, places)).toBigIntegerExact());
        });
        return whole;
    }
}
