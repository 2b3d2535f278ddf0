package org.openfunnel.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
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
        assignment.selector().ifPresent(selector -> selector(assignment, selector));
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

    /** The lead's state may be read as well: it is presented as facts. */
    private void selector(Assignment assignment, Assignment.Selector selector) {
        if (!assignment.order().isEmpty()) {
            report.say("/assignment/selector", "selector-and-order");
        }
        List<Name> facts =
                checks.words.catalog().facts().stream().map(Fact::name).toList();
        for (int at = 0; at < selector.reads().size(); at++) {
            report.known(
                    "/assignment/selector/reads/" + at,
                    Kind.FACT,
                    selector.reads().get(at),
                    facts);
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
        claim(pool.claim(), stage);
        pool.protection().ifPresent(this::protection);
    }

    private void claim(PoolRule.Claim claim, @Nullable Stage pool) {
        target(claim.to(), pool);
        checks.roles("/pool/claim/by", claim.by());
        checks.requirements("/pool/claim/requires", claim.requires(), Scope.NONE);
        claim.limit().ifPresent(limit -> {
            checks.gradeKeys("/pool/claim/limit", limit.byGrade().keySet());
            limit.total().ifPresent(most -> limit("/pool/claim/limit/total", most));
            limit.byGrade().forEach((grade, most) -> limit("/pool/claim/limit/byGrade/" + grade, most));
            if (limit.total().isEmpty() && limit.byGrade().isEmpty()) {
                report.say("/pool/claim/limit", "limit-of-nothing");
            }
            checks.span("/pool/claim/limit/per", limit.per());
        });
        claim.coolDown().ifPresent(wait -> checks.span("/pool/claim/coolDown", wait));
    }

    /** Where a claimed lead goes it must be worked; in a pool where leads rest it cannot stay. */
    private void target(Optional<Name> to, @Nullable Stage pool) {
        Stage stage = to.flatMap(checks.policy.funnel()::find).orElse(null);
        if (to.isPresent() && stage == null) {
            report.known("/pool/claim/to", Kind.STAGE, to.get(), checks.words.stages());
        } else if (stage != null && stage.kind() != Stage.Kind.OPEN) {
            report.say(
                    "/pool/claim/to",
                    "claim-not-open",
                    Arg.of(stage.id().value()),
                    Arg.of(stage.kind().word()));
        } else if (to.isEmpty() && pool != null && pool.kind() == Stage.Kind.DORMANT) {
            report.say("/pool/claim", "claim-stays", Arg.of(pool.id().value()));
        }
    }

    private void protection(PoolRule.Protection protection) {
        checks.span("/pool/protection/within", protection.within());
        protection.extension().ifPresent(extension -> {
            checks.moment("/pool/protection/extend/on", extension.on());
            checks.span("/pool/protection/extend/by", extension.by());
        });
        protection.atMost().ifPresent(most -> checks.span("/pool/protection/atMost", most));
    }

    private void limit(String pointer, int most) {
        if (most < 1) {
            report.say(pointer, "limit", Arg.of(most));
        }
    }
}
