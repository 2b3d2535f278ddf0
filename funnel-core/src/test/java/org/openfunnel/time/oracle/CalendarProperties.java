package org.openfunnel.time.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;
import org.openfunnel.time.WorkingTime.Tie;

/** What a calendar answers, against an oracle that looks at every minute. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class CalendarProperties {
    @Property
    void everyMinuteIsWorkedOrNot(@ForAll Plan plan) {
        Oracle oracle = new Oracle(plan, 60);
        BusinessCalendar calendar = plan.calendar();
        assertThat(oracle.first(oracle.start(), step -> differs(calendar, oracle, step))
                        .map(oracle::instant))
                .isEmpty();
    }

    static boolean differs(BusinessCalendar calendar, Oracle oracle, long step) {
        return step < oracle.end() && calendar.isWorking(oracle.instant(step)) != oracle.isWorking(step);
    }

    @Property
    void theNeighbourhoodOfAnInstantIsRight(@ForAll Plan plan, @ForAll @IntRange(max = 40_000) int offset) {
        Oracle oracle = new Oracle(plan, 60);
        BusinessCalendar calendar = plan.calendar();
        long step = step(oracle, offset);
        Instant at = oracle.instant(step);
        assertSame(oracle, oracle.first(step, oracle::isWorking), at, calendar::nextWorking);
        assertSame(oracle, oracle.last(step, it -> oracle.isWorking(it - 1)), at, calendar::previousWorking);
        assertSame(oracle, oracle.first(step + 1, oracle::isOpening), at, calendar::nextOpening);
        assertSame(oracle, oracle.first(step + 1, oracle::isClosing), at, calendar::nextClosing);
        assertSame(oracle, oracle.last(step - 1, oracle::isOpening), at, calendar::previousOpening);
        assertSame(oracle, oracle.last(step - 1, oracle::isClosing), at, calendar::previousClosing);
    }

    private static void assertSame(
            Oracle oracle, Optional<Long> expected, Instant at, Function<Instant, Instant> question) {
        if (expected.isPresent()) {
            assertThat(question.apply(at)).isEqualTo(oracle.instant(expected.get()));
        } else {
            assertThatThrownBy(() -> question.apply(at)).isInstanceOf(OutsideValidityException.class);
        }
    }

    @Property
    void elapsedTimeIsTheNumberOfWorkedMinutes(
            @ForAll Plan plan, @ForAll @IntRange(max = 40_000) int from, @ForAll @IntRange(max = 40_000) int to) {
        Oracle oracle = new Oracle(plan, 60);
        long start = step(oracle, from);
        long end = step(oracle, to);
        assertThat(plan.calendar().elapsed(oracle.instant(start), oracle.instant(end)))
                .isEqualTo(Duration.ofMinutes(oracle.elapsed(start, end)));
    }

    @Property
    void workingTimeIsAddedMinuteByMinute(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll @IntRange(min = -3_000, max = 3_000) int minutes,
            @ForAll Tie tie) {
        Oracle oracle = new Oracle(plan, 60);
        long start = step(oracle, from);
        assertSame(
                oracle,
                oracle.add(start, minutes, tie == Tie.OPEN),
                oracle.instant(start),
                at -> plan.calendar().addWorking(at, Duration.ofMinutes(minutes), tie));
    }

    @Property
    void datesWorkAndRollAsTheirMinutesSay(@ForAll Plan plan) {
        Oracle oracle = new Oracle(plan, 60);
        BusinessCalendar calendar = plan.calendar();
        int count = 0;
        for (LocalDate date = plan.first(); !date.isAfter(plan.last()); date = date.plusDays(1)) {
            assertThat(calendar.isWorkingDay(date)).as("%s", date).isEqualTo(oracle.isWorkingDay(date));
            assertThat(calendar.workingDaysBetween(plan.first(), date)).isEqualTo(count);
            assertThat(calendar.workingDaysBetween(date, plan.first())).isEqualTo(-count);
            count += oracle.isWorkingDay(date) ? 1 : 0;
        }
        assertThat(calendar.workingDaysBetween(plan.first(), plan.last().plusDays(1)))
                .isEqualTo(count);
    }

    @Property
    void workingDaysAreAddedOneByOne(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 20) int offset,
            @ForAll @IntRange(min = -12, max = 12) int days) {
        Oracle oracle = new Oracle(plan, 60);
        LocalDate from = plan.first().plusDays(offset);
        if (from.isAfter(plan.last())) {
            return;
        }
        Optional<LocalDate> expected = plusWorkingDays(oracle, from, days);
        if (expected.isPresent()) {
            assertThat(plan.calendar().plusWorkingDays(from, days)).isEqualTo(expected.get());
        } else {
            assertThatThrownBy(() -> plan.calendar().plusWorkingDays(from, days))
                    .isInstanceOf(OutsideValidityException.class);
        }
    }

    static Optional<LocalDate> plusWorkingDays(Oracle oracle, LocalDate from, int days) {
        int direction = Integer.signum(days);
        Optional<LocalDate> date = Optional.of(from);
        for (int left = Math.abs(days); left > 0 && date.isPresent(); left--) {
            date = oracle.roll(date.get().plusDays(direction), direction);
        }
        return date;
    }

    @Property
    void aCalendarIsEqualToWhatItsBuilderMakesAgain(@ForAll Plan plan) {
        BusinessCalendar calendar = plan.calendar();
        assertThat(calendar.toBuilder().build()).isEqualTo(calendar).hasSameHashCodeAs(plan.calendar());
    }

    static long step(Oracle oracle, int offset) {
        return oracle.start() + offset % (oracle.end() - oracle.start());
    }
}
