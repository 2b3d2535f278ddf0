package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Language;

/** Why a lead has its grade, whole. */
class ExplainGradeTest {
    private static Lead lead() {
        return Handbook001.rules()
                .lead()
                .set("contact.phone", "13800138000")
                .set("contact.email", "wang@example.cn")
                .set("budget.status", "stated")
                .set("budget.amount", 480_000)
                .set("authority.level", "manager")
                .set("need.clarity", "interest")
                .set("timeline.status", "dated")
                .set("timeline.months", 2);
    }

    private static String told(Lead lead, Language language) {
        var state = new StateFacts(lead.words().catalog());
        var situation = lead.situation(state);
        Assessment assessment = lead.grader().assess(situation, state, Assessment.NONE);
        return Wording.of(language, Lexicon.NONE, ZoneId.of("Asia/Shanghai"))
                .tell(lead.grader().explain(assessment, situation, state));
    }

    @Test
    void theWholeWhyOfAGrade() {
        assertThat(told(lead(), Language.EN)).isEqualTo("""
                grade B
                  because
                    the score is 26, as asked: at least 20, less than 30
                  26 of 40 points
                    budget: 7 of 10 points, budget.small
                      budget.amount is 480000 CNY, as asked: less than 500000 CNY
                    authority: 7 of 10 points, authority.manager
                      authority.level is manager, as asked: manager
                    need: 5 of 10 points, need.interest
                      need.clarity is interest, as asked: interest
                    timeline: 7 of 10 points, timeline.quarter
                      timeline.months is 2 months, as asked: more than 1 month, less than 3 months
                  what costs points, most first
                    need: 5 points below the most
                    budget: 3 points below the most
                    authority: 3 points below the most
                    timeline: 3 points below the most
                  to reach grade A
                    need.clarity is interest, but asked is: explicit-match
                """);
    }

    @Test
    void theWholeWhyOfAGradeInChinese() {
        assertThat(told(lead(), Language.ZH)).isEqualTo("""
                级别：B
                  依据
                    总分为26，符合要求：至少 20、小于 30
                  共 26 分（满分 40）
                    budget：7 分（满分 10），budget.small
                      budget.amount为480000 CNY，符合要求：小于 500000 CNY
                    authority：7 分（满分 10），authority.manager
                      authority.level为manager，符合要求：manager
                    need：5 分（满分 10），need.interest
                      need.clarity为interest，符合要求：interest
                    timeline：7 分（满分 10），timeline.quarter
                      timeline.months为2 个月，符合要求：大于 1 个月、小于 3 个月
                  失分项（从多到少）
                    need：比满分少 5 分
                    budget：比满分少 3 分
                    authority：比满分少 3 分
                    timeline：比满分少 3 分
                  达到级别 A 所需的改变
                    need.clarity为interest，不符合要求：explicit-match
                """);
    }

    @Test
    void whatIsOpen() {
        assertThat(told(lead().forget("budget.status").forget("budget.amount"), Language.EN))
                .isEqualTo("""
                no grade
                  it cannot be told which grade; not known: budget.status, budget.amount
                  still possible: B, C
                  the score is not known yet; 19 to 29 points are possible
                    budget: not known yet; 0 to 10 points are possible
                      not known: budget.status, budget.amount
                    authority: 7 of 10 points, authority.manager
                      authority.level is manager, as asked: manager
                    need: 5 of 10 points, need.interest
                      need.clarity is interest, as asked: interest
                    timeline: 7 of 10 points, timeline.quarter
                      timeline.months is 2 months, as asked: more than 1 month, less than 3 months
                  what costs points, most first
                    need: 5 points below the most
                    authority: 3 points below the most
                    timeline: 3 points below the most
                """);
    }
}
