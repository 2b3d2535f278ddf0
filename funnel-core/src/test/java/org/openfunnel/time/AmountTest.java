package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;
import org.openfunnel.time.FixedPoint.Period;
import org.openfunnel.time.WorkingDays.TimeOfDay;
import org.openfunnel.time.WorkingTime.Tie;

/** March 2026 in China, where the 6th is a Friday; hours are 09:00-12:00 and 13:30-18:00. */
class AmountTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T09:00, 8, 2026-03-09T09:30",
        "2026-03-06T09:00, 3, 2026-03-06T12:00",
        "2026-03-06T12:30, 0, 2026-03-06T13:30",
        "2026-03-09T09:30, -1, 2026-03-06T17:30",
        "2026-03-09T09:00, -7, 2026-03-06T09:30",
    })
    void workingTimeEndsAtTheNearestInstant(String start, int hours, String due) {
        assertDue(WorkingTime.hours(hours), start, due);
    }

    @Test
    void eightHoursOnFridayEndOnFriday() {
        BusinessCalendar office = BusinessCalendar.builder("office", CHINA.zone())
                .version("1")
                .validFrom(LocalDate.of(2026, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31))
                .weekly(DayOfWeek.FRIDAY, Hours.parse("09:00-17:00"))
                .weekly(DayOfWeek.MONDAY, Hours.parse("09:00-17:00"))
                .build();
        WorkingTime eightHours = WorkingTime.hours(8);
        assertThat(eightHours.dueFrom(at("2026-03-06T09:00"), office)).isEqualTo(new Due.At(at("2026-03-06T17:00")));
        assertThat(eightHours.tie(Tie.OPEN).dueFrom(at("2026-03-06T09:00"), office))
                .isEqualTo(new Due.At(at("2026-03-09T09:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T15:00, 1, 2026-03-09T18:00",
        "2026-03-06T23:00, 1, 2026-03-09T18:00",
        "2026-03-06T10:00, 0, 2026-03-06T18:00",
        "2026-03-07T10:00, 0, 2026-03-09T18:00",
        "2026-03-07T10:00, -1, 2026-03-06T18:00",
    })
    void workingDaysEndAtTheClose(String start, int days, String due) {
        assertDue(WorkingDays.of(days), start, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T14:59, 2026-03-06T18:00",
        "2026-03-06T15:00, 2026-03-09T18:00",
        "2026-03-07T10:00, 2026-03-09T18:00",
    })
    void theStartDateCountsBeforeTheCutOff(String start, String due) {
        assertDue(WorkingDays.of(1).cutOff(LocalTime.of(15, 0)), start, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00, MONTHS, 1, FOLLOWING, 2026-02-28T18:00",
        "2026-01-31T10:00, MONTHS, 2, FOLLOWING, 2026-03-31T18:00",
        "2024-02-29T10:00, YEARS, 1, NONE, 2025-02-28T18:00",
        "2025-11-30T10:00, QUARTERS, 1, FOLLOWING, 2026-02-28T18:00",
        "2026-02-28T10:00, WEEKS, 1, FOLLOWING, 2026-03-09T18:00",
        "2026-02-28T10:00, WEEKS, 1, PRECEDING, 2026-03-06T18:00",
        "2026-02-28T10:00, WEEKS, 1, NONE, 2026-03-08T00:00",
        "2026-04-30T10:00, MONTHS, 1, MODIFIED_FOLLOWING, 2026-05-29T18:00",
        "2026-04-30T10:00, MONTHS, 1, FOLLOWING, 2026-06-01T18:00",
        "2026-01-01T10:00, MONTHS, 2, MODIFIED_PRECEDING, 2026-03-02T18:00",
    })
    void calendarPeriodsClampAndRoll(String start, Unit unit, int count, Roll roll, String due) {
        assertDue(new CalendarPeriod(unit, count, roll), start, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:00, WORKING_DAY, 2026-03-06T18:00",
        "2026-03-06T18:00, WORKING_DAY, 2026-03-09T18:00",
        "2026-03-07T10:00, WORKING_DAY, 2026-03-09T18:00",
        "2026-03-06T10:00, WEEK, 2026-03-06T18:00",
        "2026-03-07T10:00, WEEK, 2026-03-13T18:00",
        "2026-03-31T18:00, MONTH, 2026-04-30T18:00",
        "2026-03-31T17:00, QUARTER, 2026-03-31T18:00",
        "2026-03-31T17:00, HALF_YEAR, 2026-06-30T18:00",
        "2026-03-31T17:00, YEAR, 2026-12-31T18:00",
    })
    void endsOfPeriodsMoveBack(String start, Period period, String due) {
        assertDue(FixedPoint.endOf(period), start, due);
    }

    @Test
    void theEndOfAWeekThatMovesOnBelongsToItsOwnWeek() {
        FixedPoint end = FixedPoint.endOf(Period.WEEK).roll(Roll.FOLLOWING);
        assertDue(end, "2026-03-08T10:00", "2026-03-09T18:00");
        assertDue(end, "2026-03-09T10:00", "2026-03-16T18:00");
    }

    @Test
    void anEndThatMovedBackOverALongClosureIsLookedForAfterIt() {
        BusinessCalendar.Builder builder = CHINA.toBuilder().version("closed for years");
        for (LocalDate date = LocalDate.of(2010, 1, 20); date.getYear() < 2020; date = date.plusDays(1)) {
            builder.override(date, new BusinessCalendar.Text("closed", "停业"));
        }
        BusinessCalendar calendar = builder.build();
        Instant start = at("2010-02-03T10:00");
        assertThat(FixedPoint.endOf(Period.WEEK).dueFrom(start, calendar))
                .isEqualTo(new Due.At(at("2020-01-03T18:00")));
        assertThat(FixedPoint.next(DayOfWeek.TUESDAY)
                        .roll(Roll.MODIFIED_FOLLOWING)
                        .dueFrom(start, calendar))
                .isEqualTo(new Due.At(at("2020-01-07T18:00")));
        assertThat(FixedPoint.endOf(Period.MONTH).roll(Roll.MODIFIED_PRECEDING).dueFrom(start, calendar))
                .isEqualTo(new Due.At(at("2020-01-02T18:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:00, false, 2026-03-13T18:00",
        "2026-03-06T10:00, true, 2026-03-06T18:00",
        "2026-03-06T18:00, true, 2026-03-13T18:00",
        "2026-10-03T10:00, true, 2026-10-09T18:00",
        "2026-09-27T10:00, false, 2026-10-08T18:00",
    })
    void weekdaysComeNext(String start, boolean orToday, String due) {
        FixedPoint friday = orToday ? FixedPoint.thisOrNext(DayOfWeek.FRIDAY) : FixedPoint.next(DayOfWeek.FRIDAY);
        assertDue(friday, start, due);
    }

    @Test
    void aStartOutsideTheDataIsBeyondThem() {
        Instant before = at("2006-12-31T10:00");
        Instant after = at("2027-01-01T00:00");
        for (Amount amount : List.of(WorkingTime.hours(1), FixedPoint.next(DayOfWeek.FRIDAY))) {
            assertThat(amount.dueFrom(before, CHINA)).isEqualTo(new Due.Beyond(2006, before));
            assertThat(amount.dueFrom(after, CHINA)).isEqualTo(new Due.Beyond(2027, after));
        }
        for (Amount amount : List.of(WorkingDays.of(1), CalendarPeriod.days(1))) {
            assertThat(amount.dueFrom(before, CHINA)).isEqualTo(new Due.Beyond(2006, at("2006-12-31T00:00")));
        }
        for (Amount amount : List.of(WorkingTime.hours(-1), WorkingDays.of(-1), CalendarPeriod.days(-1))) {
            assertThat(amount.dueFrom(after.plusNanos(1), CHINA)).isEqualTo(new Due.Beyond(2027, Instant.MIN));
            assertThat(amount.dueFrom(after, CHINA).isKnown()).isTrue();
        }
        assertThat(Elapsed.hours(1).dueFrom(after, CHINA)).isEqualTo(new Due.At(at("2027-01-01T01:00")));
    }

    @Test
    void aSumThatGoesBackAfterTheDataMovesItsBoundBack() {
        Instant start = at("2026-12-31T17:00");
        assertThat(AmountSum.of(WorkingTime.hours(9), WorkingTime.hours(-1)).dueFrom(start, CHINA))
                .isEqualTo(new Due.Beyond(2027, at("2026-12-31T17:00")));
        assertThat(AmountSum.of(WorkingTime.hours(9), Elapsed.minutes(-90)).dueFrom(start, CHINA))
                .isEqualTo(new Due.Beyond(2027, at("2026-12-31T22:30")));
        assertThat(AmountSum.of(WorkingTime.hours(9), CalendarPeriod.years(-40), Elapsed.hours(1))
                        .dueFrom(start, CHINA))
                .isEqualTo(new Due.Beyond(2027, Instant.MIN));
    }

    @Test
    void opposites() {
        assertThat(Elapsed.minutes(5).negated()).contains(Elapsed.minutes(-5));
        assertThat(WorkingTime.minutes(5).negated()).contains(WorkingTime.minutes(-5));
        assertThat(WorkingTime.minutes(-5).tie()).isEqualTo(Tie.OPEN);
        assertThat(WorkingDays.of(2).at(TimeOfDay.SAME_TIME).negated())
                .contains(WorkingDays.of(-2).at(TimeOfDay.SAME_TIME));
        assertThat(CalendarPeriod.quarters(2).roll(Roll.NONE).negated())
                .contains(CalendarPeriod.quarters(-2).roll(Roll.NONE));
        assertThat(AmountSum.of(Elapsed.hours(1), WorkingDays.of(2)).negated())
                .contains(AmountSum.of(WorkingDays.of(-2), Elapsed.hours(-1)));
        assertThat(FixedPoint.endOf(Period.MONTH).negated()).isEmpty();
        assertThat(AmountSum.of(Elapsed.hours(1), FixedPoint.endOf(Period.MONTH))
                        .negated())
                .isEmpty();
    }

    @Test
    void refusesWhatNoCalendarCovers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarPeriod.years(1_000_001))
                .withMessage("calendar periods must be from -1000000 to 1000000, but were 1000001");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.of(Integer.MIN_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingTime.hours(-10_000_001))
                .withMessage("working time must be at most 10000000 hours long, but was PT-10000001H");
        assertThatIllegalArgumentException().isThrownBy(() -> Elapsed.of(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> AmountSum.of());
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.of(0).cutOff(LocalTime.NOON));
    }

    @Test
    void workingDaysAreEqualByTheirParts() {
        WorkingDays days = WorkingDays.of(2).at(TimeOfDay.SAME_TIME).cutOff(LocalTime.NOON);
        assertThat(days)
                .isEqualTo(WorkingDays.of(2).cutOff(LocalTime.NOON).at(TimeOfDay.SAME_TIME))
                .hasSameHashCodeAs(WorkingDays.of(2).cutOff(LocalTime.NOON).at(TimeOfDay.SAME_TIME))
                .isNotEqualTo(WorkingDays.of(2).at(TimeOfDay.SAME_TIME))
                .hasToString("WorkingDays[count=2, at=SAME_TIME, cutOff=12:00]");
    }

    @Test
    void aDueTellsWhatIsKnown() {
        Due at = new Due.At(at("2026-03-06T10:00"));
        Due beyond = new Due.Beyond(2027, at("2027-01-01T00:00"));
        assertThat(at.isBefore(at("2026-03-06T10:01"))).isTrue();
        assertThat(at.isBefore(at("2026-03-06T10:00"))).isFalse();
        assertThat(at.isAfter(at("2026-03-06T09:59"))).isTrue();
        assertThat(beyond.isBefore(at("2030-01-01T00:00"))).isFalse();
        assertThat(beyond.isAfter(at("2026-12-31T23:59"))).isTrue();
        assertThat(beyond.isAfter(at("2027-01-01T00:00"))).isFalse();
        assertThat(at.<String>fold(known -> "known", missing -> "missing")).isEqualTo("known");
        assertThat(beyond.<String>fold(known -> "known", missing -> "missing " + missing.year()))
                .isEqualTo("missing 2027");
    }

    private static void assertDue(Amount amount, String start, String due) {
        assertThat(amount.dueFrom(at(start), CHINA)).isEqualTo(new Due.At(at(due)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
