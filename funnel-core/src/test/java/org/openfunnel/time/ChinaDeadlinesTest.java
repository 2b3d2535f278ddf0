package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingDays.TimeOfDay;

/** The golden table of deadlines around the Spring Festival, the National Day and an ordinary weekend of 2026. */
class ChinaDeadlinesTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");
    private static final BusinessCalendar WITHOUT_MAKE_UP_DAYS = BusinessCalendar.builder("plain", CHINA.zone())
            .version("1")
            .validFrom(LocalDate.of(2026, 1, 1))
            .validTo(LocalDate.of(2026, 12, 31))
            .weekly(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Hours.parse("09:00-12:00"),
                    Hours.parse("13:30-18:00"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-14T17:00",
        "2026-02-14T10:00, 2026-02-15T10:00",
        "2026-09-30T17:30, 2026-10-01T17:30",
        "2026-03-06T17:30, 2026-03-07T17:30",
    })
    void twentyFourElapsedHours(LocalDateTime start, LocalDateTime due) {
        assertDue(Elapsed.hours(24), start, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-14T17:00",
        "2026-02-14T10:00, 2026-02-24T10:00",
        "2026-09-30T17:30, 2026-10-08T17:30",
        "2026-03-06T17:30, 2026-03-09T17:30",
        "2026-02-15T10:00, 2026-02-24T10:00",
    })
    void oneWorkingDay(LocalDateTime start, LocalDateTime due) {
        assertDue(WorkingDays.of(1).at(TimeOfDay.SAME_TIME), start, due);
        assertDue(WorkingDays.of(1), start, due.toLocalDate().atTime(18, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-16T17:00",
        "2026-02-14T10:00, 2026-02-16T10:00",
        "2026-09-30T17:30, 2026-10-01T17:30",
        "2026-03-06T17:30, 2026-03-09T17:30",
    })
    void oneWorkingDayOnACalendarThatOnlyKnowsWeekends(LocalDateTime start, LocalDateTime due) {
        Due answer = WorkingDays.of(1).at(TimeOfDay.SAME_TIME).dueFrom(instant(start), WITHOUT_MAKE_UP_DAYS);
        assertThat(answer).isEqualTo(new Due.At(instant(due)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-25T17:00",
        "2026-02-14T10:00, 2026-02-26T10:00",
        "2026-09-30T17:30, 2026-10-10T17:30",
        "2026-03-06T17:30, 2026-03-11T17:30",
    })
    void threeWorkingDays(LocalDateTime start, LocalDateTime due) {
        assertDue(WorkingDays.of(3).at(TimeOfDay.SAME_TIME), start, due);
        assertDue(WorkingDays.of(3), start, due.toLocalDate().atTime(18, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-13T18:00",
        "2026-02-14T10:00, 2026-02-14T11:00",
        "2026-09-30T17:30, 2026-10-08T09:30",
        "2026-03-06T17:30, 2026-03-09T09:30",
    })
    void oneWorkingHour(LocalDateTime start, LocalDateTime due) {
        assertDue(WorkingTime.hours(1), start, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:00, 2026-02-26T09:30",
        "2026-02-14T10:00, 2026-02-26T11:30",
        "2026-09-30T17:30, 2026-10-12T10:00",
        "2026-03-06T17:30, 2026-03-12T10:00",
    })
    void twentyFourWorkingHours(LocalDateTime start, LocalDateTime due) {
        assertDue(WorkingTime.hours(24), start, due);
    }

    @Test
    void threeMonthsFromTheLastOfNovemberEndOnAMakeUpSaturday() {
        assertDue(
                CalendarPeriod.months(3),
                LocalDateTime.parse("2025-11-30T11:00"),
                LocalDateTime.parse("2026-02-28T18:00"));
    }

    @Test
    void theEndOfJanuaryIsItsLastWorkingDay() {
        LocalDateTime start = LocalDateTime.parse("2026-01-12T11:00");
        assertDue(FixedPoint.endOf(FixedPoint.Period.MONTH), start, LocalDateTime.parse("2026-01-30T18:00"));
        assertDue(
                FixedPoint.endOf(FixedPoint.Period.MONTH).roll(Roll.NONE),
                start,
                LocalDateTime.parse("2026-02-01T00:00"));
    }

    @Test
    void halfAYearFromTheEndOfAugustIsBeyondTheData() {
        Due due = CalendarPeriod.months(6).dueFrom(instant(LocalDateTime.parse("2026-08-31T11:00")), CHINA);
        assertThat(due).isEqualTo(new Due.Beyond(2027, Instant.parse("2026-12-31T16:00:00Z")));
    }

    private static void assertDue(Amount amount, LocalDateTime start, LocalDateTime due) {
        assertThat(amount.dueFrom(instant(start), CHINA)).isEqualTo(new Due.At(instant(due)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
