package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.CHINA;
import static org.openfunnel.sla.SlaFixtures.alerts;
import static org.openfunnel.sla.SlaFixtures.clock;
import static org.openfunnel.sla.SlaFixtures.due;
import static org.openfunnel.sla.SlaFixtures.grade;
import static org.openfunnel.sla.SlaFixtures.instant;
import static org.openfunnel.sla.SlaFixtures.rules;
import static org.openfunnel.sla.SlaFixtures.started;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Alerts on the way of a clock that starts on Monday 2026-03-02 10:00; hours are 09:00-12:00 and 13:30-18:00. */
class ClockAlertsTest {
    private static final String START = "2026-03-02T10:00";

    static Arguments[] points() {
        return new Arguments[] {
            Arguments.of(Elapsed.hours(24), new Alert.Share(75), "2026-03-03T04:00"),
            Arguments.of(WorkingTime.hours(10), new Alert.Share(75), "2026-03-03T10:00"),
            Arguments.of(WorkingDays.of(1), new Alert.Share(50), "2026-03-03T09:30"),
            Arguments.of(CalendarPeriod.weeks(2), new Alert.Share(50), "2026-03-09T14:00"),
            Arguments.of(FixedPoint.next(DayOfWeek.FRIDAY), new Alert.Share(50), "2026-03-04T14:00"),
            Arguments.of(
                    AmountSum.of(WorkingDays.of(1), WorkingTime.hours(3)), new Alert.Share(50), "2026-03-03T11:00"),
            Arguments.of(
                    AmountSum.of(Elapsed.hours(24), WorkingTime.hours(8)), new Alert.Share(50), "2026-03-03T10:15"),
            Arguments.of(Elapsed.hours(24), new Alert.Before(Elapsed.hours(2)), "2026-03-03T08:00"),
            Arguments.of(WorkingDays.of(1), new Alert.Before(WorkingTime.hours(5)), "2026-03-03T11:30"),
            Arguments.of(CalendarPeriod.weeks(2), new Alert.Before(WorkingDays.of(1)), "2026-03-13T18:00"),
            Arguments.of(WorkingDays.of(1), new Alert.After(Elapsed.hours(0)), "2026-03-03T18:00"),
            Arguments.of(WorkingDays.of(1), new Alert.After(WorkingTime.hours(0)), "2026-03-03T18:00"),
            Arguments.of(WorkingDays.of(1), new Alert.After(WorkingDays.of(0)), "2026-03-03T18:00"),
            Arguments.of(WorkingDays.of(1), new Alert.After(CalendarPeriod.days(0)), "2026-03-03T18:00"),
            Arguments.of(WorkingDays.of(1), new Alert.After(WorkingTime.hours(4)), "2026-03-04T14:30"),
        };
    }

    @ParameterizedTest
    @MethodSource("points")
    void anAlertFiresAtItsPointOfTheWay(Amount within, Alert.Point point, String at) {
        ClockRules rules = rules(clock(within).alerts(alerts(point)));
        assertThat(started(rules, START).alerts())
                .containsExactly(new ClockRun.PlannedAlert(point, due(at), Optional.empty()));
    }

    @Test
    void stepsComeInOrderOfTimeEachOnce() {
        ClockRules rules = rules(clock(Elapsed.hours(24))
                .alerts(alerts(
                        new Alert.After(Elapsed.hours(4)),
                        new Alert.After(Elapsed.hours(0)),
                        new Alert.Share(75),
                        new Alert.Before(Elapsed.hours(6)))));
        assertThat(steps(rules, started(rules, START)))
                .containsExactly(
                        new ClockStep.Alerted(new Alert.Share(75), instant("2026-03-03T04:00")),
                        new ClockStep.Alerted(new Alert.Before(Elapsed.hours(6)), instant("2026-03-03T04:00")),
                        new ClockStep.Breached(instant("2026-03-03T10:00")),
                        new ClockStep.Alerted(new Alert.After(Elapsed.hours(0)), instant("2026-03-03T10:00")),
                        new ClockStep.Alerted(new Alert.After(Elapsed.hours(4)), instant("2026-03-03T14:00")));
    }

    private static List<ClockStep> steps(ClockRules rules, ClockRun run) {
        List<ClockStep> steps = new ArrayList<>();
        ClockRun now = run;
        Optional<ClockStep> next = rules.next(now, now.startedAt());
        while (next.isPresent()) {
            steps.add(next.get());
            now = now.after(next.get());
            next = rules.next(now, next.get().at());
        }
        return steps;
    }

    @Test
    void anAlertThatHasFiredDoesNotFireAgainWhenTheDeadlineMovesOut() {
        ClockRules rules = rules(clock(Map.of(Name.of("A"), Elapsed.hours(24), Name.of("B"), Elapsed.hours(48)))
                .alerts(alerts(new Alert.Share(75))));
        Instant warned = instant("2026-03-03T04:00");
        ClockRun run = rules.start(Optional.empty(), grade("A"), instant(START))
                .orElseThrow()
                .after(new ClockStep.Alerted(new Alert.Share(75), warned));
        ClockRun longer = rules.regrade(run, grade("B"), warned);
        assertThat(rules.next(longer, warned)).contains(new ClockStep.Breached(instant("2026-03-04T10:00")));
        assertThat(longer.state(warned)).isEqualTo(ClockState.AT_RISK);
    }

    @Test
    void whatADeadlineMovedIntoThePastSkippedFiresAtTheChange() {
        ClockRules rules = rules(clock(Map.of(Name.of("A"), Elapsed.hours(24), Name.of("B"), Elapsed.hours(48)))
                .alerts(alerts(new Alert.Share(75), new Alert.After(Elapsed.hours(12)))));
        ClockRun run = rules.start(Optional.empty(), grade("B"), instant(START)).orElseThrow();
        Instant change = instant("2026-03-03T12:00");
        ClockRun shorter = rules.regrade(run, grade("A"), change);
        ClockStep warning = rules.next(shorter, change).orElseThrow();
        assertThat(warning).isEqualTo(new ClockStep.Alerted(new Alert.Share(75), change));
        ClockStep breach = rules.next(shorter.after(warning), change).orElseThrow();
        assertThat(breach).isEqualTo(new ClockStep.Breached(change));
        assertThat(rules.next(shorter.after(warning).after(breach), change))
                .contains(new ClockStep.Alerted(new Alert.After(Elapsed.hours(12)), instant("2026-03-03T22:00")));
    }

    @Test
    void alertsStandStillWithTheClock() {
        ClockRules rules = rules(clock(Elapsed.hours(24))
                .alerts(alerts(
                        new Alert.Share(25),
                        new Alert.Share(75),
                        new Alert.Before(Elapsed.hours(1)),
                        new Alert.After(Elapsed.hours(12)))));
        ClockRun paused = rules.pause(started(rules, START), instant("2026-03-02T20:00"));
        assertThat(paused.alerts())
                .extracting(ClockRun.PlannedAlert::due)
                .containsExactly(due("2026-03-02T16:00"), Optional.empty(), Optional.empty(), Optional.empty());
        ClockRun resumed = rules.resume(paused, instant("2026-03-03T20:00"));
        assertThat(resumed.alerts())
                .extracting(ClockRun.PlannedAlert::due)
                .containsExactly(
                        due("2026-03-02T16:00"),
                        due("2026-03-04T04:00"),
                        due("2026-03-04T09:00"),
                        due("2026-03-04T22:00"));
    }

    @Test
    void whatFollowsABreachStandsStillToo() {
        ClockRules rules = rules(clock(Elapsed.hours(24)).alerts(alerts(new Alert.After(Elapsed.hours(12)))));
        ClockRun run = started(rules, START).after(new ClockStep.Breached(instant("2026-03-03T10:00")));
        ClockRun paused = rules.pause(run, instant("2026-03-03T12:00"));
        assertThat(rules.next(paused, instant("2026-03-05T12:00"))).isEmpty();
        ClockRun resumed = rules.resume(paused, instant("2026-03-05T12:00"));
        assertThat(rules.next(resumed, instant("2026-03-05T12:00")))
                .contains(new ClockStep.Alerted(new Alert.After(Elapsed.hours(12)), instant("2026-03-05T22:00")));
    }

    @Test
    void alertsOfAnUnknownDeadlineAreUnknown() {
        ClockRules rules = rules(
                clock(CalendarPeriod.months(6)).alerts(alerts(new Alert.Share(50), new Alert.After(Elapsed.hours(1)))));
        ClockRun run = started(rules, "2026-08-31T11:00");
        Instant end = instant("2027-01-01T00:00");
        assertThat(run.alerts())
                .extracting(ClockRun.PlannedAlert::due)
                .containsExactly(
                        Optional.of(new Due.Beyond(2027, end)),
                        Optional.of(new Due.Beyond(2027, end.plusSeconds(3600))));
        assertThat(rules.next(run, run.startedAt())).contains(new ClockStep.DataEnd(end));
    }

    @Test
    void everyoneIsToldWhoIsDeclaredForAPoint() {
        Alert owner = new Alert(Header.NONE, new Alert.Share(75), Set.of(Alert.OWNER));
        Alert supervisor = new Alert(Header.NONE, new Alert.Share(75), Set.of(Name.of("supervisor")));
        SlaClock clock =
                clock(Elapsed.hours(24)).alerts(List.of(owner, supervisor)).build();
        ClockRun run = ClockRules.of(clock, CHINA)
                .start(Optional.empty(), SlaFixtures.NO_GRADE, instant(START))
                .orElseThrow();
        assertThat(run.alerts()).hasSize(1);
        assertThat(clock.tell(new Alert.Share(75))).containsExactly(Alert.OWNER, Name.of("supervisor"));
        assertThat(clock.tell(new Alert.Share(50))).isEmpty();
    }
}
