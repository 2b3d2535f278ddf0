package org.openfunnel.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.sla.SlaFixtures.NO_GRADE;
import static org.openfunnel.sla.SlaFixtures.alerts;
import static org.openfunnel.sla.SlaFixtures.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.Amount;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/** Laws of clocks, on minutes of March 2026 and the month after it. */
class ClockProperties {
    private static final Instant START =
            LocalDateTime.parse("2026-03-02T00:00").atZone(SlaFixtures.ZONE).toInstant();
    private static final int MINUTES = 14 * 24 * 60;
    private static final Alert.Point[] POINTS = {
        new Alert.Share(50), new Alert.Before(Elapsed.hours(1)), new Alert.After(Elapsed.hours(3))
    };

    @Provide
    Arbitrary<Amount> amounts() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 3000);
        return Arbitraries.oneOf(
                minutes.map(Elapsed::minutes),
                minutes.map(WorkingTime::minutes),
                minutes.map(count -> WorkingTime.minutes(count).tie(Tie.OPEN)),
                small.map(count -> WorkingDays.of(count + 1)),
                small.map(count -> CalendarPeriod.days(count + 1)),
                Arbitraries.of(DayOfWeek.class).filter(MinuteSteps::isWeekday).map(FixedPoint::next));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        Arbitrary<Integer> from = Arbitraries.integers().between(-600, MINUTES);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 5000);
        return Combinators.combine(from, length)
                .as((begin, minutes) -> new Pause(minute(begin), Optional.of(minute(begin + minutes))))
                .list()
                .ofMaxSize(5);
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static ClockRules rules(Amount amount) {
        return SlaFixtures.rules(clock(amount).alerts(alerts(POINTS)));
    }

    private static ClockRun started(ClockRules rules, int minute) {
        return rules.start(Optional.empty(), NO_GRADE, minute(minute)).orElseThrow();
    }

    @Property(tries = 600)
    void theDeadlineIsThatOfWhoeverStepsThroughEveryMinute(
            @ForAll("amounts") Amount amount,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = MINUTES) int start) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, start), pauses);
        assertThat(run.due()).contains(new Due.At(MinuteSteps.deadline(minute(start), amount, pauses)));
    }

    @Property
    void theOrderOfPausesDoesNotMatter(
            @ForAll("amounts") Amount amount, @ForAll("pauses") List<Pause> pauses, @ForAll Random random) {
        ClockRules rules = rules(amount);
        ClockRun run = started(rules, 0);
        List<Pause> shuffled = new ArrayList<>(pauses);
        Collections.shuffle(shuffled, random);
        assertThat(rules.withPauses(run, shuffled)).isEqualTo(rules.withPauses(run, pauses));
    }

    @Property
    void pausesToldOneByOneAreThoseToldTogether(
            @ForAll("amounts") Amount amount, @ForAll("pauses") List<Pause> pauses) {
        ClockRules rules = rules(amount);
        ClockRun together = rules.withPauses(started(rules, 0), pauses);
        ClockRun run = started(rules, 0);
        for (Pause pause : together.pauses()) {
            run = rules.resume(rules.pause(run, pause.from()), pause.to().orElseThrow());
        }
        assertThat(run).isEqualTo(together);
    }

    @Property
    void aPauseOfNoLengthHasNoEffect(
            @ForAll("amounts") Amount amount,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = MINUTES) int at) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, 0), pauses);
        ClockRun paused = rules.pause(started(rules, 0), minute(at));
        assertThat(rules.resume(paused, minute(at))).isEqualTo(started(rules, 0));
        assertThat(rules.withPauses(run, run.pauses())).isEqualTo(run);
    }

    @Property
    void whatTheOpenPauseWouldEndInIsTheProjection(
            @ForAll("amounts") Amount amount,
            @ForAll @IntRange(max = 3000) int from,
            @ForAll @IntRange(min = 1, max = 3000) int length) {
        ClockRules rules = rules(amount);
        ClockRun paused = rules.pause(started(rules, 0), minute(from));
        Instant to = minute(from + length);
        assertThat(rules.resume(paused, to).due()).contains(rules.projection(paused, to));
        assertThat(paused.due().isEmpty())
                .isEqualTo(started(rules, 0).due().orElseThrow().isAfter(minute(from)));
    }

    @Property
    void whoeverStopsItAtTheDeadlineIsInTimeAndTheNextInstantIsLate(
            @ForAll("amounts") Amount amount, @ForAll("pauses") List<Pause> pauses) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, 0), pauses);
        Instant due = run.due().orElseThrow().earliest();
        Instant after = due.plusNanos(1);
        assertThat(run.stop(due).state(after)).isEqualTo(ClockState.MET);
        assertThat(run.stop(after).state(after)).isEqualTo(ClockState.MET_LATE);
        assertThat(run.pauses())
                .noneMatch(pause ->
                        due.isAfter(pause.from()) && due.isBefore(pause.to().orElseThrow()));
    }

    @Property
    void theStateOnlyGoesForwardUntilTheClockIsStopped(
            @ForAll("amounts") Amount amount,
            @ForAll @IntRange(min = -600, max = MINUTES) int one,
            @ForAll @IntRange(max = MINUTES) int later) {
        List<ClockState> order =
                List.of(ClockState.NOT_STARTED, ClockState.RUNNING, ClockState.AT_RISK, ClockState.BREACHED);
        ClockRun run = started(rules(amount), 0);
        assertThat(order.indexOf(run.state(minute(one + later))))
                .isGreaterThanOrEqualTo(order.indexOf(run.state(minute(one))))
                .isNotNegative();
    }

    @Property
    void lookingOnTheWayChangesNothing(
            @ForAll("amounts") Amount amount,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = MINUTES) int one,
            @ForAll @IntRange(max = MINUTES) int later) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, 0), pauses);
        Instant end = minute(one + later);
        ClockRun through = ticked(rules, ticked(rules, run, START, minute(one)), minute(one), end);
        assertThat(through).isEqualTo(ticked(rules, run, START, end));
        assertThat(ticked(rules, through, end, end)).isEqualTo(through);
        assertThat(through.state(end.plusNanos(1))).isEqualTo(run.state(end.plusNanos(1)));
        assertThat(rules.next(through, end).stream())
                .allSatisfy(step -> assertThat(step.at()).isAfter(end));
    }

    private static ClockRun ticked(ClockRules rules, ClockRun run, Instant from, Instant to) {
        ClockRun now = run;
        Optional<ClockStep> step = rules.next(now, from);
        while (step.isPresent() && !step.get().at().isAfter(to)) {
            now = now.after(step.get());
            step = rules.next(now, step.get().at());
        }
        return now;
    }

    @Property
    void timeUsedAndTimeLeftAddUpToTheWhole(
            @ForAll("amounts") Amount amount,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, 0), pauses);
        ClockTime whole = rules.time(run, run.due().orElseThrow().earliest()).orElseThrow();
        ClockTime time = rules.time(run, minute(asOf)).orElseThrow();
        assertThat(time.used().plus(time.remaining().orElseThrow()).minus(time.overrun()))
                .isEqualTo(whole.used());
        if (amount instanceof Elapsed elapsed) {
            assertThat(whole.used()).isEqualTo(elapsed.length());
        }
        if (amount instanceof WorkingTime working) {
            assertThat(whole.used()).isEqualTo(working.length());
        }
    }

    @Property
    void aChangedAllowanceCountsFromTheOldStart(
            @ForAll("amounts") Amount one, @ForAll("amounts") Amount other, @ForAll("pauses") List<Pause> pauses) {
        Map<Name, Amount> byGrade = Map.of(Name.of("A"), one, Name.of("B"), other);
        ClockRules rules = SlaFixtures.rules(clock(byGrade).alerts(alerts(POINTS)));
        ClockRun a = rules.withPauses(
                rules.start(Optional.empty(), SlaFixtures.grade("A"), START).orElseThrow(), pauses);
        ClockRun b = rules.withPauses(
                rules.start(Optional.empty(), SlaFixtures.grade("B"), START).orElseThrow(), pauses);
        assertThat(rules.regrade(a, SlaFixtures.grade("B"), START)).isEqualTo(b);
        assertThat(rules.regrade(a, SlaFixtures.grade("A"), START)).isEqualTo(a);
    }

    @Property
    void aShareOfTheAllowanceNeverComesAfterTheDeadline(
            @ForAll("amounts") Amount amount, @ForAll("pauses") List<Pause> pauses) {
        ClockRules rules = rules(amount);
        ClockRun run = rules.withPauses(started(rules, 0), pauses);
        Instant share = run.alerts().get(0).due().orElseThrow().earliest();
        assertThat(share).isBetween(START, run.due().orElseThrow().earliest());
        assertThat(Duration.between(START, share)).isGreaterThanOrEqualTo(Duration.ZERO);
    }
}
