package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.stats.Figures.names;
import static org.openfunnel.stats.FunnelStatsTest.day;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.LeadHistory.Rating;
import org.openfunnel.stats.LeadHistory.Timing;

/** The figures in the words that a person reads. */
class StatsTextTest {
    private static final FunnelStats STATS = FunnelStats.of(Funnel.of(
                    List.of(
                            Stage.of("new", Kind.OPEN),
                            new Stage(
                                    Name.of("offer"),
                                    Header.NONE,
                                    Kind.OPEN,
                                    Label.NONE,
                                    List.of(),
                                    List.of(),
                                    Label.NONE,
                                    Label.of("Proposals do not convince.", "方案不够有说服力。")),
                            Stage.of("won", Kind.WON),
                            Stage.of("lost", Kind.LOST)),
                    List.of()))
            .withGrades(names("A", "B"))
            .withSmallSample(3);

    private static FunnelReport report() {
        return STATS.report(
                List.of(
                        rated("1", "A", 30)
                                .entered("offer", day(1))
                                .entered("lost", day(3), "price")
                                .build(),
                        rated("2", "B", 20).entered("won", day(2)).build(),
                        rated("3", "B", 20)
                                .entered("offer", day(1))
                                .entered("new", day(2))
                                .timed(new Timing(Name.of("reply"), day(0), Optional.of(day(1)), Optional.empty()))
                                .build(),
                        rated("4", "A", 10)
                                .entered("lost", day(1))
                                .entered("new", day(2))
                                .build()),
                day(9));
    }

    private static LeadHistory.Builder rated(String id, String grade, long score) {
        return LeadHistory.builder(LeadId.of(id))
                .entered("new", day(0))
                .rated(new Rating(day(0), Optional.of(Name.of(grade)), Optional.of(Points.of(score))));
    }

    private static String told(Language language) {
        return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC).tell(report().explanation());
    }

    @Test
    void everyFigureHasItsNameInEnglish() {
        assertThat(told(Language.EN)).isEqualTo("""
                figures as of Sun 2026-02-08 00:00: 4 leads
                  won 1, lost 1, open 2
                  won, of those won or lost: 50.0 % (1 of 2; few leads)
                  won, of all: 25.0 % (1 of 4)
                  median time to win or loss: 2.5 days for the 2 closed; 3.0 days with the 2 open ones taken into account
                  worked again after a win or loss: 1
                  went back to an earlier stage: 1 leads, 1 times
                  stages
                    new: reached by 4
                      went on: 75.0 % (3 of 4)
                      went on, of those decided: 100.0 % (3 of 3)
                      median time here: 1.5 days for the 2 that left; 2.0 days with the 2 that still stand here taken into account
                    offer: reached by 3
                      skipped by 1
                      went on: 33.3 % (1 of 3)
                      went on, of those decided: 50.0 % (1 of 2; few leads)
                      lost here: 1
                      median time here: 1.5 days for the 2 that left
                    won: reached by 1
                  where leads get stuck, weakest first, by the share that goes on of those decided
                    new: 100.0 % (3 of 3)
                    offer: 50.0 % (1 of 2; few leads)
                      probably: Proposals do not convince.
                  losses
                    offer to lost: 1, because price
                  wins
                    new to won: 1
                  clocks kept, of those kept or broken
                    reply: 100.0 % (1 of 1; few leads), undecided 0
                  grades and how leads ended
                    A: won 0.0 % (0 of 1; few leads), 0.00 times the average
                    B: won 100.0 % (1 of 1; few leads), 2.00 times the average
                    the grade ranks a won lead above a lost one in 0.0 % of pairs, ties counted half (chance: 50 %)
                    the score ranks a won lead above a lost one in 0.0 % of pairs, ties counted half (chance: 50 %)
                  before you rely on this
                    fewer than 3 leads reached: won
                    B wins more than the better grade A: 100.0 % (1 of 1; few leads) against 0.0 % (0 of 1; few leads)
                    the grades tell won from lost leads no better than chance: 0.0 %
                    the scores tell won from lost leads no better than chance: 0.0 %
                """);
    }

    @Test
    void everyFigureHasItsNameInChinese() {
        assertThat(told(Language.ZH)).isEqualTo("""
                截至 周日 2026-02-08 00:00 的统计：共 4 条线索
                  成交 1，未成交 1，进行中 2
                  赢单率（占已结束线索）：50.0%（1/2；样本少）
                  总转化率（占全部线索）：25.0%（1/4）
                  从开始到结束的中位时长：已结束的 2 条为 2.5 天；将进行中的 2 条计入后为 3.0 天
                  结束后重新跟进：1 条
                  退回前面阶段：1 条线索，共 1 次
                  各阶段
                    new：到达 4 条
                      继续推进：75.0%（3/4）
                      继续推进（仅计已有结果的）：100.0%（3/3）
                      停留时长中位数：已离开的 2 条为 1.5 天；将仍停留的 2 条计入后为 2.0 天
                    offer：到达 3 条
                      跳过 1 条
                      继续推进：33.3%（1/3）
                      继续推进（仅计已有结果的）：50.0%（1/2；样本少）
                      在此流失：1 条
                      停留时长中位数：已离开的 2 条为 1.5 天
                    won：到达 1 条
                  瓶颈（最弱在前，按已有结果的线索继续推进的比例）
                    new：100.0%（3/3）
                    offer：50.0%（1/2；样本少）
                      可能原因：方案不够有说服力。
                  流失
                    offer → lost：1 条，原因：price
                  成交
                    new → won：1 条
                  时限达成率（占已达成或已超时的）
                    reply：100.0%（1/1；样本少），未定 0
                  级别与结果
                    A：成交 0.0%（0/1；样本少），为平均的 0.00 倍
                    B：成交 100.0%（1/1；样本少），为平均的 2.00 倍
                    任取一条成交与一条流失的线索，级别把成交者排在前面的比例为 0.0%，同级计一半（随机为 50%）
                    任取一条成交与一条流失的线索，评分把成交者排在前面的比例为 0.0%，同分计一半（随机为 50%）
                  使用前请注意
                    到达线索不足 3 条的阶段：won
                    B 的成交率高于更好的级别 A：100.0%（1/1；样本少） 对 0.0%（0/1；样本少）
                    级别区分成交与流失的能力不高于随机：0.0%
                    评分区分成交与流失的能力不高于随机：0.0%
                """);
    }

    @Test
    void aReportWithoutLeadsHasNoShares() {
        FunnelReport report = STATS.report(List.of(), day(0));
        assertThat(Wording.of(Language.EN, Lexicon.NONE, ZoneOffset.UTC).tell(report.explanation()))
                .isEqualTo("""
                figures as of Fri 2026-01-30 00:00: 0 leads
                  won 0, lost 0, open 0
                  stages
                    new: reached by 0
                    offer: reached by 0
                    won: reached by 0
                  before you rely on this
                    fewer than 3 leads reached: new, offer, won
                """);
        assertThat(report.bottlenecks()).isEmpty();
    }
}
