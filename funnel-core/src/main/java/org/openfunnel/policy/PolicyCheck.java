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
 * @param derived what was made of the rules on the way; there if they can be used
 */
record PolicyCheck(List<Problem> problems, Optional<Derived> derived) {
    /**
     * What follows from the rules of a sound policy.
     *
     * @param words the words of its conditions
     * @param reads what its rules read
     * @param document its document form
     */
    record Derived(Vocabulary words, Reads reads, DocumentTree document) {}

    static PolicyCheck of(PolicyContent policy) {
        var report = new Report();
        var rules = new AllRules(policy);
        new DepthCheck(report).check(rules);
        return report.isEmpty() ? of(policy, Reads.of(policy, rules), report) : refused(report);
    }

    private static PolicyCheck of(PolicyContent policy, Reads reads, Report report) {
        new HeaderCheck(policy, report).check();
        List<Fact> facts = new FactCheck(policy, PolicyWords.stateFacts(policy), report).check();
        Vocabulary words = PolicyWords.of(policy, facts, reads);
        sections(policy, new Checks(policy, words, report));
        if (!report.isEmpty()) {
            return refused(report);
        }
        DocumentTree document = PolicyTree.of(policy);
        new DocumentCheck(report).check(document);
        return report.isEmpty()
                ? new PolicyCheck(List.of(), Optional.of(new Derived(words, reads, document)))
                : refused(report);
    }

    private static PolicyCheck refused(Report report) {
        return new PolicyCheck(report.problems(), Optional.empty());
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
        policy.targets().ifPresent(new TargetCheck(checks)::check);
        policy.advice().values().forEach(checks::advice);
        policy.claims().values().forEach(checks::claim);
    }
}
