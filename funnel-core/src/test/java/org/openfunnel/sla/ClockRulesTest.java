package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.sla.SlaFixtures.CHINA;
import static org.openfunnel.sla.SlaFixtures.NO_GRADE;
import static org.openfunnel.sla.SlaFixtures.alerts;
import static org.openfunnel.sla.SlaFixtures.clock;
import static org.openfunnel.sla.SlaFixtures.due;
import static org.openfunnel.sla.SlaFixtures.grade;
import static org.openfunnel.sla.SlaFixtures.instant;
import static org.openfunnel.sla.SlaFixtures.rules;
import static org.openfunnel.sla.SlaFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;

class ClockRulesTest {
    private static final Map<Name, Amount> RESPONSE =
            Map.of(Name.of("A"), Elapsed.hours(24), Name.of("B"), Elapsed.hours(48));

    static Arguments[] handbook() {
        return new Arguments[] {
            Arguments.of("S1-11", Elapsed.hours(24), "2026-02-13T17:00", "2026-02-14T17:00"),
            Arguments.of("S1-12", Elapsed.hours(48), "2026-02-13T17:00", "2026-02-15T17:00"),
            Arguments.of("S1-16", Elapsed.hours(1), "2026-02-13T17:30", "2026-02-13T18:30"),
            Arguments.of("S1-14", CalendarPeriod.months(3), "2025-11-30T11:00", "2026-02-28T18:00"),
            Arguments.of("S0-14", WorkingDays.of(3), "2026-09-30T17:30", "2026-10-10T18:00"),
            Arguments.of("S2-01", WorkingDays.of(1), "2026-02-14T10:00", "2026-02-24T18:00"),
            Arguments.of("S2-17", CalendarPeriod.weeks(1), "2026-02-10T10:00", "2026-02-24T18:00"),
            Arguments.of("S2-18", CalendarPeriod.quarters(1), "2026-03-31T10:00", "2026-06-30T18:00"),
            Arguments.of("S2-19", CalendarPeriod.months(6), "2025-08-31T10:00", "2026-02-28T18:00"),
            Arguments.of(
                    "S1-04", FixedPoint.endOf(FixedPoint.Period.WORKING_DAY), "2026-02-13T18:30", "2026-02-14T18:00"),
        };
    }

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @MethodSource("handbook")
    void aClockIsDueAsItsHandbookSays(String source, Amount within, String start, String due) {
        ClockRun run = started(rules(clock(within)), start);
        assertThat(run.due()).as(source).isEqualTo(due(due));
        assertThat(run.state(instant(start))).isEqualTo(ClockState.RUNNING);
        assertThat(run.stop(instant(due)).state(instant(due))).isEqualTo(ClockState.MET);
        assertThat(run.state(instant(due).plusNanos(1))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void theGradeChoosesTheAmount() {
        ClockRules rules = rules(clock(RESPONSE));
        assertThat(rules.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00")))
                .get()
                .extracting(ClockRun::due)
                .isEqualTo(due("2026-03-03T10:00"));
        assertThat(rules.start(Optional.empty(), grade("B"), instant("2026-03-02T10:00")))
                .get()
                .extracting(ClockRun::due)
                .isEqualTo(due("2026-03-04T10:00"));
    }

    @Test
    void aGradeThatIsNotNamedHasNoClock() {
        ClockRules rules = rules(clock(RESPONSE));
        assertThat(rules.start(Optional.empty(), grade("C"), instant("2026-03-02T10:00")))
                .isEmpty();
        assertThat(rules.start(Optional.empty(), NO_GRADE, instant("2026-03-02T10:00")))
                .isEmpty();
    }

    @Test
    void eachActivityHasARunOfItsOwn() {
        ClockRules rules = rules(clock(Elapsed.hours(24)).per("objection"));
        Optional<ActivityId> price = Optional.of(ActivityId.of("objection-1"));
        assertThat(rules.start(price, NO_GRADE, instant("2026-03-02T10:00")))
                .get()
                .extracting(ClockRun::activity)
                .isEqualTo(price);
    }

    @Test
    void aPromiseIsDueWhenItWasPromised() {
        ClockRules rules = rules(clock(new Allowance.Until(Name.of("due"))));
        ClockRun run = rules.startUntil(Optional.empty(), instant("2026-10-03T12:00"), instant("2026-09-28T09:00"));
        assertThat(run.due()).isEqualTo(due("2026-10-03T12:00"));
        assertThatThrownBy(() -> rules.start(Optional.empty(), NO_GRADE, instant("2026-09-28T09:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clock `response` runs until an instant, not for an amount");
    }

    @Test
    void aPromiseDoesNotMoveForAPause() {
        ClockRules rules = rules(clock(new Allowance.Until(Name.of("due"))));
        ClockRun run = rules.startUntil(Optional.empty(), instant("2026-10-03T12:00"), instant("2026-09-28T09:00"));
        assertThat(rules.pause(run, instant("2026-09-29T09:00"))).isEqualTo(run);
    }

    @Test
    void aShorterAllowanceBreachesAtTheChangeAndNotBefore() {
        ClockRules rules = rules(clock(RESPONSE));
        ClockRun run = rules.start(Optional.empty(), grade("B"), instant("2026-03-02T10:00"))
                .orElseThrow();
        Instant change = instant("2026-03-03T15:00");
        ClockRun shorter = rules.regrade(run, grade("A"), change);
        assertThat(shorter.due()).isEqualTo(due("2026-03-03T10:00"));
        assertThat(rules.next(shorter, change)).contains(new ClockStep.Breached(change));
        ClockRun breached = shorter.after(new ClockStep.Breached(change));
        assertThat(breached.state(change.minusSeconds(1))).isEqualTo(ClockState.RUNNING);
        assertThat(breached.state(change)).isEqualTo(ClockState.BREACHED);
        assertThat(breached.stop(change.minusSeconds(1)).state(change)).isEqualTo(ClockState.MET);
        assertThat(breached.stop(change.plusSeconds(1)).state(change.plusSeconds(1)))
                .isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void aLongerAllowanceMovesTheDeadlineOut() {
        ClockRules rules = rules(clock(RESPONSE));
        ClockRun run = rules.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00"))
                .orElseThrow();
        assertThat(rules.regrade(run, grade("B"), instant("2026-03-03T09:00")).due())
                .isEqualTo(due("2026-03-04T10:00"));
    }

    @Test
    void aLongerAllowanceIsNoExcuseForABreach() {
        ClockRules rules = rules(clock(RESPONSE));
        ClockRun run = rules.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00"))
                .orElseThrow();
        ClockRun regraded = rules.regrade(run, grade("B"), instant("2026-03-03T11:00"));
        assertThat(regraded).isEqualTo(run);
        assertThat(regraded.state(instant("2026-03-03T11:00"))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aChangeRestartsOrFreezesTheClockWhenThePolicySaysSo() {
        ClockRules restart = rules(clock(RESPONSE).onChange(SlaClock.OnChange.RESTART));
        ClockRules freeze = rules(clock(RESPONSE).onChange(SlaClock.OnChange.FREEZE));
        ClockRun run = restart.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00"))
                .orElseThrow();
        Instant change = instant("2026-03-03T09:00");
        assertThat(restart.regrade(run, grade("B"), change).due()).isEqualTo(due("2026-03-05T09:00"));
        assertThat(restart.regrade(run, grade("B"), change).startedAt()).isEqualTo(change);
        assertThat(freeze.regrade(run, grade("B"), change)).isEqualTo(run);
    }

    @Test
    void aClockThatRestartsInAPauseStandsStill() {
        ClockRules rules = rules(clock(RESPONSE).onChange(SlaClock.OnChange.RESTART));
        ClockRun run = rules.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00"))
                .orElseThrow();
        ClockRun paused = rules.pause(run, instant("2026-03-02T12:00"));
        ClockRun again = rules.regrade(paused, grade("B"), instant("2026-03-03T09:00"));
        assertThat(again.due()).isEmpty();
        assertThat(rules.resume(again, instant("2026-03-04T09:00")).due()).isEqualTo(due("2026-03-06T09:00"));
    }

    @Test
    void aGradeWithoutSuchAClockCancelsIt() {
        ClockRules rules = rules(clock(RESPONSE));
        ClockRun run = rules.start(Optional.empty(), grade("A"), instant("2026-03-02T10:00"))
                .orElseThrow();
        Instant late = instant("2026-03-03T11:00");
        ClockRun cancelled = rules.regrade(run, grade("D"), late);
        assertThat(cancelled.state(late)).isEqualTo(ClockState.CANCELLED);
        assertThat(cancelled.isLate(late)).isFalse();
        assertThat(rules.next(cancelled, late)).isEmpty();
    }

    @Test
    void aNewHolidayMovesAnOpenDeadlineAndTakesBackABreach() {
        ClockRules before = rules(clock(WorkingDays.of(1)));
        ClockRun run = started(before, "2026-03-05T15:00").after(new ClockStep.Breached(instant("2026-03-06T18:00")));
        BusinessCalendar typhoon =
                CHINA.withClosed("2026.2", Map.of(LocalDate.of(2026, 3, 6), new Text("typhoon", "台风")));
        ClockRules after = ClockRules.of(clock(WorkingDays.of(1)).build(), typhoon);
        assertThat(after.isCurrent(run)).isFalse();
        ClockRun moved = after.recalendar(run);
        assertThat(moved.due()).isEqualTo(due("2026-03-09T18:00"));
        assertThat(moved.calendarVersion()).isEqualTo("2026.2");
        assertThat(moved.state(instant("2026-03-08T12:00"))).isEqualTo(ClockState.RUNNING);
        assertThat(after.next(moved, instant("2026-03-08T12:00")))
                .contains(new ClockStep.Breached(instant("2026-03-09T18:00")));
    }

    @Test
    void aRunThatHasEndedKeepsTheDeadlineItHad() {
        ClockRules before = rules(clock(WorkingDays.of(1)));
        ClockRun met = started(before, "2026-03-05T15:00").stop(instant("2026-03-06T17:00"));
        BusinessCalendar other = CHINA.toBuilder().version("2026.2").build();
        assertThat(ClockRules.of(clock(WorkingDays.of(1)).build(), other).recalendar(met))
                .isEqualTo(met);
    }

    @Test
    void aDeadlineBeyondTheDataIsLookedAtWhenTheyEnd() {
        ClockRules rules = rules(clock(CalendarPeriod.months(6)));
        ClockRun run = started(rules, "2026-08-31T11:00");
        Instant end = instant("2027-01-01T00:00");
        assertThat(run.due()).contains(new Due.Beyond(2027, end));
        assertThat(run.state(end.plusSeconds(1))).isEqualTo(ClockState.RUNNING);
        assertThat(rules.next(run, run.startedAt())).contains(new ClockStep.DataEnd(end));
        assertThat(rules.next(run, end)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, PT0S, PT24H, PT0S",
        "2026-03-02T16:00, PT6H, PT18H, PT0S",
        "2026-03-03T10:00, PT24H, PT0S, PT0S",
        "2026-03-03T12:30, PT26H30M, PT0S, PT2H30M",
    })
    void countsElapsedTimeUsedLeftAndOver(String asOf, Duration used, Duration remaining, Duration overrun) {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        assertThat(rules.time(started(rules, "2026-03-02T10:00"), instant(asOf)))
                .contains(new ClockTime(used, Optional.of(remaining), overrun, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T15:00, PT0S, PT10H30M, PT0S",
        "2026-03-06T09:30, PT3H30M, PT7H, PT0S",
        "2026-03-07T09:30, PT10H30M, PT0S, PT0S",
        "2026-03-09T10:00, PT11H30M, PT0S, PT1H",
    })
    void countsWorkingTimeForWorkingDays(String asOf, Duration used, Duration remaining, Duration overrun) {
        ClockRules rules = rules(clock(WorkingDays.of(1)));
        assertThat(rules.time(started(rules, "2026-03-05T15:00"), instant(asOf)))
                .contains(new ClockTime(used, Optional.of(remaining), overrun, true));
    }

    @Test
    void aClockThatStandsStillUsesNoTimeAndLosesNone() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun paused = rules.pause(started(rules, "2026-03-02T10:00"), instant("2026-03-02T16:00"));
        assertThat(rules.time(paused, instant("2026-03-09T10:00")))
                .contains(new ClockTime(Duration.ofHours(6), Optional.of(Duration.ofHours(18)), Duration.ZERO, false));
    }

    @Test
    void timeStopsWithTheClock() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun late = started(rules, "2026-03-02T10:00").stop(instant("2026-03-03T13:00"));
        assertThat(rules.time(late, instant("2026-03-31T10:00")))
                .contains(new ClockTime(Duration.ofHours(27), Optional.of(Duration.ZERO), Duration.ofHours(3), false));
    }

    @Test
    void workingTimeBeyondTheDataIsNotCounted() {
        ClockRules rules = rules(clock(WorkingDays.of(1)));
        assertThat(rules.time(started(rules, "2026-12-30T10:00"), instant("2027-01-05T10:00")))
                .isEmpty();
    }

    @Test
    void aRunCarriesItsAlerts() {
        ClockRules rules = rules(clock(Elapsed.hours(24)).alerts(alerts(new Alert.Share(50))));
        ClockRun run = started(rules, "2026-03-02T10:00");
        assertThat(run.alerts())
                .containsExactly(
                        new ClockRun.PlannedAlert(new Alert.Share(50), due("2026-03-02T22:00"), Optional.empty()));
    }
}
