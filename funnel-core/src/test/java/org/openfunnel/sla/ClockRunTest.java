package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.alerts;
import static org.openfunnel.sla.SlaFixtures.clock;
import static org.openfunnel.sla.SlaFixtures.instant;
import static org.openfunnel.sla.SlaFixtures.rules;
import static org.openfunnel.sla.SlaFixtures.started;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.time.Elapsed;

/** A clock of 24 hours from Monday 10:00 with a warning after 18 hours, on Tuesday 04:00. */
class ClockRunTest {
    private static final ClockRules RULES = rules(clock(Elapsed.hours(24)).alerts(alerts(new Alert.Share(75))));
    private static final ClockRun RUN = started(RULES, "2026-03-02T10:00");
    private static final Instant WARNED = instant("2026-03-03T04:00");
    private static final Instant DUE = instant("2026-03-03T10:00");
    private static final ClockRun BREACHED = RUN.after(new ClockStep.Breached(DUE));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:59, NOT_STARTED",
        "2026-03-02T10:00, RUNNING",
        "2026-03-03T04:00, RUNNING",
        "2026-03-03T04:01, AT_RISK",
        "2026-03-03T10:00, AT_RISK",
        "2026-03-03T10:01, BREACHED",
    })
    void theStateFollowsFromTime(String asOf, ClockState state) {
        assertThat(RUN.state(instant(asOf))).isEqualTo(state);
    }

    @Test
    void atTheExactInstantOnlyWhatWasRecordedHasCome() {
        ClockRun warned = RUN.after(new ClockStep.Alerted(new Alert.Share(75), WARNED));
        assertThat(warned.state(WARNED)).isEqualTo(ClockState.AT_RISK);
        assertThat(warned.after(new ClockStep.Breached(DUE)).state(DUE)).isEqualTo(ClockState.BREACHED);
        assertThat(warned.after(new ClockStep.DataEnd(DUE))).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, MET",
        "2026-03-03T09:59, MET",
        "2026-03-03T10:00, MET",
        "2026-03-03T10:01, MET_LATE",
    })
    void whoeverStopsItByTheDeadlineIsInTimeHoweverLateItIsTold(String stop, ClockState state) {
        Instant told = instant("2026-03-09T10:00");
        assertThat(RUN.stop(instant(stop)).state(told)).isEqualTo(state);
        assertThat(BREACHED.stop(instant(stop)).state(told)).isEqualTo(state);
        assertThat(BREACHED.stop(instant(stop)).isLate(told)).isEqualTo(state == ClockState.MET_LATE);
    }

    @Test
    void aStopThatIsRetractedLetsTheBreachStand() {
        ClockRun met = BREACHED.stop(DUE);
        assertThat(met.isLate(DUE)).isFalse();
        ClockRun retracted = met.withStop(Optional.empty());
        assertThat(retracted).isEqualTo(BREACHED);
        assertThat(retracted.isLate(DUE)).isTrue();
        assertThat(RULES.next(retracted, DUE)).isEqualTo(RULES.next(BREACHED, DUE));
    }

    @Test
    void ofSeveralStopsTheEarliestCounts() {
        ClockRun late = RUN.stop(DUE.plusSeconds(1));
        assertThat(late.stop(DUE.plusSeconds(2))).isEqualTo(late);
        assertThat(late.stop(DUE).state(DUE)).isEqualTo(ClockState.MET);
    }

    @Test
    void whatHappenedBeforeTheStartStopsNothing() {
        assertThat(RUN.stop(RUN.startedAt().minusSeconds(1))).isEqualTo(RUN);
    }

    @Test
    void cancelledIsNeverABreach() {
        ClockRun cancelled = BREACHED.cancel(DUE.plusSeconds(60));
        assertThat(cancelled.state(DUE)).isEqualTo(ClockState.BREACHED);
        assertThat(cancelled.state(DUE.plusSeconds(60))).isEqualTo(ClockState.CANCELLED);
        assertThat(cancelled.isLate(DUE.plusSeconds(60))).isFalse();
        assertThat(cancelled.isOpen()).isFalse();
    }

    @Test
    void aStopBeforeTheCancellingCountsAndOneAfterItDoesNot() {
        ClockRun cancelled = RUN.cancel(WARNED);
        assertThat(cancelled.stop(WARNED.plusSeconds(1))).isEqualTo(cancelled);
        ClockRun met = cancelled.stop(WARNED.minusSeconds(1));
        assertThat(met.state(DUE)).isEqualTo(ClockState.MET);
        assertThat(met.withStop(Optional.empty()).state(DUE)).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void whatHasEndedIsNotCancelled() {
        ClockRun met = RUN.stop(WARNED);
        assertThat(met.cancel(DUE)).isEqualTo(met);
    }
}
