package org.openfunnel.time.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openfunnel.time.Amount;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;
import org.openfunnel.time.Due;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.FixedPoint.Period;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingDays.TimeOfDay;
import org.openfunnel.time.WorkingTime;

/**
 * When amounts are due, against an oracle that goes on minute by minute and date by date. A date that is not known is
 * {@link LocalDate#MIN} when it lies before the data and {@link LocalDate#MAX} when it lies after them.
 */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class AmountProperties {
    @Property
    void workingTimeIsDueAsItsMinutesSayOrBeyondTheData(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll @IntRange(min = -300, max = 300) int minutes) {
        Asked asked = new Asked(plan, from);
        Optional<Long> due = asked.oracle.add(asked.start, minutes, minutes < 0);
        long unknown = minutes < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        asked.assertDue(WorkingTime.minutes(minutes), due.orElse(unknown));
    }

    @Property
    void workingDaysAreDueAtTheCloseOfTheLast(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll @IntRange(min = -6, max = 6) int days) {
        Asked asked = new Asked(plan, from);
        LocalDate last = days == 0 ? asked.workingDay(asked.date, 1) : asked.plusWorkingDays(days);
        asked.assertDue(WorkingDays.of(days), asked.closeOf(last));
    }

    @Property
    void workingDaysAreDueAtTheSameTime(
            @ForAll Plan plan, @ForAll @IntRange(max = 40_000) int from, @ForAll @IntRange(min = 1, max = 6) int days) {
        Asked asked = new Asked(plan, from);
        LocalDate last = asked.plusWorkingDays(days);
        long due = last.equals(LocalDate.MAX)
                ? Long.MAX_VALUE
                : last.atTime(asked.time).atZone(plan.zone()).toEpochSecond() / 60;
        asked.assertDue(WorkingDays.of(days).at(TimeOfDay.SAME_TIME), due);
    }

    @Property
    void theStartDateCountsBeforeTheCutOff(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll @IntRange(min = 1, max = 6) int days,
            @ForAll @IntRange(max = 23) int hour) {
        Asked asked = new Asked(plan, from);
        boolean counts = asked.oracle.isWorkingDay(asked.date) && asked.time.getHour() < hour;
        LocalDate last = asked.plusWorkingDays(counts ? days - 1 : days);
        asked.assertDue(WorkingDays.of(days).cutOff(LocalTime.of(hour, 0)), asked.closeOf(last));
    }

    @Property
    void aCalendarPeriodIsDueAtTheCloseOfItsDay(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll Unit unit,
            @ForAll @IntRange(min = -8, max = 8) int count,
            @ForAll Roll roll) {
        Asked asked = new Asked(plan, from);
        LocalDate last = asked.roll(plus(asked.date, unit, count), roll);
        asked.assertDue(new CalendarPeriod(unit, count, roll), asked.closeOf(last));
    }

    private static LocalDate plus(LocalDate date, Unit unit, int count) {
        return switch (unit) {
            case DAYS -> date.plusDays(count);
            case WEEKS -> date.plusDays(7L * count);
            case MONTHS -> month(date, count);
            case QUARTERS -> month(date, 3 * count);
            case YEARS -> month(date, 12 * count);
        };
    }

    private static LocalDate month(LocalDate date, int months) {
        YearMonth month = YearMonth.from(date).plusMonths(months);
        return month.atDay(Math.min(date.getDayOfMonth(), month.lengthOfMonth()));
    }

    @Property
    void theEndOfAPeriodIsTheFirstAfterTheStart(
            @ForAll Plan plan, @ForAll @IntRange(max = 40_000) int from, @ForAll Period period, @ForAll Roll roll) {
        Asked asked = new Asked(plan, from);
        Roll used = period == Period.WORKING_DAY ? Roll.FOLLOWING : roll;
        LocalDate last = asked.firstAfter(asked.openDate(), date -> isLast(period, date), used);
        asked.assertDue(new FixedPoint.EndOf(period, roll), asked.closeOf(last));
    }

    private static boolean isLast(Period period, LocalDate date) {
        LocalDate next = date.plusDays(1);
        return switch (period) {
            case WORKING_DAY -> true;
            case WEEK -> next.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> next.getDayOfMonth() == 1;
            case QUARTER -> next.getDayOfMonth() == 1 && next.getMonthValue() % 3 == 1;
            case HALF_YEAR -> next.getDayOfMonth() == 1 && next.getMonthValue() % 6 == 1;
            case YEAR -> next.getDayOfYear() == 1;
        };
    }

    @Property
    void aWeekdayIsTheFirstAfterTheStart(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 40_000) int from,
            @ForAll DayOfWeek day,
            @ForAll boolean orToday,
            @ForAll Roll roll) {
        Asked asked = new Asked(plan, from);
        LocalDate first = orToday ? asked.openDate() : asked.date.plusDays(1);
        LocalDate last = asked.firstAfter(first, date -> date.getDayOfWeek() == day, roll);
        asked.assertDue(new FixedPoint.Weekday(day, orToday, roll), asked.closeOf(last));
    }

    /** A plan, asked about a minute. */
    private static final class Asked {
        private final Plan plan;
        private final Oracle oracle;
        private final long start;
        private final LocalDate date;
        private final LocalTime time;

        Asked(Plan plan, int offset) {
            this.plan = plan;
            this.oracle = new Oracle(plan, 60);
            this.start = CalendarProperties.step(oracle, offset);
            this.date = oracle.date(start);
            this.time = oracle.instant(start).atZone(plan.zone()).toLocalTime();
        }

        LocalDate workingDay(LocalDate from, int direction) {
            return oracle.roll(from, direction).orElse(direction > 0 ? LocalDate.MAX : LocalDate.MIN);
        }

        LocalDate plusWorkingDays(int days) {
            return CalendarProperties.plusWorkingDays(oracle, date, days)
                    .orElse(days > 0 ? LocalDate.MAX : LocalDate.MIN);
        }

        LocalDate roll(LocalDate planned, Roll roll) {
            if (planned.isBefore(plan.first())) {
                return LocalDate.MIN;
            }
            if (planned.isAfter(plan.last())) {
                return LocalDate.MAX;
            }
            if (roll == Roll.NONE || oracle.isWorkingDay(planned)) {
                return planned;
            }
            LocalDate after = workingDay(planned, 1);
            LocalDate before = workingDay(planned, -1);
            return switch (roll) {
                case NONE -> planned;
                case FOLLOWING -> after;
                case PRECEDING -> before;
                case MODIFIED_FOLLOWING -> mayBeIn(planned, after, plan.last().plusDays(1)) ? after : before;
                case MODIFIED_PRECEDING -> mayBeIn(planned, before, plan.first().minusDays(1)) ? before : after;
            };
        }

        /** Whether a date may lie in the month of another; if it is not known it may be the nearest that is not. */
        private boolean mayBeIn(LocalDate month, LocalDate date, LocalDate nearestUnknown) {
            LocalDate nearest = oracle.isKnown(date) ? date : nearestUnknown;
            return YearMonth.from(nearest).equals(YearMonth.from(month));
        }

        long closeOf(LocalDate day) {
            if (day.equals(LocalDate.MIN)) {
                return Long.MIN_VALUE;
            }
            return day.equals(LocalDate.MAX) ? Long.MAX_VALUE : oracle.closeOf(day);
        }

        /** The date before while its own hours have not ended. */
        LocalDate openDate() {
            LocalDate before = date.minusDays(1);
            return oracle.isKnown(before) && oracle.isWorkingDay(before) && oracle.closeOf(before) > start
                    ? before
                    : date;
        }

        LocalDate firstAfter(LocalDate first, Predicate<LocalDate> isPoint, Roll roll) {
            LocalDate planned = first;
            while (!isPoint.test(planned) || closeOf(roll(planned, roll)) <= start) {
                planned = planned.plusDays(1);
            }
            return roll(planned, roll);
        }

        /** Compares with a step that may not be known, or not be reached before the end of what is known. */
        void assertDue(Amount amount, long step) {
            Due due = amount.dueFrom(oracle.instant(start), plan.calendar());
            if (step != Long.MIN_VALUE && step <= oracle.end()) {
                assertThat(due).isEqualTo(new Due.At(oracle.instant(step)));
                return;
            }
            assertThat(due).isInstanceOf(Due.Beyond.class);
            Due.Beyond beyond = (Due.Beyond) due;
            if (step == Long.MIN_VALUE) {
                assertThat(beyond.year())
                        .isLessThanOrEqualTo(plan.first().minusDays(1).getYear());
                assertThat(beyond.notBefore()).isEqualTo(Instant.MIN);
            } else {
                assertThat(beyond.year())
                        .isGreaterThanOrEqualTo(plan.last().plusDays(1).getYear());
                assertThat(beyond.notBefore()).isBeforeOrEqualTo(oracle.instant(oracle.end()));
            }
        }
    }
}
