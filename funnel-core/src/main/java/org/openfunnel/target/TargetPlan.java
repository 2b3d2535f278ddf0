package org.openfunnel.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;

/**
 * The targets of one period, from the whole team down. A plan is what the host was given; {@link #check} says whether it is
 * complete and adds up, and {@link #approve} makes it binding.
 *
 * @param period when it is to be reached
 * @param goal what the whole is to reach
 */
public record TargetPlan(Optional<TargetPeriod> period, Goal goal) {
    /** Refuses null. */
    public TargetPlan {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(goal, "goal");
    }

    /** Returns the plan of a period, written as {@link TargetPeriod#parse} reads it. */
    public static TargetPlan of(String period, Goal goal) {
        return new TargetPlan(Optional.of(TargetPeriod.parse(period)), goal);
    }

    /**
     * Returns everything that is wrong with this plan, and what its reader should know.
     *
     * <p>A target without metric, amount, unit, period or owner is a problem; so are parts that add up to more than the whole
     * where the policy wants them exact. Each target is held against the nearest goal above that has the same metric: four
     * customers of one person count towards the twenty of the team when the group between them names none. Ratios are not added
     * up; a part below the ratio of the whole is a finding. Source: S3-01, S3-04.
     */
    public Check check(TargetRules rules) {
        return PlanCheck.of(this, rules);
    }

    /**
     * Returns this plan approved, or why it is not: the actor holds none of the roles that approve plans, or the plan has
     * problems. Roles count as held; which roles imply which is known to the policy, so ask it. Source: S3-06.
     */
    public Approval approve(TargetRules rules, Actor actor, Instant at) {
        Check check = check(rules);
        List<Problem> reasons = new ArrayList<>();
        if (!rules.approve().isEmpty() && Collections.disjoint(rules.approve(), actor.roles())) {
            Message lacks = Message.of(
                    "target.no-role",
                    Arg.of(actor.person().value()),
                    Arg.of(Kind.ROLE, actor.roles()),
                    Arg.of(Kind.ROLE, rules.approve()));
            reasons.add(new Problem("", lacks));
        }
        reasons.addAll(check.problems());
        return reasons.isEmpty()
                ? new Approval.Approved(this, actor, at, check.findings())
                : new Approval.Refused(this, reasons);
    }

    /**
     * What a check found.
     *
     * @param problems what makes the plan unusable, with a JSON pointer into the plan such as {@code /goal/parts/0/targets/1};
     *     empty if it can be approved
     * @param findings what its reader should know; none of it is wrong
     */
    public record Check(List<Problem> problems, List<Finding> findings) {
        /** Copies the lists in. */
        public Check {
            problems = List.copyOf(problems);
            findings = List.copyOf(findings);
        }

        /** Returns whether the plan can be used. */
        public boolean isUsable() {
            return problems.isEmpty();
        }
    }

    /** What a finding is about. */
    public enum Remark {
        /** The parts add up to less than the whole; the amount is what is left. */
        UNALLOCATED,
        /** The parts add up to more than the whole, which the policy allows; the amount is what is too much. */
        OVERALLOCATED,
        /** The ratio of a part lies below that of the whole; the amount is the difference. */
        BELOW
    }

    /**
     * Something to know about a plan.
     *
     * @param pointer the target it is about, as a JSON pointer into the plan
     * @param remark what it is
     * @param metric what is measured
     * @param amount by how much, in whole units
     * @param message the same in words
     */
    public record Finding(String pointer, Remark remark, Name metric, BigDecimal amount, Message message) {
        /** Refuses null. */
        public Finding {
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(remark, "remark");
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(message, "message");
        }
    }
}
