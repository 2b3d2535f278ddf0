package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Hit;

/** What is proved of a policy that gives points for behaviour holds whatever was done. */
class BehaviourProofProperties {
    private static final Name CALL = Name.of("call");

    private static Optional<EveryLead> leads(long seed) {
        return RandomPolicy.behaving(seed)
                .map(policy -> new EveryLead(policy, RandomPolicy.FACTS, histories(new Random(seed))));
    }

    private static List<History> histories(Random random) {
        List<History> histories = new ArrayList<>(List.of(History.EMPTY));
        for (int i = 0; i < 4; i++) {
            List<StepDone> steps = new ArrayList<>();
            for (int step = 0; step <= random.nextInt(4); step++) {
                steps.add(step("c" + step, random.nextBoolean() ? "made" : "missed", random.nextInt(10)));
            }
            histories.add(History.of(steps));
        }
        return histories;
    }

    private static StepDone step(String id, String step, int daysAgo) {
        var at = EveryLead.AT.minus(Duration.ofDays(daysAgo));
        return new StepDone(
                ActivityId.of(id),
                CALL,
                Name.of(step),
                Optional.empty(),
                PersonId.of("li"),
                Set.of(),
                at,
                at,
                Map.of());
    }

    private static Set<String> places(List<Finding> findings, FindingCode code) {
        return findings.stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.place().pointer())
                .collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void gradesThatNobodyGetsAreGotByNobody(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        List<Grading.Row> rows = every.get().policy().grading().orElseThrow().grades();
        Set<Optional<Name>> given =
                every.get().leads().stream().map(EveryLead.Seen::grade).collect(Collectors.toSet());
        List<Finding> findings = PolicyProof.of(every.get().policy()).findings();
        for (int at = 0; at < rows.size(); at++) {
            if (places(findings, FindingCode.PROOF_GRADE_UNREACHABLE).contains("/grading/grades/" + at + "/id")) {
                assertThat(given).doesNotContain(Optional.of(rows.get(at).id()));
            }
        }
    }

    @Property(tries = 200)
    void whatIsNotReportedAndNotLeftOpenIsThere(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        FunnelPolicy policy = every.get().policy();
        List<Finding> findings = PolicyProof.of(policy).findings();
        Set<String> open = places(findings, FindingCode.PROOF_UNPROVEN);
        Grading grading = policy.grading().orElseThrow();
        boolean mustBeApart = grading.hit().isEmpty() || grading.hit().get() == Hit.UNIQUE;
        for (EveryLead.Seen lead : every.get().leads()) {
            if (grading.knockouts().stream().noneMatch(rule -> every.get().truth(rule.when(), lead) == Truth.TRUE)) {
                List<String> holding = holding(every.get(), grading, lead);
                for (String later : mustBeApart
                        ? holding.subList(Math.min(1, holding.size()), holding.size())
                        : List.<String>of()) {
                    assertThat(reported(findings, open)).contains(later);
                }
            }
        }
    }

    private static List<String> reported(List<Finding> findings, Set<String> open) {
        List<String> all = new ArrayList<>(open);
        all.addAll(places(findings, FindingCode.PROOF_GRADES_OVERLAP));
        all.addAll(places(findings, FindingCode.PROOF_NOT_UNIQUE));
        return all;
    }

    private static List<String> holding(EveryLead every, Grading grading, EveryLead.Seen lead) {
        List<String> holding = new ArrayList<>();
        for (int at = 0; at < grading.grades().size(); at++) {
            Optional<Condition> when = grading.grades().get(at).when();
            if (when.isPresent() && every.truth(when.get(), lead) == Truth.TRUE) {
                holding.add("/grading/grades/" + at + "/when");
            }
        }
        return holding;
    }

    @Property(tries = 300)
    void provedClaimsHoldWhateverWasDone(@ForAll long seed, @ForAll long one, @ForAll long other) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        Condition premise = RandomPolicy.condition(one);
        Condition conclusion = RandomPolicy.condition(other);
        Verdict verdict = PolicyProof.of(every.get().policy()).claim(premise, conclusion);
        if (verdict instanceof Verdict.Proved) {
            assertThat(every.get().leads())
                    .noneMatch(lead -> every.get().truth(premise, lead) == Truth.TRUE
                            && every.get().truth(conclusion, lead) != Truth.TRUE);
        }
    }
}
