package org.openfunnel.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/**
 * What somebody is to reach, and the goals that it is broken down into.
 *
 * <p>A goal is what the host was given: anything may be missing, and {@link TargetPlan#check} says what is.
 *
 * @param level the level, as the policy names it
 * @param owner who is to reach it
 * @param what what is to be done, in words; may be empty
 * @param targets the figures
 * @param parts the goals one or more levels below
 */
public record Goal(Name level, Optional<PersonId> owner, Label what, List<Target> targets, List<Goal> parts) {
    /** Copies the lists in. */
    public Goal {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(what, "what");
        targets = List.copyOf(targets);
        parts = List.copyOf(parts);
    }

    /** Returns a goal without parts. */
    public static Goal of(String level, String owner, Target... targets) {
        return new Goal(Name.of(level), Optional.of(PersonId.of(owner)), Label.NONE, List.of(targets), List.of());
    }

    /** Returns this goal with what is to be done in words. */
    public Goal withWhat(Label changed) {
        return new Goal(level, owner, changed, targets, parts);
    }

    /** Returns this goal with other parts. */
    public Goal withParts(Goal... changed) {
        return new Goal(level, owner, what, targets, List.of(changed));
    }

    /**
     * Returns this goal broken down to some people or teams by weights, such as past results. Money and counts are split
     * exactly, by the largest remainders; of equal ones the first id gets more. A ratio is the same for all. Source: S3-03.
     *
     * @param rules the policy's rules, which know the metrics
     * @param below the level of the parts
     * @param weights the weight of each, not negative
     * @throws IllegalArgumentException if no weight is positive, one is negative, or a target of this goal is not complete
     */
    public Goal split(TargetRules rules, Name below, Map<PersonId, BigDecimal> weights) {
        List<Map<PersonId, Target>> split = new ArrayList<>();
        for (Target target : targets) {
            split.add(Shares.of(target, rules, weights));
        }
        List<Goal> shares = new ArrayList<>();
        for (PersonId person : weights.keySet().stream().sorted().toList()) {
            List<Target> own = split.stream()
                    .map(each -> Optional.ofNullable(each.get(person)).orElseThrow())
                    .toList();
            shares.add(new Goal(below, Optional.of(person), Label.NONE, own, List.of()));
        }
        return new Goal(level, owner, what, targets, shares);
    }

    /**
     * One figure: how much of what. A target is specific by its metric, measurable by amount and unit; the plan adds by when and
     * by whom. Source: S3-01.
     *
     * @param metric what is measured, as the policy names it
     * @param amount how much, in whole units: yuan, customers, percent
     * @param unit in what: a currency, {@code count} or {@code percent}
     */
    public record Target(Optional<Name> metric, Optional<BigDecimal> amount, Optional<String> unit) {
        /** Refuses null. */
        public Target {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(unit, "unit");
        }

        /** Returns a complete target, such as {@code of("revenue", "5000000", "CNY")}. */
        public static Target of(String metric, String amount, String unit) {
            return new Target(Optional.of(Name.of(metric)), Optional.of(new BigDecimal(amount)), Optional.of(unit));
        }
    }
}
