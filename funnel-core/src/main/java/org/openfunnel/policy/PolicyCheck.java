package org.openfunnel.policy;

import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;

/**
 * What came of checking the rules of a policy together.
 *
 * @param problems everything that makes them unusable, in the order of the document; empty if they can be used
 * @param words the words of the policy, as far as they are sound; empty if a condition is too deep to be looked at
 */
record PolicyCheck(List<Problem> problems, Optional<Vocabulary> words) {
    static PolicyCheck of(PolicyContent policy) {
        var report = new Report();
        new DepthCheck(report).check(new AllRules(policy));
        if (!report.isEmpty()) {
            return new PolicyCheck(report.problems(), Optional.empty());
        }
        new HeaderCheck(policy, report).check();
        List<Fact> facts = new FactCheck(policy, PolicyWords.stateFacts(policy), report).check();
        Vocabulary words = PolicyWords.of(policy, facts);
        sections(policy, new Checks(policy, words, report));
        if (report.isEmpty()) {
            new DocumentCheck(report).check(PolicyTree.of(policy));
        }
        return new PolicyCheck(report.problems(), Optional.of(words));
    }

    private static void sections(PolicyContent policy, Checks checks) {
        checks.words.problems().forEach(checks.report::add);
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
        policy.claims().values().forEach(checks::claim);
    }
}
