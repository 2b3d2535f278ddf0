package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.preset.LiteralDocuments;
import org.openfunnel.rules.preset.Preset;
import org.openfunnel.rules.preset.Presets;

/** The handbooks as printed have the defects that their readers know; the preset made of 001 has none of them. */
class LiteralProofTest {
    private static List<String> found(Preset document, FindingCode code) {
        return PolicyProof.of(Policies.load(document).require()).findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.place().pointer() + ": " + finding.message(Language.EN))
                .toList();
    }

    @Test
    void handbook001LeavesBudgetTimelineAndTheMiddleAuthorityOpen() {
        assertThat(found(LiteralDocuments.bantLeadScoring(), FindingCode.PROOF_BIN_GAP))
                .containsExactlyInAnyOrder(
                        "/scorecard/characteristics/authority/bins: no bin of “Authority” covers a lead where "
                                + "“Authority of the contact” is “Middle management”",
                        "/scorecard/characteristics/budget/bins: no bin of “Budget” covers a lead where “Budget” is"
                                + " “Stated” and “Budget amount” is less than 500000; for example one where"
                                + " “Budget amount” is 400000 and “Budget” is “Stated”",
                        "/scorecard/characteristics/timeline/bins: no bin of “Timeline” covers a lead where"
                                + " “Timeline” is “There is a date” and “Months until it is needed” is more than 1 and less"
                                + " than 3; for example one where “Months until it is needed” is 2 and “Timeline” is"
                                + " “There is a date”",
                        "/scorecard/characteristics/timeline/bins: no bin of “Timeline” covers a lead where"
                                + " “Timeline” is “There is a date” and “Months until it is needed” is more than 6; for"
                                + " example one where “Months until it is needed” is 7 and “Timeline” is"
                                + " “There is a date”");
    }

    @Test
    void handbook001LetsDOverlapCAtTenAndLeavesTheRestOpen() {
        assertThat(found(LiteralDocuments.bantLeadScoring(), FindingCode.PROOF_GRADES_OVERLAP))
                .singleElement()
                .asString()
                .startsWith("/grading/grades/3/when: the grades “C” and “D” both cover")
                .contains("“Timeline, rated” is 10");
        assertThat(found(LiteralDocuments.bantLeadScoring(), FindingCode.PROOF_GRADE_GAP))
                .singleElement()
                .asString()
                .contains("the total score is less than 10;");
    }

    @Test
    void handbook001WantsTwoRhythmsForC() {
        assertThat(found(LiteralDocuments.bantLeadScoring(), FindingCode.PROOF_CADENCES_CONTRADICT))
                .singleElement()
                .asString()
                .contains("the grade is “C”, but not at the same interval: 2 weeks and 1 month");
    }

    @Test
    void handbook001GivesAWithoutABudget() {
        Condition hasBudget =
                Condition.any(Condition.known("budget.amount"), Condition.fact("rating.budget", Comparison.gt(0)));
        Verdict verdict = PolicyProof.of(
                        Policies.load(LiteralDocuments.bantLeadScoring()).require())
                .claim(Condition.grade("A"), hasBudget);
        Witness witness = verdict.refutation().orElseThrow();
        assertThat(witness.grade()).contains(Name.of("A"));
        assertThat(witness.facts())
                .containsEntry(Name.of("rating.authority"), Value.of(10))
                .containsEntry(Name.of("rating.need"), Value.of(10))
                .containsEntry(Name.of("rating.timeline"), Value.of(10));
    }

    @Test
    void handbook004CannotTellBFromC() {
        assertThat(found(LiteralDocuments.abcSolutionSales(), FindingCode.PROOF_GRADES_OVERLAP))
                .singleElement()
                .asString()
                .contains("the grades “B” and “C” both cover");
        assertThat(found(LiteralDocuments.abcSolutionSales(), FindingCode.PROOF_GRADE_GAP))
                .singleElement()
                .asString()
                .contains("“The need is clear” is yes, “Budget” is “Enough” and “Decision chain” is “Long”");
    }

    @Test
    void handbook000LeadsToNoOpportunityAndNoDeal() {
        assertThat(found(LiteralDocuments.fiveStageFunnel(), FindingCode.PROOF_STAGE_UNREACHABLE))
                .containsExactly(
                        "/stages/2/id: no lead can reach the stage “Opportunity”",
                        "/stages/3/id: no lead can reach the stage “Deal”",
                        "/stages/4/id: no lead can reach the stage “Kept customer”");
    }

    @Test
    void noHandbookSaysHowALeadIsLost() {
        assertThat(LiteralDocuments.all())
                .allSatisfy(document -> assertThat(found(document, FindingCode.PROOF_NO_LOST_STAGE))
                        .hasSize(1));
    }

    @Test
    void presetOf001HasNoneOfThem() {
        assertThat(PolicyProof.of(Policies.load(Presets.bantLeadScoring()).require())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PROOF_GRADE_WITHOUT_OWNER);
    }
}
