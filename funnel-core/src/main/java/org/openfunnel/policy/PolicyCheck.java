package org.openfunnel.policy;

import java.util.List;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;

/** Finds everything that makes the rules of a policy unusable together, in the order of the document. */
final class PolicyCheck {
    private final PolicyContent policy;
    private final Report report = new Report();
    private final Vocabulary words;

    PolicyCheck(PolicyContent policy) {
        this.policy = policy;
        new HeaderCheck(policy, report).check();
        List<Fact> facts = new FactCheck(policy, PolicyWords.stateFacts(policy), report).check();
        this.words = PolicyWords.of(policy, facts);
        sections(new Checks(policy, words, report));
        if (report.isEmpty()) {
            new TextCheck(report).check(PolicyTree.of(policy));
        }
    }

    /** Returns the words of the policy, as far as they are sound. */
    Vocabulary words() {
        return words;
    }

    List<Problem> problems() {
        return report.problems();
    }

    private void sections(Checks checks) {
        words.problems().forEach(report::add);
        new IntakeCheck(checks).check(policy.intake());
        policy.activities().values().forEach(new ActivityCheck(checks)::check);
        policy.scorecard().ifPresent(new GradeCheck(checks)::check);
        policy.grading().ifPresent(new GradeCheck(checks)::check);
        new FunnelCheck(checks).check();
        policy.assignment().ifPresent(new OwnershipCheck(checks)::check);
        policy.pool().ifPresent(new OwnershipCheck(checks)::check);
        policy.clocks().values().forEach(new ClockCheck(checks)::check);
        policy.cadences().values().forEach(new CadenceCheck(checks)::check);
        policy.advice().values().forEach(checks::advice);
    }
}
