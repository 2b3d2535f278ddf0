package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Hit;

/** What looking at every lead shows, the proof says, and the other way round. */
class ProofProperties {
    private static Optional<EveryLead> leads(long seed) {
        return RandomPolicy.of(seed).map(policy -> new EveryLead(policy, RandomPolicy.FACTS));
    }

    private static Set<String> places(FunnelPolicy policy, FindingCode code) {
        return PolicyProof.of(policy).findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.place().pointer())
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void nothingSmallIsLeftUnproven(@ForAll long seed) {
        Optional<FunnelPolicy> policy = RandomPolicy.of(seed);
        Assume.that(policy.isPresent());
        assertThat(PolicyProof.of(policy.get()).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.PROOF_UNPROVEN);
    }

    @Property(tries = 300)
    void conditionsThatNeverOrAlwaysHoldAreTheOnesReported(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        List<String> never = new ArrayList<>();
        List<String> always = new ArrayList<>();
        every.get().policy().conditionsByPlace().forEach((pointer, condition) -> {
            if (!(condition instanceof Condition.Otherwise)) {
                Set<Truth> seen = every.get().leads().stream()
                        .map(lead -> every.get().truth(condition, lead))
                        .collect(Collectors.toSet());
                if (!seen.contains(Truth.TRUE)) {
                    never.add(pointer);
                } else if (seen.equals(Set.of(Truth.TRUE))) {
                    always.add(pointer);
                }
            }
        });
        FunnelPolicy policy = every.get().policy();
        assertThat(places(policy, FindingCode.PROOF_NEVER_HOLDS)).containsExactlyInAnyOrderElementsOf(never);
        assertThat(places(policy, FindingCode.PROOF_ALWAYS_HOLDS)).containsExactlyInAnyOrderElementsOf(always);
    }

    @Property(tries = 300)
    void gradesThatNobodyGetsAreTheOnesReported(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        List<Grading.Row> rows = every.get().policy().grading().orElseThrow().grades();
        List<String> unreached = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Optional<Name> grade = Optional.of(rows.get(at).id());
            if (every.get().leads().stream().noneMatch(lead -> lead.grade().equals(grade))) {
                unreached.add("/grading/grades/" + at + "/id");
            }
        }
        assertThat(places(every.get().policy(), FindingCode.PROOF_GRADE_UNREACHABLE))
                .containsExactlyInAnyOrderElementsOf(unreached);
    }

    @Property(tries = 300)
    void gapsAndOverlapsOfGradesAreReportedWhenThereAreAny(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        Grading grading = every.get().policy().grading().orElseThrow();
        List<Condition> rows = GradeModel.conditions(grading);
        List<Condition> asked = new ArrayList<>(rows);
        grading.knockouts().forEach(rule -> asked.add(rule.when()));
        boolean hasGap = !rows.isEmpty()
                && every.get().leads().stream()
                        .filter(lead -> isUntouched(every.get(), grading, lead))
                        .filter(lead -> every.get().isKnown(asked, lead))
                        .anyMatch(lead ->
                                rows.stream().allMatch(row -> every.get().truth(row, lead) == Truth.FALSE));
        FunnelPolicy policy = every.get().policy();
        assertThat(places(policy, FindingCode.PROOF_GRADE_GAP).isEmpty()).isEqualTo(!hasGap);
        Set<String> overlaps = grading.hit().isEmpty() ? overlapping(every.get(), grading) : Set.of();
        assertThat(places(policy, FindingCode.PROOF_GRADES_OVERLAP)).isEqualTo(overlaps);
    }

    @Property(tries = 600)
    void whatATableMustNotDoIsReportedAsItsHitPolicySays(@ForAll long seed) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        FunnelPolicy policy = every.get().policy();
        Grading grading = policy.grading().orElseThrow();
        Optional<Hit> hit = grading.hit();
        assertThat(places(policy, FindingCode.PROOF_NOT_UNIQUE))
                .isEqualTo(hit.equals(Optional.of(Hit.UNIQUE)) ? overlapping(every.get(), grading) : Set.of());
        Set<String> idle = places(policy, FindingCode.PROOF_NEVER_DECIDES);
        idle.removeIf(place -> !place.startsWith("/grading"));
        assertThat(idle).isEqualTo(hit.equals(Optional.of(Hit.FIRST)) ? shadowed(every.get(), grading) : Set.of());
    }

    /** Returns the rows that hold for a lead for which a row before holds as well. */
    private static Set<String> overlapping(EveryLead every, Grading grading) {
        return holding(every, grading).stream()
                .flatMap(rows -> rows.stream().skip(1))
                .map(ProofProperties::place)
                .collect(Collectors.toSet());
    }

    /** Returns the rows that hold for some leads, but are never the first to do so. */
    private static Set<String> shadowed(EveryLead every, Grading grading) {
        List<List<Integer>> holding = holding(every, grading);
        Set<Integer> first =
                holding.stream().flatMap(rows -> rows.stream().limit(1)).collect(Collectors.toSet());
        return holding.stream()
                .flatMap(List::stream)
                .filter(row -> !first.contains(row))
                .map(ProofProperties::place)
                .collect(Collectors.toSet());
    }

    private static String place(int row) {
        return "/grading/grades/" + row + "/when";
    }

    /** Returns the places of the rows that hold, for each lead that no knock-out decides about. */
    private static List<List<Integer>> holding(EveryLead every, Grading grading) {
        return every.leads().stream()
                .filter(lead -> isUntouched(every, grading, lead))
                .map(lead -> IntStream.range(0, grading.grades().size())
                        .filter(row -> holds(every, grading.grades().get(row), lead))
                        .boxed()
                        .toList())
                .toList();
    }

    private static boolean holds(EveryLead every, Grading.Row row, EveryLead.Seen lead) {
        return row.when().filter(when -> every.truth(when, lead) == Truth.TRUE).isPresent();
    }

    private static boolean isUntouched(EveryLead every, Grading grading, EveryLead.Seen lead) {
        return grading.knockouts().stream().noneMatch(rule -> every.truth(rule.when(), lead) == Truth.TRUE);
    }

    @Property(tries = 500)
    void claimsAreProvedOrRefutedAsEveryLeadSays(@ForAll long seed, @ForAll long one, @ForAll long other) {
        Optional<EveryLead> every = leads(seed);
        Assume.that(every.isPresent());
        Condition premise = RandomPolicy.condition(one);
        Condition conclusion = RandomPolicy.condition(other);
        Verdict verdict = PolicyProof.of(every.get().policy()).claim(premise, conclusion);
        boolean isRefuted =
                every.get().leads().stream().anyMatch(lead -> refutes(every.get(), premise, conclusion, lead));
        assertThat(verdict).isInstanceOf(isRefuted ? Verdict.Refuted.class : Verdict.Proved.class);
        verdict.refutation().ifPresent(witness -> {
            EveryLead.Seen lead = every.get().see(witness.facts());
            assertThat(refutes(every.get(), premise, conclusion, lead)).isTrue();
            assertThat(witness.grade()).isEqualTo(lead.grade());
        });
    }

    private static boolean refutes(EveryLead every, Condition premise, Condition conclusion, EveryLead.Seen lead) {
        return every.truth(premise, lead) == Truth.TRUE && every.truth(conclusion, lead) != Truth.TRUE;
    }
}
