package org.openfunnel.rules.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.time.BusinessCalendar;

/**
 * What can be shown of a policy without any lead: gaps, overlaps, what nobody can reach, what contradicts.
 *
 * <p>Every value that a rule can tell apart is looked at, unknown and absent ones included. A finding names a lead, and the policy
 * was evaluated on that lead before it is reported. What happened, who acts, time and functions of the host are taken for
 * anything; what hangs on them is said to be not proved, never to be fine. Grades are those that the rules give: hysteresis and
 * people come after them.
 */
public final class PolicyProof {
    private static final long STEPS = 200_000;

    private final FunnelPolicy policy;
    private final List<Finding> findings;

    private PolicyProof(FunnelPolicy policy, List<Finding> findings) {
        this.policy = policy;
        this.findings = List.copyOf(findings);
    }

    /** Proves a policy. The places of the findings are pointers into its document form. */
    public static PolicyProof of(FunnelPolicy policy) {
        var space = new Space(List.of(policy));
        Optional<GradeModel> model = policy.grading().map(grading -> new GradeModel(space, 0, grading));
        var prover = new Prover(space, new Budget(STEPS));
        var conditions = new ConditionChecks(prover);
        var stages = new StageChecks(prover);
        conditions.check();
        new BinChecks(prover).check();
        model.ifPresent(it -> new GradeChecks(prover, it.grading(), it).check());
        stages.check();
        new TimeChecks(prover, stages.reached()).check();
        new CoverageChecks(prover).check();
        new ClaimProof(policy, STEPS).findings().forEach(prover::add);
        List<Finding> found = new ArrayList<>(prover.findings());
        found.sort(Finding.BY_PLACE);
        return new PolicyProof(policy, found);
    }

    /** Returns everything found, ordered by place. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns whether a conclusion holds of every lead of which a premise holds.
     *
     * <p>A condition on the grade asks for the grade that the rules give at that moment. The claim is refuted by a lead for which
     * the premise is true and the conclusion is anything else, unknown included.
     *
     * @throws IllegalArgumentException if a condition cannot be asked of this policy
     */
    public Verdict claim(Condition premise, Condition conclusion) {
        check(premise);
        check(conclusion);
        Prover.Result result = new ClaimProof(policy, STEPS).refute(Optional.of(premise), conclusion);
        if (result.lead().isPresent()) {
            return new Verdict.Refuted(result.lead().get().witness());
        }
        return result.isExcluded() ? new Verdict.Proved() : new Verdict.Unproven(result.doubt());
    }

    /**
     * Returns whether a better value of a fact never lowers the grade that the rules give, everything else being equal. No grade
     * is lower than every grade; leads that do not have the fact are not compared.
     *
     * @throws IllegalArgumentException if the host does not give such a fact, or its values have no order: texts, sets, instants
     */
    public Monotony monotone(Name fact, Monotony.Better better) {
        boolean hasOrder = policy.vocabulary().catalog().hostFacts().stream()
                .anyMatch(known -> known.name().equals(fact) && RangedRegions.isRanged(known.type()));
        if (!hasOrder) {
            throw new IllegalArgumentException("the host must give `" + fact + "`, and its values must have an order");
        }
        return policy.grading()
                .map(grading -> new MonotonyProof(policy, grading, fact, better, STEPS).prove())
                .orElse(new Monotony.Proved());
    }

    /**
     * Returns the clocks and cadences that, started at an instant, fall due in a year for which a calendar has no data.
     *
     * @param calendar the calendar that the policy names
     */
    public List<Finding> endOf(BusinessCalendar calendar, Instant from) {
        return new CalendarChecks(policy, calendar, from).findings();
    }

    /** Returns what cannot be done under some assumptions; empty if the contacts that the cadences want can all be made. */
    public List<Finding> feasibility(Assumptions assumptions) {
        return new Feasibility(policy, assumptions).findings();
    }

    private void check(Condition condition) {
        CompiledCondition.of(condition, policy.vocabulary(), Vocabulary.Scope.NONE);
    }
}
