package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.score.Rules.cap;
import static org.openfunnel.score.Rules.grade;
import static org.openfunnel.score.Rules.knockout;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading.Hit;

/** The triage of handbook 004: a large company is A, one with a budget B, everybody else C. */
class HitTest {
    private static Rules triage() {
        return Rules.of(
                        Fact.of("size", FactType.integer(0, 9999)),
                        Fact.of("budget", new FactType.Flag()),
                        Fact.of("poor", new FactType.Flag()))
                .grades(
                        grade("A", fact("size", Comparison.gte(500))),
                        grade("B", fact("budget", Comparison.eq(true))),
                        grade("C", new Condition.Otherwise(true)))
                .caps(cap("poor", new Condition.OfFact(Name.of("poor"), Comparison.eq(true), Optional.of(false)), "B"))
                .knockouts(knockout(
                        "none", new Condition.OfFact(Name.of("size"), Comparison.lt(1), Optional.of(false)), "C"));
    }

    private static Condition fact(String name, Comparison is) {
        return new Condition.OfFact(Name.of(name), is, Optional.empty());
    }

    private static Rules triage(String hit) {
        return "none".equals(hit) ? triage() : triage().hit(Hit.valueOf(hit));
    }

    private static String told(Assessment assessment) {
        return assessment.grade().map(Name::value).orElse("none") + " "
                + assessment.computed().basis() + " "
                + Lead.names(assessment.computed().rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none          | 600 | true  | A OVERLAP [A, B]",
                "UNIQUE        | 600 | true  | none NOT_UNIQUE [A, B]",
                "FIRST         | 600 | true  | A ROW []",
                "COLLECT_BEST  | 600 | true  | A COLLECTED [A, B]",
                "COLLECT_WORST | 600 | true  | B COLLECTED [A, B]",
                "UNIQUE        | 600 | false | A ROW []",
                "UNIQUE        |   5 | true  | B ROW []",
                "COLLECT_WORST | 600 | false | A ROW []",
                "UNIQUE        |   5 | false | C ROW []",
                "COLLECT_WORST |   5 | false | C ROW []",
                "UNIQUE        |   0 | true  | C KNOCKOUT []",
            })
    void whatCountsWhereSeveralRowsHold(String hit, int size, boolean hasBudget, String expected) {
        Lead lead = triage(hit).lead().set("size", size).set("budget", hasBudget);
        assertThat(told(lead.assess())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIQUE        | B ROW []",
                "FIRST         | B ROW []",
                "COLLECT_WORST | B ROW []",
            })
    void aRowCountsAsSoonAsItIsKnownToHold(String hit, String expected) {
        assertThat(told(triage(hit).lead().set("budget", true).assess())).isEqualTo(expected);
    }

    @Test
    void aCapLeavesTheRowsListed() {
        Lead lead = triage("COLLECT_BEST")
                .lead()
                .set("size", 600)
                .set("budget", true)
                .set("poor", true);
        assertThat(told(lead.assess())).isEqualTo("B CAP [A, B]");
    }

    @Test
    void aGradeThatIsNotUniqueIsNotKept() {
        Assessment before = triage("UNIQUE").lead().set("size", 600).assess();
        Lead after =
                triage("UNIQUE").lead().set("size", 600).set("budget", true).after(before);
        assertThat(told(before)).isEqualTo("A ROW []");
        assertThat(told(after.assess())).isEqualTo("none NOT_UNIQUE [A, B]");
        assertThat(after.assess().since()).isEmpty();
    }

    private static String why(Lead lead, Language language) {
        var state = new StateFacts(lead.words().catalog());
        var situation = lead.situation(state);
        Assessment assessment = lead.grader().assess(situation, state, Assessment.NONE);
        return Wording.of(language, Lexicon.NONE, ZoneId.of("Asia/Shanghai"))
                .tell(lead.grader().explain(assessment, situation, state));
    }

    private static Lead both(String hit) {
        return triage(hit).lead().set("size", 600).set("budget", true);
    }

    @Test
    void saysWhichRowsAreOneTooMany() {
        assertThat(why(both("UNIQUE"), Language.EN)).isEqualTo("""
                no grade
                  more than one row holds, but the policy allows only one; so there is no grade
                    grade A
                      size is 600, as asked: at least 500
                    grade B
                      budget is yes, as asked: yes
                """);
        assertThat(why(both("UNIQUE"), Language.ZH)).isEqualTo("""
                尚无级别
                  多行同时成立，而策略只允许一行成立，因此不给出级别
                    级别：A
                      size为600，符合要求：至少 500
                    级别：B
                      budget为是，符合要求：是
                """);
    }

    @Test
    void listsWhatIsCollected() {
        assertThat(why(both("COLLECT_WORST"), Language.EN)).isEqualTo("""
                grade B
                  more than one row holds; the worst counts
                    grade A
                      size is 600, as asked: at least 500
                    grade B
                      budget is yes, as asked: yes
                  to reach grade A
                    budget is yes, but asked is: no
                """);
        assertThat(why(both("COLLECT_BEST").set("poor", true), Language.ZH)).isEqualTo("""
                级别：B
                  poor，限制了最高级别
                    poor为是，符合要求：是
                  多行同时成立，以最高级别为准
                    级别：A
                      size为600，符合要求：至少 500
                    级别：B
                      budget为是，符合要求：是
                  达到级别 A 所需的改变
                    poor为是，不符合要求：否
                """);
    }

    @Test
    void whereTheOrderIsMeantNobodyIsToldOfTheOthers() {
        assertThat(why(both("FIRST"), Language.EN)).isEqualTo("""
                grade A
                  because
                    size is 600, as asked: at least 500
                """);
    }
}
