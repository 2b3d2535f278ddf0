package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.sla.SlaFixtures.clock;
import static org.openfunnel.sla.SlaFixtures.due;
import static org.openfunnel.sla.SlaFixtures.instant;
import static org.openfunnel.sla.SlaFixtures.rules;
import static org.openfunnel.sla.SlaFixtures.started;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingDays.TimeOfDay;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/** A clock that stands still. 2026-03-02 is a Monday; hours are 09:00-12:00 and 13:30-18:00. */
class ClockPausesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00, 2026-03-02T15:00, 2026-03-03T13:00",
        "2026-03-02T10:00, 2026-03-02T11:00, 2026-03-03T11:00",
        "2026-03-03T10:00, 2026-03-05T10:00, 2026-03-03T10:00",
        "2026-03-04T10:00, 2026-03-05T10:00, 2026-03-03T10:00",
    })
    void elapsedTimeMovesByThePause(String from, String to, String due) {
        assertDue(Elapsed.hours(24), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00, 2026-03-02T14:30, 2026-03-03T11:00",
        "2026-03-02T18:00, 2026-03-03T09:00, 2026-03-02T18:00",
        "2026-03-02T12:00, 2026-03-02T13:30, 2026-03-02T18:00",
        "2026-03-02T17:00, 2026-03-08T12:00, 2026-03-09T10:00",
    })
    void workingTimeMovesByTheWorkingTimeOfThePause(String from, String to, String due) {
        assertDue(WorkingTime.of(Duration.ofMinutes(390)), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:00, 2026-03-02T17:30, 2026-03-03T09:30",
        "2026-03-02T18:00, 2026-03-03T09:00, 2026-03-03T09:00",
        "2026-03-02T18:00, 2026-03-03T09:01, 2026-03-03T09:01",
    })
    void theNextOpeningIsOneAtWhichTheClockRuns(String from, String to, String due) {
        Amount amount = WorkingTime.of(Duration.ofMinutes(390)).tie(Tie.OPEN);
        assertDue(amount, from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T09:00, 2026-03-03T17:59, 2026-03-05T18:00",
        "2026-03-03T10:00, 2026-03-04T10:00, 2026-03-06T18:00",
        "2026-03-03T17:59, 2026-03-04T09:00, 2026-03-06T18:00",
        "2026-03-02T11:00, 2026-03-03T09:00, 2026-03-05T18:00",
        "2026-03-06T10:00, 2026-03-08T10:00, 2026-03-05T18:00",
        "2026-03-05T10:00, 2026-03-08T10:00, 2026-03-09T18:00",
        "2026-03-05T18:00, 2026-03-08T10:00, 2026-03-05T18:00",
        "2026-03-04T10:00, 2026-03-05T18:00, 2026-03-09T18:00",
    })
    void aWorkingDayThatClosesInThePauseDoesNotCount(String from, String to, String due) {
        assertDue(WorkingDays.of(3), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T09:00, 2026-03-03T09:59, 2026-03-05T10:00",
        "2026-03-03T09:00, 2026-03-03T11:00, 2026-03-06T10:00",
    })
    void aWorkingDayIsUsedUpAtTheTimeOfDayThatIsMeant(String from, String to, String due) {
        assertDue(WorkingDays.of(3).at(TimeOfDay.SAME_TIME), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00, 2026-03-03T20:00, 2026-03-10T18:00",
        "2026-03-07T10:00, 2026-03-08T10:00, 2026-03-10T18:00",
        "2026-03-06T10:00, 2026-03-08T10:00, 2026-03-11T18:00",
        "2026-03-09T10:00, 2026-03-09T19:00, 2026-03-10T18:00",
        "2026-03-09T18:00, 2026-03-20T19:00, 2026-03-09T18:00",
    })
    void aCalendarDayThatEndsInThePauseDoesNotCount(String from, String to, String due) {
        assertDue(CalendarPeriod.weeks(1), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00, 2026-03-04T10:00, 2026-03-09T18:00",
        "2026-03-03T10:00, 2026-03-05T10:00, 2026-03-09T18:00",
        "2026-03-03T10:00, 2026-03-06T10:00, 2026-03-10T18:00",
        "2026-03-09T10:00, 2026-03-10T10:00, 2026-03-10T18:00",
        "2026-03-09T10:00, 2026-03-11T10:00, 2026-03-11T18:00",
    })
    void aDeadlineThatWasMovedOffADayOffStaysOutOfThePause(String from, String to, String due) {
        assertDue(CalendarPeriod.days(5), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T17:00, 2026-03-06T19:00, 2026-03-09T18:00",
        "2026-03-06T18:00, 2026-03-08T19:00, 2026-03-06T18:00",
        "2026-03-05T17:00, 2026-03-05T19:00, 2026-03-06T18:00",
    })
    void aDeadlineThatMovesToTheDayBeforeStaysOutOfThePauseToo(String from, String to, String due) {
        assertDue(CalendarPeriod.days(5).roll(Roll.PRECEDING), from, to, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00, 2026-03-05T10:00, 2026-03-06T18:00",
        "2026-03-05T10:00, 2026-03-09T10:00, 2026-03-13T18:00",
        "2026-03-05T10:00, 2026-03-14T10:00, 2026-03-20T18:00",
    })
    void aPointThatPassesInThePauseIsNotMeant(String from, String to, String due) {
        assertDue(FixedPoint.next(DayOfWeek.FRIDAY), from, to, due);
    }

    @Test
    void amountsThatAreAddedStandStillOneAfterTheOther() {
        Amount dayThenHours = AmountSum.of(Elapsed.hours(24), WorkingTime.hours(10));
        assertDue(dayThenHours, "2026-03-02T12:00", "2026-03-02T13:00", "2026-03-04T15:00");
        assertDue(dayThenHours, "2026-03-03T14:00", "2026-03-03T15:00", "2026-03-04T15:00");
    }

    private static void assertDue(Amount amount, String from, String to, String due) {
        ClockRules rules = rules(clock(amount));
        ClockRun run = started(rules, "2026-03-02T10:00");
        ClockRun paused = rules.pause(run, instant(from));
        ClockRun resumed = rules.resume(paused, instant(to));
        assertThat(resumed.due()).isEqualTo(due(due));
        if (!run.due().equals(resumed.due())) {
            assertThat(paused.due()).isEmpty();
            assertThat(rules.projection(paused, instant(to))).isEqualTo(new Due.At(instant(due)));
        }
        assertThat(rules.withPauses(run, List.of(new Pause(instant(from), Optional.of(instant(to))))))
                .isEqualTo(resumed);
    }

    @Test
    void aPauseNeverHidesABreach() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun run = rules.pause(started(rules, "2026-03-02T10:00"), instant("2026-03-03T11:00"));
        assertThat(run.state(instant("2026-03-03T10:30"))).isEqualTo(ClockState.BREACHED);
        assertThat(run.state(instant("2026-03-04T10:30"))).isEqualTo(ClockState.BREACHED);
        assertThat(run.due()).isEqualTo(due("2026-03-03T10:00"));
    }

    @Test
    void aClockThatStandsStillDoesNothing() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun run = rules.pause(started(rules, "2026-03-02T10:00"), instant("2026-03-02T16:00"));
        Instant muchLater = instant("2026-04-02T16:00");
        assertThat(run.state(muchLater)).isEqualTo(ClockState.PAUSED);
        assertThat(rules.next(run, muchLater)).isEmpty();
        assertThat(run.stop(muchLater).state(muchLater)).isEqualTo(ClockState.MET);
    }

    @Test
    void aPauseToldLateTakesBackABreach() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun run = started(rules, "2026-03-02T10:00").after(new ClockStep.Breached(instant("2026-03-03T10:00")));
        ClockRun paused = rules.pause(run, instant("2026-03-02T20:00"));
        assertThat(paused.state(instant("2026-03-03T12:00"))).isEqualTo(ClockState.PAUSED);
        assertThat(paused.breachedAt()).isEmpty();
    }

    @Test
    void beginningAPauseTwiceAndEndingNoneChangesNothing() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun run = started(rules, "2026-03-02T10:00");
        ClockRun paused = rules.pause(run, instant("2026-03-02T12:00"));
        assertThat(rules.pause(paused, instant("2026-03-02T13:00"))).isEqualTo(paused);
        assertThat(rules.resume(run, instant("2026-03-02T13:00"))).isEqualTo(run);
        assertThat(rules.resume(paused, instant("2026-03-02T12:00"))).isEqualTo(run);
    }

    @Test
    void pausesThatTouchAreOneAndWhatLiesBeforeTheStartIsCutOff() {
        ClockRules rules = rules(clock(Elapsed.hours(24)));
        ClockRun run = started(rules, "2026-03-02T10:00");
        List<Pause> told = List.of(
                pause("2026-03-02T12:00", "2026-03-02T13:00"),
                pause("2026-03-01T12:00", "2026-03-02T11:00"),
                pause("2026-03-01T12:00", "2026-03-01T13:00"),
                pause("2026-03-02T11:00", "2026-03-02T12:00"));
        assertThat(rules.withPauses(run, told).pauses()).containsExactly(pause("2026-03-02T10:00", "2026-03-02T13:00"));
    }

    @Test
    void refusesAPauseThatEndsWhenItBegins() {
        assertThatThrownBy(() -> pause("2026-03-02T12:00", "2026-03-02T12:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a pause must end after it begins");
    }

    @Test
    void beyondTheDataAPausedClockStillKnowsItIsNotDue() {
        ClockRules rules = rules(clock(WorkingDays.of(5)));
        ClockRun run = rules.pause(started(rules, "2026-12-29T10:00"), instant("2026-12-30T10:00"));
        assertThat(run.due()).isEmpty();
        assertThat(rules.resume(run, instant("2027-02-01T10:00")).due())
                .contains(new Due.Beyond(2027, instant("2027-01-01T00:00")));
    }

    private static Pause pause(String from, String to) {
        return new Pause(instant(from), Optional.of(instant(to)));
    }
}
