package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Kind;
import org.openfunnel.policy.Claim;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;

/** Looks for a lead that refutes an implication. The grade that is asked for is the one that the rules give. */
final class ClaimProof {
    private final FunnelPolicy policy;
    private final long steps;

    ClaimProof(FunnelPolicy policy, long steps) {
        this.policy = policy;
        this.steps = steps;
    }

    /** Returns a lead for which the premise is true and the conclusion is not, if there is one. */
    Prover.Result refute(Optional<Condition> premise, Condition conclusion) {
        var space = new Space(List.of(policy));
        premise.ifPresent(it -> space.cut(it, 0));
        space.cut(conclusion, 0);
        Optional<GradeModel> model = policy.grading().map(grading -> new GradeModel(space, 0, grading));
        var exprs = new ConditionExprs(space, 0, Scope.NONE, atom -> computed(model, atom));
        List<Goal> goals = new ArrayList<>();
        premise.ifPresent(it -> goals.add(Goal.is(exprs.of(it), Truths.TRUE)));
        goals.add(Goal.is(exprs.of(conclusion), Truths.ALL & ~Truths.TRUE));
        var prover = new Prover(space, new Budget(steps));
        Prover.Result result = prover.find(
                space.whole(), new Goal.All(goals), lead -> isRefuted(prover.evaluator(), premise, conclusion, lead));
        Optional<Lead> graded =
                result.lead().map(lead -> lead.graded(prover.evaluator().grade(lead)));
        return new Prover.Result(graded, result.isExcluded(), result.doubt());
    }

    private static Expr computed(Optional<GradeModel> model, Condition.InGrade atom) {
        if (model.isEmpty()) {
            return new Expr.Constant(Truths.FALSE);
        }
        var wanted = new BitSet();
        atom.grades().forEach(grade -> wanted.set(model.get().index(grade)));
        return new GradeModel.Computed(model.get(), wanted);
    }

    private static boolean isRefuted(
            Evaluator evaluator, Optional<Condition> premise, Condition conclusion, Lead lead) {
        Lead graded = lead.graded(evaluator.grade(lead));
        return premise.stream().allMatch(it -> evaluator.truth(it, Vocabulary.Scope.NONE, graded) == Truth.TRUE)
                && evaluator.truth(conclusion, Vocabulary.Scope.NONE, graded) != Truth.TRUE;
    }

    /** Returns what is found about the claims of the author; one that is proved is not mentioned. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        policy.claims().values().forEach(claim -> finding(claim).ifPresent(found::add));
        return found;
    }

    private Optional<Finding> finding(Claim claim) {
        Prover.Result result = refute(claim.when(), claim.then());
        Place place = Place.of("/claims/" + claim.id());
        Argument name = new PolicyWords(List.of(policy)).name(Kind.CLAIM, claim.id());
        if (result.isOpen()) {
            return Optional.of(Finding.of(FindingCode.PROOF_UNPROVEN, place)
                    .with("question", Argument.phrase(Phrase.WHETHER_CLAIM_HOLDS, "claim", name))
                    .with("doubt", Argument.phrase(result.doubt())));
        }
        return result.lead()
                .map(lead -> Finding.of(FindingCode.PROOF_CLAIM_REFUTED, place)
                        .with("claim", name)
                        .with("lead", lead.words()));
    }
}
