package org.openfunnel.rules.proof;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openfunnel.explain.Kind;
import org.openfunnel.followup.Cadence;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;

/** Looks for grades that no deadline, no rhythm or no owner is declared for, and for offers without a fallback. */
final class CoverageChecks {
    private final Prover prover;
    private final FunnelPolicy policy;

    CoverageChecks(Prover prover) {
        this.prover = prover;
        this.policy = prover.policy();
    }

    void check() {
        policy.assignment().ifPresent(assignment -> {
            if (assignment.accept().isPresent() && assignment.fallback().isEmpty()) {
                prover.add(prover.finding(FindingCode.PROOF_NO_FALLBACK, "/assignment"));
            }
            missing(
                    FindingCode.PROOF_GRADE_WITHOUT_OWNER,
                    "/assignment/candidates",
                    grade ->
                            assignment.candidates().forGrade(Optional.of(grade)).isPresent());
        });
        if (policy.clocks().values().stream().anyMatch(CoverageChecks::isOfLead)) {
            missing(
                    FindingCode.PROOF_GRADE_WITHOUT_RESPONSE,
                    "/clocks",
                    grade -> policy.clocks().values().stream()
                            .anyMatch(clock -> isOfLead(clock) && isFor(clock, grade)));
        }
        if (policy.cadences().values().stream().anyMatch(it -> it.subject() == Cadence.Subject.LEAD)) {
            missing(
                    FindingCode.PROOF_GRADE_WITHOUT_CADENCE,
                    "/cadences",
                    grade -> policy.cadences().values().stream()
                            .anyMatch(cadence -> cadence.subject() == Cadence.Subject.LEAD
                                    && cadence.every()
                                            .forGrade(Optional.of(grade))
                                            .isPresent()));
        }
    }

    private static boolean isOfLead(SlaClock clock) {
        return clock.per().isEmpty();
    }

    private static boolean isFor(SlaClock clock, Name grade) {
        return !(clock.within() instanceof Allowance.Within within)
                || within.amount().forGrade(Optional.of(grade)).isPresent();
    }

    private void missing(FindingCode code, String pointer, Predicate<Name> isCovered) {
        Set<Name> missing = new TreeSet<>(TimeChecks.grades(policy));
        missing.removeIf(isCovered);
        if (!missing.isEmpty()) {
            prover.add(prover.finding(code, pointer)
                    .with("grades", prover.space().words().names(Kind.GRADE, missing)));
        }
    }
}
