package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;

class PolicyProofTest {
    private static final String TEXT = Presets.bantLeadScoring().text();
    private static final FunnelPolicy PRESET =
            Policies.load("preset", TEXT, Depth.CHECK).require();
    private static final PolicyProof PROOF = PolicyProof.of(PRESET);

    private static PolicyProof after(String was, String is) {
        assertThat(TEXT.contains(was)).as(was).isTrue();
        return PolicyProof.of(
                Policies.load("changed", TEXT.replace(was, is), Depth.CHECK).require());
    }

    private static String found(PolicyProof proof, FindingCode code) {
        return proof.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::toString)
                .reduce("", (all, next) -> all + next + "\n");
    }

    @Test
    void sameProofEveryTime() {
        assertThat(PolicyProof.of(PRESET).findings()).isEqualTo(PROOF.findings());
    }

    @Test
    void thresholdAboveTheMaximumIsFound() {
        assertThat(found(after("\"gte\": 30}", "\"gte\": 41}"), FindingCode.PROOF_BEYOND_SCORE))
                .isEqualTo(
                        "/grading/grades/0/when: PROOF-025: 41 is out of reach: the total score goes from 0 to 40 points\n");
    }

    @Test
    void earlyWarningThatCannotComeIsFound() {
        assertThat(found(
                        after("{\"share\": 75,", "{\"before\": {\"elapsedHours\": 24},"),
                        FindingCode.PROOF_WARNS_TOO_LATE))
                .contains("the warning 24 hours before the deadline cannot come: the clock runs 24 hours in all");
    }

    @Test
    void clockThatStartsWhereClocksAreCancelledIsFound() {
        assertThat(found(
                        after(
                                "\"start\": {\"offered\": true}, \"stop\": {\"done\": \"nurture-plan.made\"}",
                                "\"start\": {\"entered\": \"pool\"}, \"stop\": {\"done\": \"nurture-plan.made\"}"),
                        FindingCode.PROOF_STARTS_STILL))
                .contains("the clock “Nurture plan” starts on entering “Lead pool”, where clocks are cancelled");
    }

    @Test
    void offerWithoutFallbackIsFound() {
        assertThat(found(after(",\n    \"fallback\": \"supervisor\"", ""), FindingCode.PROOF_NO_FALLBACK))
                .contains("/assignment");
    }

    @Test
    void twoMovesReadyAtOnceAreFound() {
        assertThat(found(after("\"over\": [\"nurture\"], ", ""), FindingCode.PROOF_UNPROVEN))
                .contains("/moves/shelve: PROOF-090: not proved: whether the moves “Start nurturing” and “Put into the"
                        + " pool” can be open at once");
        assertThat(found(
                        after(
                                "\"over\": [\"screen\", \"nurture\", \"shelve\"], \"when\": {\"grade\": [\"invalid\"]}",
                                "\"over\": [\"screen\", \"nurture\"], \"when\": {\"grade\": [\"invalid\", \"D\"]}"),
                        FindingCode.PROOF_ROUTES_OVERLAP))
                .contains("the moves “Archive” and “Put into the pool” are both open to a lead where the stage is"
                        + " “Screening” and the grade is “D: put aside”");
    }

    @Test
    void claimsAreProvedOrRefutedByALead() {
        assertThat(PROOF.claim(Condition.grade("A"), Condition.total(Comparison.gte(30))))
                .isInstanceOf(Verdict.Proved.class);
        Verdict budget = PROOF.claim(Condition.grade("A"), Condition.known("budget.status"));
        assertThat(budget.refutation().orElseThrow().grade()).contains(Name.of("A"));
        assertThatThrownBy(() -> PROOF.claim(Condition.grade("Z"), Condition.grade("A")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHangsOnHistoryIsNotProved() {
        Condition touched = Condition.happened(Moment.done("follow-up.made"));
        assertThat(PROOF.claim(Condition.grade("A"), Condition.any(touched, Condition.grade("A"))))
                .isInstanceOf(Verdict.Proved.class);
        assertThat(PROOF.claim(touched, Condition.grade("A"))).isInstanceOf(Verdict.Unproven.class);
    }

    @Test
    void claimOfTheAuthorIsJudgedWhenTheDocumentIsLoaded() {
        String claim =
                "\"claims\": {\"rich\": {\"when\": {\"grade\": [\"A\"]}, \"then\": {\"known\": [\"budget.status\"]}},"
                        + " \"high\": {\"when\": {\"grade\": [\"A\"]}, \"then\": {\"score\": \"total\", \"gte\": 30}}},\n  \"roles\": {";
        String report = Policies.load("claims.jsonc", TEXT.replace("\"roles\": {", claim))
                .report(Language.EN);
        assertThat(report)
                .contains("PROOF-060: the claim `rich` does not hold of a lead where the grade is “A: work now”");
        assertThat(report).doesNotContain("`high`");
    }

    @Test
    void pointsThatTheHostGivesLeaveGradesOpen() {
        var part = new Scorecard.Characteristic(
                Name.of("fit"),
                Header.NONE,
                Points.ZERO,
                Points.of(10),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new Scorecard.HostRule(Name.of("model"), 1, List.of(Name.of("company.employees")))));
        Grading grading = Grading.of(List.of(
                new Grading.Row(Name.of("A"), Header.NONE, Optional.of(Condition.total(Comparison.gte(5)))),
                new Grading.Row(Name.of("B"), Header.NONE, Optional.of(Condition.total(Comparison.lt(5))))));
        FunnelPolicy policy = FunnelPolicy.builder(
                        "host", "1", "china", Funnel.of(List.of(Stage.of("new", Stage.Kind.LOST)), List.of()))
                .scorecard(new Scorecard(Header.NONE, List.of(part)))
                .grading(grading)
                .build();
        assertThat(PolicyProof.of(policy).findings())
                .extracting(Finding::code)
                .contains(FindingCode.PROOF_UNPROVEN)
                .doesNotContain(FindingCode.PROOF_NEVER_HOLDS, FindingCode.PROOF_GRADE_UNREACHABLE);
        assertThat(PolicyDifference.between(
                                policy, policy.toBuilder().version("2").build())
                        .isEquivalent())
                .isTrue();
    }

    @Test
    void calendarThatEndsFirstIsNamed() {
        assertThat(PROOF.endOf(Calendars.china().require("china"), Instant.parse("2026-03-02T01:00:00Z")))
                .isEmpty();
        assertThat(PROOF.endOf(Calendars.china().require("china"), Instant.parse("2026-12-10T01:00:00Z")))
                .extracting(Finding::toString)
                .contains(
                        "/cadences/pool/every: PROOF-036: the cadence “Second look at pooled leads”, started on 2026-12-10,"
                                + " is due in 2027, for which the calendar `china` has no data");
    }

    @Test
    void moreContactsThanCanBeMadeAreAddedUp() {
        var leads = Map.of(Name.of("A"), 40L, Name.of("B"), 60L, Name.of("C"), 200L);
        assertThat(PROOF.feasibility(Assumptions.of(leads, 300))).isEmpty();
        assertThat(PROOF.feasibility(Assumptions.of(leads, 100)))
                .extracting(finding -> finding.message(Language.EN))
                .singleElement()
                .asString()
                .startsWith("the cadences want 239.0 contacts a week, but only 100 can be made: 170.0 for"
                        + " “Regular follow-up”, ");
        assertThatThrownBy(() -> Assumptions.of(leads, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
