package org.openfunnel.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.followup.FollowupFixtures.CHINA;
import static org.openfunnel.followup.FollowupFixtures.NO_GRADE;
import static org.openfunnel.followup.FollowupFixtures.cadence;
import static org.openfunnel.followup.FollowupFixtures.due;
import static org.openfunnel.followup.FollowupFixtures.grade;
import static org.openfunnel.followup.FollowupFixtures.instant;
import static org.openfunnel.followup.FollowupFixtures.rules;
import static org.openfunnel.followup.FollowupFixtures.started;
import static org.openfunnel.followup.FollowupFixtures.ticked;
import static org.openfunnel.followup.FollowupFixtures.touch;
import static org.openfunnel.followup.FollowupFixtures.touched;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.followup.Cadence.From;
import org.openfunnel.followup.Cadence.Missed;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Due;

/** 2026-03-02 is a Monday; hours are 09:00-12:00 and 13:30-18:00. */
class CadenceRulesTest {
    private static final ByGrade<CalendarPeriod> BY_GRADE = ByGrade.of(Map.of(
            Name.of("A"), CalendarPeriod.weeks(1),
            Name.of("B"), CalendarPeriod.weeks(2),
            Name.of("C"), CalendarPeriod.months(1)));

    static Arguments[] handbook() {
        return new Arguments[] {
            Arguments.of("S1-17", CalendarPeriod.weeks(1), "2026-03-04T10:00", "2026-03-11T18:00"),
            Arguments.of("S1-18", CalendarPeriod.weeks(2), "2026-03-04T10:00", "2026-03-18T18:00"),
            Arguments.of("S1-19", CalendarPeriod.months(1), "2026-01-31T10:00", "2026-02-28T18:00"),
            Arguments.of("S1-14", CalendarPeriod.months(3), "2025-11-30T11:00", "2026-02-28T18:00"),
            Arguments.of("S2-11", CalendarPeriod.weeks(1), "2026-02-10T10:00", "2026-02-24T18:00"),
            Arguments.of("S2-18", CalendarPeriod.quarters(1), "2026-03-31T10:00", "2026-06-30T18:00"),
            Arguments.of("S2-19", CalendarPeriod.months(6), "2025-08-31T10:00", "2026-02-28T18:00"),
        };
    }

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @MethodSource("handbook")
    void aCadenceIsDueAsItsHandbookSays(String source, CalendarPeriod every, String anchor, String due) {
        CadenceRun run = started(rules(cadence(every)), anchor);
        assertThat(run.due()).as(source).isEqualTo(due(due));
        assertThat(run.isOverdue(instant(due))).isFalse();
        assertThat(run.isOverdue(instant(due).plusNanos(1))).isTrue();
    }

    @Test
    void theNextTouchIsCountedFromTheLastContact() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)));
        CadenceRun run = touched(rules, started(rules, "2026-03-04T10:00"), 0, "2026-03-05T17:00");
        assertThat(run.due()).isEqualTo(due("2026-03-12T18:00"));
        assertThat(touched(rules, run, 0, "2026-03-20T17:00").due()).isEqualTo(due("2026-03-27T18:00"));
    }

    @Test
    void theNextTouchIsCountedFromThePlanWheneverContactsTakePlace() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).from(From.PLAN));
        CadenceRun run = touched(rules, started(rules, "2026-03-04T10:00"), 0, "2026-03-05T17:00");
        assertThat(run.due()).isEqualTo(due("2026-03-18T18:00"));
        CadenceRun twice = touched(rules, run, 0, "2026-03-06T17:00");
        assertThat(twice.due()).isEqualTo(due("2026-03-18T18:00"));
        assertThat(twice.turns().get(0).lastAt()).contains(instant("2026-03-06T17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-02-28",
        "2, 2026-03-31",
        "3, 2026-04-30",
        "4, 2026-05-29",
        "5, 2026-06-30",
        "7, 2026-08-31",
    })
    void monthsFromTheThirtyFirstNeverDrift(int contacts, LocalDate due) {
        CadenceRules rules =
                rules(cadence(CalendarPeriod.months(1)).from(From.PLAN).shift(Roll.MODIFIED_FOLLOWING));
        CadenceRun run = started(rules, "2026-01-31T10:00");
        for (int contact = 1; contact < contacts; contact++) {
            run = rules.touched(run, new Contact(0, ((Due.At) run.due()).at()));
        }
        assertThat(run.due()).isEqualTo(due(due + "T18:00"));
        assertThat(run.missed()).isZero();
    }

    @Test
    void aRunStartsOverFromTheContactThatMakesUp() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).missed(Missed.COLLAPSE));
        CadenceRun late = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-26T10:00");
        assertThat(late.isOverdue(instant("2026-03-26T10:00"))).isTrue();
        assertThat(late.missed()).isEqualTo(1);
        CadenceRun caughtUp = touched(rules, late, 0, "2026-03-26T11:00");
        assertThat(caughtUp.due()).isEqualTo(due("2026-04-02T18:00"));
        assertThat(caughtUp.missed()).isEqualTo(3);
        assertThat(caughtUp.isOverdue(instant("2026-03-26T11:00"))).isFalse();
    }

    @Test
    void oneTouchMakesUpForAllThatWerePlanned() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).from(From.PLAN));
        CadenceRun late = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-26T10:00");
        CadenceRun caughtUp = touched(rules, late, 0, "2026-03-26T11:00");
        assertThat(caughtUp.due()).isEqualTo(due("2026-04-01T18:00"));
        assertThat(caughtUp.turns().get(0).occurrence()).isEqualTo(4);
        assertThat(caughtUp.missed()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"CONTACT, 2026-04-02T18:00", "PLAN, 2026-04-01T18:00"})
    void missedTouchesThatPileUpAreMadeUpOneByOne(From from, String next) {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).from(from).missed(Missed.PILE_UP));
        CadenceRun run = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-26T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-11T18:00"));
        run = ticked(rules, touched(rules, run, 0, "2026-03-26T11:00"), "2026-03-26T11:00");
        assertThat(run.due()).isEqualTo(due("2026-03-18T18:00"));
        assertThat(run.isOverdue(instant("2026-03-26T11:00"))).isTrue();
        run = ticked(rules, touched(rules, run, 0, "2026-03-26T12:00"), "2026-03-26T12:00");
        assertThat(run.due()).isEqualTo(due("2026-03-25T18:00"));
        run = ticked(rules, touched(rules, run, 0, "2026-03-26T13:00"), "2026-03-26T13:00");
        assertThat(run.due()).isEqualTo(due(next));
        assertThat(run.missed()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"CONTACT, 2026-04-02T18:00", "PLAN, 2026-04-08T18:00"})
    void missedTouchesThatAreSkippedAreGone(From from, String next) {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).from(from).missed(Missed.SKIP));
        CadenceRun run = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-26T10:00");
        assertThat(run.due()).isEqualTo(due("2026-04-01T18:00"));
        assertThat(run.isOverdue(instant("2026-03-26T10:00"))).isFalse();
        assertThat(run.missed()).isEqualTo(3);
        assertThat(touched(rules, run, 0, "2026-03-26T11:00").due()).isEqualTo(due(next));
    }

    @Test
    void aTouchThatIsToldLateTakesBackThatItWasOverdue() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).from(From.PLAN));
        CadenceRun late = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-12T10:00");
        assertThat(late.missed()).isEqualTo(1);
        CadenceRun told = touched(rules, late, 0, "2026-03-11T18:00");
        assertThat(told.missed()).isZero();
        assertThat(told.due()).isEqualTo(due("2026-03-18T18:00"));
    }

    @Test
    void contactsThatAreToldOutOfOrderGiveTheSameRun() {
        CadenceRules rules =
                rules(cadence(CalendarPeriod.weeks(1)).from(From.PLAN).missed(Missed.SKIP));
        CadenceRun start = started(rules, "2026-03-04T10:00");
        List<Contact> told = List.of(
                new Contact(0, instant("2026-03-31T10:00")),
                new Contact(0, instant("2026-03-10T10:00")),
                new Contact(0, instant("2026-03-16T10:00")));
        CadenceRun inOrder = ticked(rules, touched(rules, start, 0, "2026-03-10T10:00"), "2026-03-16T09:00");
        inOrder = ticked(rules, touched(rules, inOrder, 0, "2026-03-16T10:00"), "2026-03-31T09:00");
        inOrder = ticked(rules, touched(rules, inOrder, 0, "2026-03-31T10:00"), "2026-04-20T10:00");
        CadenceRun run = ticked(rules, start, "2026-04-20T10:00");
        assertThat(rules.replay(run, told, instant("2026-04-20T10:00"))).isEqualTo(inOrder);
        assertThat(rules.replay(inOrder, List.of(), instant("2026-04-20T10:00")))
                .isEqualTo(run);
    }

    @Test
    void aContactAtTheAnchorOrBeforeItCountsForNothing() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)));
        CadenceRun run = started(rules, "2026-03-04T10:00");
        assertThat(touched(rules, run, 0, "2026-03-04T10:00")).isEqualTo(run);
        assertThat(touched(rules, run, 0, "2026-03-03T10:00")).isEqualTo(run);
    }

    @Test
    void theGradeChoosesThePeriod() {
        CadenceRules rules = rules(cadence(BY_GRADE));
        assertThat(rules.start(grade("B"), instant("2026-03-04T10:00")))
                .get()
                .extracting(CadenceRun::due)
                .isEqualTo(due("2026-03-18T18:00"));
        assertThat(rules.start(grade("D"), instant("2026-03-04T10:00"))).isEmpty();
        assertThat(rules.start(NO_GRADE, instant("2026-03-04T10:00"))).isEmpty();
    }

    @Test
    void aShorterPeriodMayBeOverdueAtOnceAndALongerOneNoMore() {
        CadenceRules rules = rules(cadence(BY_GRADE));
        CadenceRun monthly =
                rules.start(grade("C"), instant("2026-03-02T10:00")).orElseThrow();
        Instant change = instant("2026-03-20T10:00");
        CadenceRun weekly = rules.regrade(monthly, grade("A"), change).orElseThrow();
        assertThat(weekly.due()).isEqualTo(due("2026-03-09T18:00"));
        assertThat(rules.next(weekly, change)).contains(new CadenceStep.CameDue(0, change));
        CadenceRun overdue = rules.after(weekly, new CadenceStep.CameDue(0, change));
        assertThat(overdue.turns().get(0).isOverdue(change.minusSeconds(1))).isFalse();
        assertThat(overdue.isOverdue(change)).isTrue();
        CadenceRun back = rules.regrade(overdue, grade("C"), change).orElseThrow();
        assertThat(back.isOverdue(change)).isFalse();
        assertThat(back.due()).isEqualTo(monthly.due());
        assertThat(rules.regrade(monthly, grade("D"), change)).isEmpty();
        assertThat(rules.regrade(monthly, grade("C"), change)).contains(monthly);
    }

    @Test
    void contactsMadeCountForTheNewPeriods() {
        CadenceRules rules = rules(cadence(BY_GRADE).from(From.PLAN));
        CadenceRun monthly =
                rules.start(grade("C"), instant("2026-03-02T10:00")).orElseThrow();
        CadenceRun touched = touched(rules, monthly, 0, "2026-03-17T10:00");
        CadenceRun weekly =
                rules.regrade(touched, grade("A"), instant("2026-03-20T10:00")).orElseThrow();
        assertThat(weekly.due()).isEqualTo(due("2026-03-30T18:00"));
    }

    @Test
    void aNewHolidayMovesWhatIsDueAndTakesBackWhatWasOverdue() {
        Cadence weekly = cadence(CalendarPeriod.weeks(1)).build();
        CadenceRules rules = CadenceRules.of(weekly, CHINA);
        CadenceRun late = ticked(rules, started(rules, "2026-03-04T10:00"), "2026-03-12T10:00");
        BusinessCalendar typhoon =
                CHINA.withClosed("2026.2", Map.of(LocalDate.of(2026, 3, 11), new Text("typhoon", "台风")));
        CadenceRun moved = CadenceRules.of(weekly, typhoon).recalendar(late);
        assertThat(moved.due()).isEqualTo(due("2026-03-12T18:00"));
        assertThat(moved.isOverdue(instant("2026-03-12T10:00"))).isFalse();
        assertThat(moved.missed()).isZero();
        assertThat(rules.recalendar(late)).isEqualTo(late);
    }

    @Test
    void aDueBeyondTheDataIsLookedAtWhenTheyEnd() {
        CadenceRules rules = rules(cadence(CalendarPeriod.months(6)));
        CadenceRun run = started(rules, "2026-08-31T11:00");
        Instant end = instant("2027-01-01T00:00");
        assertThat(run.due()).isEqualTo(new Due.Beyond(2027, instant("2027-02-28T00:00")));
        assertThat(rules.next(run, run.anchor())).contains(new CadenceStep.DataEnd(end));
        assertThat(rules.after(run, new CadenceStep.DataEnd(end))).isEqualTo(run);
        assertThat(rules.next(run, end)).isEmpty();
        assertThat(run.isOverdue(end.plusSeconds(1))).isFalse();
    }

    @Test
    void aQuotaAsksForEachTouchOnceInEachWeekFromMondayToSunday() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).touches(List.of(touch("phone"), touch("visit"))));
        CadenceRun run = started(rules, "2026-03-05T10:00");
        assertThat(run.due()).as("S3-12").isEqualTo(due("2026-03-13T18:00"));
        CadenceRun early = touched(rules, run, 0, "2026-03-06T10:00");
        assertThat(early.turns().get(0).due()).isEqualTo(due("2026-03-13T18:00"));
        CadenceRun phoned = touched(rules, early, 0, "2026-03-09T10:00");
        phoned = touched(rules, phoned, 0, "2026-03-10T10:00");
        assertThat(phoned.turns().get(0).due()).isEqualTo(due("2026-03-20T18:00"));
        assertThat(phoned.turns().get(1).due()).isEqualTo(due("2026-03-13T18:00"));
        CadenceRun visited = touched(rules, phoned, 1, "2026-03-12T10:00");
        assertThat(visited.due()).isEqualTo(due("2026-03-20T18:00"));
    }

    @Test
    void aQuotaOfAWeekThatIsAllOffIsDueOnTheNextWorkingDay() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).touches(List.of(touch("phone"), touch("visit"))));
        CadenceRun run = started(rules, "2026-02-12T10:00");
        assertThat(run.due()).isEqualTo(due("2026-02-24T18:00"));
        CadenceRun done = touched(rules, run, 0, "2026-02-24T10:00");
        assertThat(done.turns().get(0).due()).isEqualTo(due("2026-02-28T18:00"));
    }

    @Test
    void eachTouchMayHaveItsWeekdayAndItsPartOfTheDay() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1))
                .touches(List.of(
                        touch("phone", DayOfWeek.MONDAY, "09:00", "12:00"),
                        touch("visit", DayOfWeek.WEDNESDAY, "13:00", "18:30"),
                        touch("minutes", DayOfWeek.FRIDAY, "09:00", "16:00"))));
        CadenceRun run = started(rules, "2026-03-02T10:00");
        assertThat(run.turns())
                .as("S3-13")
                .extracting(CadenceRun.Turn::due)
                .containsExactly(due("2026-03-09T12:00"), due("2026-03-04T18:00"), due("2026-03-06T16:00"));
        CadenceRun visited = touched(rules, run, 1, "2026-03-03T10:00");
        assertThat(visited.turns().get(1).due()).isEqualTo(due("2026-03-11T18:00"));
    }

    @Test
    void weekdaysComeWhenTheyComeWheneverContactsTakePlace() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(2)).on(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
        CadenceRun run = started(rules, "2026-03-03T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-05T18:00"));
        run = touched(rules, run, 0, "2026-03-04T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-16T18:00"));
        run = touched(rules, run, 0, "2026-03-16T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-19T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T10:00, 2026-01-30T18:00",
        "2026-01-30T17:00, 2026-01-30T18:00",
        "2026-01-30T19:00, 2026-02-28T18:00",
        "2026-01-31T10:00, 2026-02-28T18:00",
        "2026-02-02T10:00, 2026-02-28T18:00",
    })
    void aMonthEndThatIsOffMovesToTheDayBefore(String anchor, String due) {
        CadenceRules rules =
                rules(cadence(CalendarPeriod.months(1)).atMonthEnd().shift(Roll.PRECEDING));
        assertThat(started(rules, anchor).due()).as("S4-08").isEqualTo(due(due));
    }

    @Test
    void aCadenceOfEachDayAsksOnceForAWeekend() {
        CadenceRules rules = rules(cadence(CalendarPeriod.days(1)).from(From.PLAN));
        CadenceRun run = touched(rules, started(rules, "2026-03-05T10:00"), 0, "2026-03-06T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-09T18:00"));
        assertThat(touched(rules, run, 0, "2026-03-09T10:00").due()).isEqualTo(due("2026-03-10T18:00"));
    }

    @Test
    void aWeekendThatMovesToFridayIsDoneOnFriday() {
        CadenceRules rules =
                rules(cadence(CalendarPeriod.days(1)).from(From.PLAN).shift(Roll.PRECEDING));
        CadenceRun run = started(rules, "2026-03-05T10:00");
        assertThat(run.due()).isEqualTo(due("2026-03-06T18:00"));
        CadenceRun touched = touched(rules, run, 0, "2026-03-06T10:00");
        assertThat(touched.due()).isEqualTo(due("2026-03-09T18:00"));
        assertThat(touched.missed()).isZero();
    }

    @Test
    void theTeamMeetsOnFridays() {
        CadenceRules rules =
                rules(Cadence.ofTeam("friday", CalendarPeriod.weeks(1)).on(Set.of(DayOfWeek.FRIDAY)));
        assertThat(rules.dates(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 7)))
                .as("S1-24")
                .containsExactly(
                        LocalDate.of(2026, 2, 6),
                        LocalDate.of(2026, 2, 13),
                        LocalDate.of(2026, 2, 24),
                        LocalDate.of(2026, 2, 27),
                        LocalDate.of(2026, 3, 6));
        assertThat(rules.dates(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 27)))
                .containsExactly(LocalDate.of(2026, 2, 24));
    }

    @Test
    void theTeamsPeriodsEndWithThoseOfTheCalendar() {
        CadenceRules monthEnd = rules(
                Cadence.ofTeam("regrade", CalendarPeriod.months(1)).atMonthEnd().shift(Roll.PRECEDING));
        assertThat(monthEnd.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)))
                .as("S4-08")
                .containsExactly(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        CadenceRules quarter = rules(Cadence.ofTeam("quarter", CalendarPeriod.months(3)));
        assertThat(quarter.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        CadenceRules week = rules(Cadence.ofTeam("meeting", CalendarPeriod.weeks(1)));
        assertThat(week.dates(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 3, 2)))
                .as("S2-24")
                .containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 28));
    }

    @Test
    void aRoutineOfTheTeamHasNoRunAndACadenceOfALeadNoDates() {
        CadenceRules team = rules(Cadence.ofTeam("meeting", CalendarPeriod.weeks(1)));
        CadenceRules lead = rules(cadence(CalendarPeriod.weeks(1)));
        assertThatThrownBy(() -> team.start(NO_GRADE, instant("2026-03-02T10:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cadence `meeting` is about the team, not about a lead");
        assertThatThrownBy(() -> lead.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cadence `follow-up` is about a lead, not about the team");
    }
}
