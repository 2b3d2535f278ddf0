package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openfunnel.stats.Figures.names;
import static org.openfunnel.stats.Figures.standing;
import static org.openfunnel.stats.Figures.step;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.FunnelReport.Ending;
import org.openfunnel.stats.FunnelReport.Step;
import org.openfunnel.stats.FunnelStats.GradeTaken;
import org.openfunnel.stats.FunnelStats.Skipped;
import org.openfunnel.stats.LeadHistory.Timing;

/** What counts as what. A way such as {@code new@0 talk@3 lost@5} is a lead that entered these stages after so many days. */
class FunnelStatsTest {
    private static final Instant START = Instant.parse("2026-01-30T00:00:00Z");
    private static final Instant END = day(100);
    private static final Funnel FUNNEL = funnel();
    private static final FunnelStats STATS = FunnelStats.of(FUNNEL);

    private static Funnel funnel() {
        Map<String, Kind> stages = new LinkedHashMap<>();
        stages.put("new", Kind.OPEN);
        stages.put("talk", Kind.OPEN);
        stages.put("offer", Kind.OPEN);
        stages.put("won", Kind.WON);
        stages.put("lost", Kind.LOST);
        stages.put("junk", Kind.LOST);
        stages.put("pool", Kind.DORMANT);
        return Figures.funnel(stages);
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static LeadHistory.Builder lead(String id, String way) {
        LeadHistory.Builder history = LeadHistory.builder(LeadId.of(id));
        for (String entry : way.split(" ", -1)) {
            String[] parts = entry.split("[@:]", -1);
            history.entered(parts[0], day(Integer.parseInt(parts[1])), parts.length > 2 ? parts[2] : "");
        }
        return history;
    }

    private static List<LeadHistory> leads(String... ways) {
        List<LeadHistory> leads = new ArrayList<>();
        for (String way : ways) {
            leads.add(lead("lead-" + leads.size(), way).build());
        }
        return leads;
    }

    @ParameterizedTest
    @CsvSource({
        // way, skipped stages count: reached new talk offer won, then the same when they do not
        "new@0,                          1 0 0 0, 1 0 0 0",
        "new@0 talk@1 offer@2 won@3,     1 1 1 1, 1 1 1 1",
        "offer@2,                        1 1 1 0, 0 0 1 0",
        "new@0 won@3,                    1 1 1 1, 1 0 0 1",
        "new@0 offer@1 talk@2,           1 1 1 0, 1 1 1 0",
        "new@0 talk@1 lost@2,            1 1 0 0, 1 1 0 0",
        "lost@2,                         0 0 0 0, 0 0 0 0",
        "pool@0 talk@1 pool@2,           1 1 0 0, 0 1 0 0",
        "new@0 won@1 lost@2 talk@3,      1 1 1 1, 1 1 0 1"
    })
    void aStageIsReachedByWhoeverEnteredItOrALaterOne(String way, String counted, String entered) {
        assertThat(reached(STATS, way)).isEqualTo(counted);
        assertThat(reached(STATS.with(Skipped.NOT_REACHED), way)).isEqualTo(entered);
    }

    private static String reached(FunnelStats stats, String way) {
        return String.join(
                " ",
                stats.report(leads(way), END).steps().stream()
                        .map(step -> Long.toString(step.reached()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // way, how the lead stands: won lost open reopened movedBack backwardMoves
        "new@0 talk@1,                           0 0 1 0 0 0",
        "new@0 won@1,                            1 0 0 0 0 0",
        "new@0 junk@1,                           0 1 0 0 0 0",
        "new@0 pool@1,                           0 0 1 0 0 0",
        "new@0 pool@1 new@2,                     0 0 1 0 0 0",
        "new@0 lost@1 talk@2,                    0 0 1 1 0 0",
        "new@0 lost@1 pool@2 talk@3 lost@4,      0 1 0 1 0 0",
        "new@0 won@1 lost@2,                     0 1 0 0 0 0",
        "new@0 offer@1 talk@2 offer@3 new@4,     0 0 1 0 1 2",
        "new@0 offer@1 lost@2 new@3,             0 0 1 1 0 0",
        "new@0 new@1,                            0 0 1 0 0 0"
    })
    void aLeadCountsByWhereItStands(String way, String expected) {
        FunnelReport.Totals it = STATS.report(leads(way), END).totals();
        assertThat(it.leads()).isOne();
        assertThat(it.won() + " " + it.lost() + " " + it.open() + " " + it.reopened() + " " + it.movedBack() + " "
                        + it.backwardMoves())
                .isEqualTo(expected);
    }

    @Test
    void whatHappenedLaterIsLeftOut() {
        List<LeadHistory> leads = leads("new@0 talk@2 won@4", "new@3");
        assertThat(STATS.report(leads, day(-1)).totals().leads()).isZero();
        assertThat(STATS.report(leads, day(-1)).totals().winRate()).isEmpty();
        FunnelReport report = STATS.report(leads, day(2));
        assertThat(report.totals().leads()).isOne();
        assertThat(standing(report, "talk").leads()).isOne();
        assertThat(STATS.report(leads, day(4)).totals().won()).isOne();
        assertThat(STATS.report(leads, day(4).minusMillis(1)).totals().won()).isZero();
    }

    @Test
    void whoMayStillGoOnIsUndecided() {
        Step talk = step(
                STATS.report(leads("talk@0 offer@1", "talk@0 lost@1", "talk@0 lost@1", "talk@0", "talk@0 pool@1"), END),
                "talk");
        assertThat(talk.conversion()).contains(Ratio.of(1, 5));
        assertThat(talk.undecided()).isEqualTo(2);
        assertThat(talk.conversionOfDecided()).contains(Ratio.of(1, 3));
        assertThat(talk.lost()).isEqualTo(2);
    }

    @Test
    void theLastStageOfThePathLeadsToAWinOutsideOfIt() {
        FunnelReport report = STATS.withPath(names("new", "offer"))
                .report(leads("new@0 offer@1 won@2", "new@0 offer@1 lost@2", "new@0 won@1", "new@0 offer@1"), END);
        assertThat(report.steps()).extracting(Step::reached).containsExactly(4L, 3L);
        assertThat(step(report, "new").conversion()).contains(Ratio.of(4, 4));
        assertThat(step(report, "offer").conversion()).contains(Ratio.of(1, 3));
        assertThat(step(STATS.report(leads("won@0"), END), "won").conversion()).isEmpty();
    }

    @Test
    void aLossBelongsToTheStageWhereTheLeadStood() {
        FunnelReport report = STATS.report(
                leads(
                        "new@0 lost@1:price",
                        "new@0 offer@1 talk@2 lost@3:price",
                        "talk@0 lost@1:price",
                        "talk@0 lost@1:time",
                        "talk@0 lost@1:price junk@2",
                        "lost@1",
                        "new@0 lost@1:price talk@2",
                        "new@0 won@1:price"),
                END);
        assertThat(report.losses())
                .containsExactly(
                        new Ending(Optional.empty(), Name.of("lost"), "", 1),
                        new Ending(Optional.of(Name.of("new")), Name.of("lost"), "price", 1),
                        new Ending(Optional.of(Name.of("talk")), Name.of("lost"), "price", 3),
                        new Ending(Optional.of(Name.of("talk")), Name.of("lost"), "time", 1));
        assertThat(report.wins()).containsExactly(new Ending(Optional.of(Name.of("new")), Name.of("won"), "price", 1));
        assertThat(step(report, "talk").lost()).isEqualTo(4);
    }

    @Test
    void allVisitsToAStageAddUp() {
        FunnelReport report =
                STATS.report(leads("new@0 talk@1 new@3 talk@8 won@9", "new@2 talk@5", "new@0 new@4 talk@7"), day(20));
        assertThat(days(step(report, "new").timeIn().ended())).containsExactly(3, 6, 7);
        assertThat(days(step(report, "talk").timeIn().ended())).containsExactly(3);
        assertThat(days(step(report, "talk").timeIn().open())).containsExactly(13, 15);
        assertThat(days(step(report, "new").timeToNext())).containsExactly(1, 3, 7);
        assertThat(days(standing(report, "talk").ages())).containsExactly(13, 15);
        assertThat(step(report, "won").timeIn().open().count()).isZero();
    }

    private static List<Integer> days(Durations lengths) {
        return Arrays.stream(lengths.toMillis())
                .mapToObj(millis -> (int) Duration.ofMillis(millis).toDays())
                .toList();
    }

    @Test
    void theAgeOfALeadGoesOnWhenItEntersItsStageAgain() {
        FunnelReport report = STATS.report(leads("new@0 talk@1 new@3 new@5"), day(9));
        assertThat(days(standing(report, "new").ages())).containsExactly(6);
    }

    @Test
    void theTimeToCloseEndsWithTheLastTurn() {
        FunnelReport report = STATS.report(
                leads("new@0 lost@5 talk@6 won@9", "new@0 lost@5 junk@7", "new@0 lost@5 talk@6", "won@3 won@8"),
                day(30));
        assertThat(days(report.timeToClose().ended())).containsExactly(0, 5, 9);
        assertThat(days(report.timeToClose().open())).containsExactly(30);
        assertThat(days(report.timeToWin())).containsExactly(0, 9);
        assertThat(days(report.timeToLoss())).containsExactly(5);
    }

    @Test
    void theTimeBetweenStagesNeedsThemInOrder() {
        List<LeadHistory> leads = leads("new@0 offer@4", "offer@0 new@4", "new@1 offer@1", "new@0 talk@1");
        assertThat(days(STATS.between(Name.of("new"), Name.of("offer"), leads, END)))
                .containsExactly(0, 4);
        assertThat(days(STATS.between(Name.of("new"), Name.of("offer"), leads, day(3))))
                .containsExactly(0);
    }

    @Test
    void theWeakestStageComesFirstAndFewLeadsLast() {
        List<LeadHistory> leads = leads(
                "new@0 talk@1 offer@2 won@3",
                "new@0 talk@1 offer@2 lost@3",
                "new@0 talk@1 lost@2",
                "new@0 talk@1 lost@2",
                "new@0 lost@1",
                "new@0");
        assertThat(bottlenecks(STATS.withSmallSample(0), leads)).containsExactly("talk", "offer", "new");
        assertThat(bottlenecks(STATS.withSmallSample(3), leads)).containsExactly("talk", "new", "offer");
        assertThat(bottlenecks(STATS.withSmallSample(0), leads("new@0 talk@1 lost@2")))
                .containsExactly("talk", "new");
    }

    private static List<String> bottlenecks(FunnelStats stats, List<LeadHistory> leads) {
        return stats.report(leads, END).bottlenecks().stream()
                .map(step -> step.stage().id().value())
                .toList();
    }

    @Test
    void equallyWeakStagesGoByLossesThenByOrder() {
        List<LeadHistory> leads = leads(
                "new@0 lost@1",
                "new@0 talk@1 lost@2",
                "new@0 talk@1 new@2 lost@3",
                "new@0 talk@1 offer@2 lost@3",
                "new@0 talk@1 offer@2 won@3");
        List<Step> steps = STATS.withSmallSample(0).report(leads, END).bottlenecks();
        assertThat(steps).extracting(Step::lost).containsExactly(1L, 1L, 2L);
        assertThat(steps).extracting(step -> step.stage().id().value()).containsExactly("talk", "offer", "new");
    }

    @Test
    void clocksAreKeptOrBrokenAsOfTheInstant() {
        LeadHistory lead = lead("one", "new@0")
                .timed(new Timing(Name.of("reply"), day(0), Optional.of(day(2)), Optional.empty()))
                .timed(new Timing(Name.of("reply"), day(1), Optional.empty(), Optional.of(day(4))))
                .timed(new Timing(Name.of("plan"), day(3), Optional.empty(), Optional.empty()))
                .build();
        assertThat(STATS.report(List.of(lead), day(1)).clocks())
                .containsExactly(new FunnelReport.ClockCount(Name.of("reply"), 0, 0, 2));
        assertThat(STATS.report(List.of(lead), day(4)).clocks())
                .containsExactly(
                        new FunnelReport.ClockCount(Name.of("plan"), 0, 0, 1),
                        new FunnelReport.ClockCount(Name.of("reply"), 1, 1, 0));
    }

    @Test
    void theFirstGradeCountsUnlessTheLastIsWanted() {
        LeadHistory lead = lead("one", "new@0 won@5")
                .graded("B", day(1))
                .graded("A", day(3))
                .graded("C", day(5))
                .graded("D", day(6))
                .build();
        FunnelStats stats = STATS.withGrades(names("A", "B", "C", "D"));
        assertThat(won(stats, lead)).containsExactly(0L, 1L, 0L, 0L);
        assertThat(won(stats.with(GradeTaken.LAST), lead)).containsExactly(1L, 0L, 0L, 0L);
        LeadHistory late = lead("two", "new@0 won@5").graded("D", day(6)).build();
        assertThat(won(stats, late)).containsExactly(0L, 0L, 0L, 0L);
        LeadHistory atOnce = lead("three", "won@5").graded("C", day(5)).build();
        assertThat(won(stats, atOnce)).containsExactly(0L, 0L, 1L, 0L);
        assertThat(won(stats.with(GradeTaken.LAST), atOnce)).containsExactly(0L, 0L, 0L, 0L);
    }

    private static List<Long> won(FunnelStats stats, LeadHistory lead) {
        return stats.report(List.of(lead), END).grades().rows().stream()
                .map(GradeReport.Row::won)
                .toList();
    }

    @Test
    void groupsAndCohortsAreReportsOfTheirLeads() {
        List<LeadHistory> leads = List.of(
                lead("a", "new@0 won@1").label("product", "x").build(),
                lead("b", "new@2").label("product", "y").build(),
                lead("c", "new@3").build());
        var groups = STATS.reportBy(history -> history.label("product"), leads, END);
        assertThat(groups.keySet()).containsExactly("", "x", "y");
        assertThat(groups).containsEntry("x", STATS.report(leads.subList(0, 1), END));
        var cohorts = STATS.cohorts(leads, ZoneId.of("Asia/Shanghai"), END);
        assertThat(cohorts.keySet()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(cohorts).containsEntry(YearMonth.of(2026, 1), STATS.report(leads.subList(0, 1), END));
        assertThat(STATS.cohorts(leads, ZoneId.of("America/New_York"), END).get(YearMonth.of(2026, 1)))
                .isEqualTo(STATS.report(leads.subList(0, 2), END));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATS.report(
                        List.of(lead("a", "new@0").build(), lead("a", "new@1").build()), END))
                .withMessage("lead `a` stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATS.report(leads("new@0 nowhere@1"), START))
                .withMessage("lead `lead-0` entered stage `nowhere`, which the funnel lacks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATS.withPath(names("new", "new")))
                .withMessage("a path must have stages, each once, but was [new, new]");
        assertThatIllegalArgumentException().isThrownBy(() -> STATS.withPath(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATS.withPath(names("nowhere")))
                .withMessage("the funnel has no stage `nowhere`");
    }
}
