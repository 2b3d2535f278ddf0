package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;

class PolicyDifferenceTest {
    private static final String TEXT = Presets.bantLeadScoring().text();
    private static final FunnelPolicy PRESET =
            Policies.load("preset", TEXT, Depth.CHECK).require();

    private static PolicyDifference after(String was, String is) {
        assertThat(TEXT.contains(was)).as(was).isTrue();
        return PolicyDifference.between(
                PRESET,
                Policies.load("changed", TEXT.replace(was, is), Depth.CHECK).require());
    }

    @Test
    void policyIsEquivalentToItself() {
        assertThat(PolicyDifference.between(PRESET, PRESET).isEquivalent()).isTrue();
    }

    @Test
    void wordsForPeopleAreNoDifference() {
        assertThat(after("Somebody must know when it is late.", "Tell somebody.")
                        .changes())
                .isEmpty();
    }

    @Test
    void anotherWayToWriteAConditionIsNoDifference() {
        assertThat(after(
                                "{\"stage\": [\"screening\"]}, {\"grade\": [\"A\", \"B\", \"C\"]}",
                                "{\"grade\": [\"A\", \"B\", \"C\"]}, {\"all\": [{\"stage\": [\"screening\"]}]}")
                        .changes())
                .isEmpty();
    }

    @Test
    void bandThatReachesIntoAWorseOneTakesItsLeads() {
        PolicyDifference difference = after("\"gte\": 20, \"lt\": 30", "\"gte\": 18, \"lt\": 30");
        assertThat(difference.text(Language.EN))
                .contains(pointsFrom(18, 19)
                        + " of 14641 combinations of points move from “C: keep an eye on” to “B: nurture”");
    }

    @Test
    void bandsThatShiftTogetherSayHowManyPointsMove() {
        String shifted = TEXT.replace("\"gte\": 20, \"lt\": 30", "\"gte\": 18, \"lt\": 30")
                .replace("\"gte\": 10, \"lt\": 20", "\"gte\": 10, \"lt\": 18");
        PolicyDifference difference = PolicyDifference.between(
                PRESET, Policies.load("shifted", shifted, Depth.CHECK).require());
        assertThat(difference.changes())
                .filteredOn(change -> change.witness().isPresent())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Change.Kind.GRADE);
                    assertThat(change.points()).isEqualTo(OptionalLong.of(pointsFrom(18, 19)));
                });
        assertThat(difference.text(Language.EN))
                .contains(
                        "“B: nurture” was given where the total score is at least 20 and less than 30, and is now given where the"
                                + " total score is at least 18 and less than 30")
                .contains(pointsFrom(18, 19)
                        + " of 14641 combinations of points move from “C: keep an eye on” to “B: nurture”; for"
                        + " example");
        assertThat(difference.text(Language.ZH)).contains("由“C 级：观察维护”变为“B 级：积极培育”");
    }

    private static long pointsFrom(int least, int most) {
        long count = 0;
        for (int point = 0; point < 14_641; point++) {
            int total = point % 11 + point / 11 % 11 + point / 121 % 11 + point / 1331;
            count += total >= least && total <= most ? 1 : 0;
        }
        return count;
    }

    @Test
    void deadlineIsSaidInBothLanguages() {
        PolicyDifference difference = after("{\"A\": {\"elapsedHours\": 24}}", "{\"A\": {\"elapsedHours\": 8}}");
        assertThat(difference.text(Language.EN))
                .isEqualTo(
                        "the clock “First response”: now 8 hours instead of 24 hours for leads graded “A: work now”\n");
        assertThat(difference.text(Language.ZH)).isEqualTo("时限“首次响应”：等级“A 级：重点跟进”的线索由 24 小时变为 8 小时\n");
    }

    @Test
    void binThatGivesOtherPointsHasAWitness() {
        PolicyDifference difference = after(
                "\"when\": {\"fact\": \"budget.amount\", \"lt\": 500000}, \"points\": 7",
                "\"when\": {\"fact\": \"budget.amount\", \"lt\": 500000}, \"points\": 4");
        assertThat(difference.changes())
                .filteredOn(change -> change.kind() == Change.Kind.SCORE)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.in(Language.EN))
                            .startsWith("“Budget” gives 4 instead of 7 points to a lead where");
                    assertThat(change.witness().orElseThrow().facts().keySet())
                            .containsExactlyElementsOf(
                                    Map.of(Name.of("budget.amount"), 0, Name.of("budget.status"), 0).keySet().stream()
                                            .sorted()
                                            .toList());
                });
    }

    @Test
    void moveThatOpensToOthersHasAWitness() {
        PolicyDifference difference = after(
                "\"over\": [\"nurture\"], \"when\": {\"grade\": [\"D\"]}",
                "\"over\": [\"nurture\"], \"when\": {\"grade\": [\"D\", \"invalid\"]}");
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.CONDITION);
            assertThat(change.witness().orElseThrow().grade()).contains(Name.of("invalid"));
            assertThat(change.in(Language.EN))
                    .isEqualTo(
                            "`when` of the move “Put into the pool” did not hold and now holds for a lead where the grade"
                                    + " is “Invalid”");
        });
    }

    @Test
    void whatIsRemovedIsSaid() {
        PolicyDifference difference =
                after("\"fallback\": \"supervisor\"", "\"note\": {\"en\": \"None.\", \"zh\": \"无。\"}");
        assertThat(difference.text(Language.EN)).isEqualTo("`assignment/fallback` is gone: `supervisor`\n");
    }
}
