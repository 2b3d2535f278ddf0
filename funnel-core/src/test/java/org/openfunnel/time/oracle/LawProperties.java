package org.openfunnel.time.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Deadline;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingDays.TimeOfDay;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/** Laws of working time to the nanosecond, on made-up calendars. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class LawProperties {
    private static final long HOUR = 3_600_000_000_000L;

    @Property
    void whatWasAddedHasElapsed(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(min = -60 * HOUR, max = 60 * HOUR) long length,
            @ForAll Tie tie) {
        BusinessCalendar calendar = plan.calendar();
        Instant start = instant(calendar, from);
        Due due = new WorkingTime(Duration.ofNanos(length), tie).dueFrom(start, calendar);
        Assume.that(due.isKnown());
        assertThat(calendar.elapsed(start, due.earliest())).isEqualTo(Duration.ofNanos(length));
        assertThat(calendar.elapsed(due.earliest(), start)).isEqualTo(Duration.ofNanos(-length));
    }

    @Property
    void addingTwiceIsAddingTheSum(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(max = 30 * HOUR) long x,
            @ForAll @LongRange(min = 1, max = 30 * HOUR) long y,
            @ForAll Tie tie,
            @ForAll boolean backward) {
        BusinessCalendar calendar = plan.calendar();
        int sign = backward ? -1 : 1;
        Assume.that(!backward || x > 0);
        Amount first = new WorkingTime(Duration.ofNanos(sign * x), tie);
        Amount second = new WorkingTime(Duration.ofNanos(sign * y), tie);
        Amount sum = new WorkingTime(Duration.ofNanos(sign * (x + y)), tie);
        Instant start = instant(calendar, from);
        Due twice = AmountSum.of(first, second).dueFrom(start, calendar);
        Assume.that(twice.isKnown());
        assertThat(twice).isEqualTo(sum.dueFrom(start, calendar));
    }

    @Property
    void elapsedTimeAddsUp(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long a,
            @ForAll @LongRange(max = 400 * HOUR) long b,
            @ForAll @LongRange(max = 400 * HOUR) long c) {
        BusinessCalendar calendar = plan.calendar();
        Instant first = instant(calendar, a);
        Instant second = instant(calendar, b);
        Instant third = instant(calendar, c);
        assertThat(calendar.elapsed(first, second).plus(calendar.elapsed(second, third)))
                .isEqualTo(calendar.elapsed(first, third));
    }

    @Property
    void aLongerAmountIsDueLater(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(min = -60 * HOUR, max = 60 * HOUR) long length,
            @ForAll @LongRange(min = 1, max = 20 * HOUR) long more) {
        BusinessCalendar calendar = plan.calendar();
        Instant start = instant(calendar, from);
        Due due = new WorkingTime(Duration.ofNanos(length), Tie.CLOSE).dueFrom(start, calendar);
        Due later = new WorkingTime(Duration.ofNanos(length + more), Tie.CLOSE).dueFrom(start, calendar);
        Assume.that(later.isKnown() && length != 0 && length + more != 0);
        assertThat(due.earliest()).isBefore(later.earliest());
    }

    @Property
    void whatStartsLaterIsDueNotEarlier(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(max = 100 * HOUR) long later,
            @ForAll @IntRange(max = 6) int amount) {
        BusinessCalendar calendar = plan.calendar();
        Instant start = instant(calendar, from);
        Due due = AMOUNTS.get(amount).dueFrom(start, calendar);
        Due laterDue = AMOUNTS.get(amount).dueFrom(instant(calendar, from + later), calendar);
        Assume.that(from + later < 400 * HOUR && laterDue.isKnown() && !start.isAfter(instant(calendar, from + later)));
        assertThat(due.earliest()).isBeforeOrEqualTo(laterDue.earliest());
    }

    private static final List<Amount> AMOUNTS = List.of(
            WorkingTime.hours(7),
            WorkingTime.hours(-7),
            WorkingDays.of(2),
            WorkingDays.of(-2),
            CalendarPeriod.days(3),
            CalendarPeriod.weeks(-1).roll(CalendarPeriod.Roll.MODIFIED_FOLLOWING),
            FixedPoint.endOf(FixedPoint.Period.WEEK));

    /** Forward from the start the nearest instants, backward from the due the nearest again: nothing is lost between. */
    @Property
    void backwardMirrorsForward(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(min = 1, max = 60 * HOUR) long length) {
        BusinessCalendar calendar = plan.calendar();
        Instant start = instant(calendar, from);
        WorkingTime amount = WorkingTime.of(Duration.ofNanos(length));
        Amount opposite = amount.negated().orElseThrow();
        assertThat(opposite.negated()).contains(amount);
        Due due = amount.dueFrom(start, calendar);
        if (due.isKnown()) {
            assertThat(opposite.dueFrom(due.earliest(), calendar)).isEqualTo(new Due.At(calendar.nextWorking(start)));
        }
        Due before = opposite.dueFrom(start, calendar);
        if (before.isKnown()) {
            assertThat(amount.dueFrom(before.earliest(), calendar))
                    .isEqualTo(new Due.At(calendar.previousWorking(start)));
        }
    }

    @Property
    void theWindowsOfADeadlineAddUpToItsWorkingTime(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @LongRange(min = -60 * HOUR, max = 60 * HOUR) long length) {
        BusinessCalendar calendar = plan.calendar();
        Deadline deadline = WorkingTime.of(Duration.ofNanos(length)).deadlineFrom(instant(calendar, from), calendar);
        Assume.that(deadline.due().isKnown());
        Duration total = deadline.windows().stream().map(LawProperties::length).reduce(Duration.ZERO, Duration::plus);
        assertThat(total).isEqualTo(Duration.ofNanos(length).abs());
    }

    private static Duration length(Window window) {
        return Duration.between(window.startInclusive(), window.endExclusive());
    }

    @Property
    void aBoundBeyondTheDataHoldsOnceTheDataAreThere(
            @ForAll Plan plan,
            @ForAll @LongRange(max = 400 * HOUR) long from,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 11) Integer> parts) {
        BusinessCalendar whole = plan.calendar();
        Plan shorter = new Plan(
                plan.zone(),
                plan.first(),
                plan.last().minusDays(3),
                plan.weekly(),
                dates(plan, plan.overrides()),
                plan.closed().stream()
                        .filter(date -> !date.isAfter(plan.last().minusDays(3)))
                        .collect(Collectors.toSet()),
                dates(plan, plan.breaks()));
        Assume.that(!shorter.last().isBefore(shorter.first()));
        BusinessCalendar known = shorter.calendar();
        Amount amount = new AmountSum(parts.stream().map(PARTS::get).toList());
        Instant start = instant(whole, from);
        Due due = amount.dueFrom(start, known);
        Due later = amount.dueFrom(start, whole);
        Assume.that(later.isKnown());
        if (due.isKnown()) {
            assertThat(due).isEqualTo(later);
        } else {
            assertThat(due.earliest()).isBeforeOrEqualTo(later.earliest());
        }
    }

    private static final List<Amount> PARTS = List.of(
            Elapsed.hours(30),
            Elapsed.hours(-30),
            WorkingTime.hours(9),
            WorkingTime.hours(-9),
            WorkingDays.of(2),
            WorkingDays.of(-2),
            WorkingDays.of(0),
            WorkingDays.of(1).at(TimeOfDay.SAME_TIME),
            CalendarPeriod.days(2).roll(CalendarPeriod.Roll.PRECEDING),
            CalendarPeriod.days(-2),
            FixedPoint.endOf(FixedPoint.Period.WEEK),
            FixedPoint.endOf(FixedPoint.Period.WORKING_DAY));

    private static <T> Map<LocalDate, T> dates(Plan plan, Map<LocalDate, T> dated) {
        Map<LocalDate, T> kept = new HashMap<>(dated);
        kept.keySet().removeIf(date -> date.isAfter(plan.last().minusDays(3)));
        return kept;
    }

    private static Instant instant(BusinessCalendar calendar, long offset) {
        Instant start = calendar.validFrom().atStartOfDay(calendar.zone()).toInstant();
        Instant end = calendar.validToExclusive().atStartOfDay(calendar.zone()).toInstant();
        long length = Duration.between(start, end).toNanos();
        return start.plusNanos(offset % length);
    }
}
