package org.openfunnel.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.stage.Stage;

/** Checks assignment and pool. */
final class OwnershipCheck {
    private final Checks checks;
    private final Report report;

    OwnershipCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(Assignment assignment) {
        checks.condition("/assignment/when", assignment.when());
        checks.roles("/assignment/by", assignment.by());
        checks.requirements("/assignment/requires", assignment.requires(), Scope.NONE);
        checks.gradeKeys(
                "/assignment/candidates", assignment.candidates().byGrade().keySet());
        assignment.candidates().always().ifPresent(roles -> candidates("/assignment/candidates", roles));
        assignment
                .candidates()
                .byGrade()
                .forEach((grade, roles) -> candidates("/assignment/candidates/byGrade/" + grade, roles));
        order(assignment);
        assignment.accept().ifPresent(accept -> checks.span("/assignment/accept/within", accept.within()));
        checks.role("/assignment/fallback", assignment.fallback());
    }

    private void candidates(String pointer, Set<Name> roles) {
        if (roles.isEmpty()) {
            report.say(pointer, "nobody");
        }
        checks.roles(pointer, new TreeSet<>(roles));
    }

    private void order(Assignment assignment) {
        Set<Assignment.Order> seen = new HashSet<>();
        for (int at = 0; at < assignment.order().size(); at++) {
            Assignment.Order order = assignment.order().get(at);
            if (!seen.add(order)) {
                report.say("/assignment/order/" + at, "twice", Arg.of(order.word()));
            }
        }
    }

    void check(PoolRule pool) {
        Stage stage = checks.policy.funnel().find(pool.stage()).orElse(null);
        if (stage == null) {
            report.known("/pool/stage", Kind.STAGE, pool.stage(), checks.words.stages());
        } else if (stage.kind() == Stage.Kind.WON || stage.kind() == Stage.Kind.LOST) {
            report.say(
                    "/pool/stage",
                    "pool-closed",
                    Arg.of(pool.stage().value()),
                    Arg.of(stage.kind().word()));
        }
        checks.roles("/pool/claim/by", pool.by());
        pool.limit().ifPresent(limit -> {
            checks.gradeKeys("/pool/claim/limit", limit.byGrade().keySet());
            limit.always().ifPresent(most -> limit("/pool/claim/limit", most));
            limit.byGrade().forEach((grade, most) -> limit("/pool/claim/limit/byGrade/" + grade, most));
        });
        pool.coolDown().ifPresent(wait -> checks.span("/pool/claim/coolDown", wait));
    }

    private void limit(String pointer, int most) {
        if (most < 1) {
            report.say(pointer, "limit", Arg.of(most));
        }
    }
}
