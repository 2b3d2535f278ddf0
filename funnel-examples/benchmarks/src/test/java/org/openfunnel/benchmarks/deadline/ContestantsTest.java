package org.openfunnel.benchmarks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingDays.TimeOfDay;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/** Whoever is measured must give the right answer: the same as Funnel on the calendar that it can express. */
class ContestantsTest {
    private static final List<Instant> STARTS = List.of(TenYears.starts());
    private static final PrefixSums PREFIX_SUMS = new PrefixSums(TenYears.CALENDAR);
    private static final DayLoop DAY_LOOP = new DayLoop(TenYears.CALENDAR);

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 150, 1875, 15375})
    void workingHoursAgree(int hours) {
        WorkingTime amount = WorkingTime.hours(hours);
        for (Instant start : STARTS) {
            Instant due = due(amount, start, TenYears.CALENDAR);
            assertThat(PREFIX_SUMS.plusWorking(start, hours * 3_600L)).isEqualTo(due);
            assertThat(DAY_LOOP.plusWorking(start, hours * 3_600L)).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 150, 1875, 15375})
    void elapsedTimeAgrees(int hours) {
        for (Instant start : STARTS) {
            Instant end = PREFIX_SUMS.plusWorking(start, hours * 3_600L);
            assertThat(TenYears.CALENDAR.elapsed(start, end)).hasHours(hours);
            assertThat(PREFIX_SUMS.elapsed(start, end)).hasHours(hours);
            assertThat(DAY_LOOP.elapsed(start, end)).hasHours(hours);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 250, 2050})
    void workingDaysAgree(int days) {
        WorkingDays amount = WorkingDays.of(days);
        for (Instant start : STARTS) {
            Instant due = due(amount, start, TenYears.CALENDAR);
            assertThat(PREFIX_SUMS.plusWorkingDays(start, days)).isEqualTo(due);
            assertThat(DAY_LOOP.plusWorkingDays(start, days)).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 250, 2050})
    void objectLabAgreesOnTheNearestCalendar(int days) {
        ObjectLabCalendar objectLab = new ObjectLabCalendar(TenYears.NEAREST);
        for (LocalDate date : workingDates()) {
            assertThat(objectLab.plusWorkingDays(date, days)).isEqualTo(TenYears.NEAREST.plusWorkingDays(date, days));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 150, 1875})
    void jbpmAgreesOnTheNearestCalendarAboutHours(int hours) {
        JbpmCalendar jbpm = new JbpmCalendar(TenYears.NEAREST);
        WorkingTime amount = WorkingTime.hours(hours).tie(Tie.OPEN);
        for (Instant start : workingStarts()) {
            assertThat(jbpm.plus(start, hours + "h").toInstant()).isEqualTo(due(amount, start, TenYears.NEAREST));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 250})
    void jbpmAgreesOnTheNearestCalendarAboutDays(int days) {
        JbpmCalendar jbpm = new JbpmCalendar(TenYears.NEAREST);
        WorkingDays amount = WorkingDays.of(days).at(TimeOfDay.SAME_TIME);
        for (Instant start : workingStarts()) {
            assertThat(jbpm.plus(start, days + "d").toInstant()).isEqualTo(due(amount, start, TenYears.NEAREST));
        }
    }

    @Test
    void startsLieInsideAndOutsideWorkingTime() {
        assertThat(STARTS)
                .anyMatch(TenYears.CALENDAR::isWorking)
                .anyMatch(start -> !TenYears.CALENDAR.isWorking(start));
    }

    private static Instant due(Amount amount, Instant start, BusinessCalendar calendar) {
        return ((Due.At) amount.dueFrom(start, calendar)).at();
    }

    /** Outside working time jBPM and ObjectLab follow rules of their own. */
    private static List<Instant> workingStarts() {
        return STARTS.stream().filter(TenYears.NEAREST::isWorking).toList();
    }

    private static List<LocalDate> workingDates() {
        return workingStarts().stream().map(TenYears.NEAREST::localDate).toList();
    }
}
