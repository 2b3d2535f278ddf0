package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.Deadline.DayNote;
import org.openfunnel.time.Deadline.Kind;

class DeadlineTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");
    private static final Text SPRING_FESTIVAL = new Text("Spring Festival", "春节");
    private static final Text STOCKTAKING = new Text("stocktaking", "盘点");

    @Test
    void aDueAfterTheSpringFestivalNamesTheMakeUpDayAndTheHolidays() {
        Deadline deadline = WorkingDays.of(3).deadlineFrom(at("2026-02-13T17:00"), CHINA);
        assertThat(deadline.due()).isEqualTo(new Due.At(at("2026-02-25T18:00")));
        assertThat(deadline.notes())
                .containsExactly(
                        note(
                                "2026-02-14",
                                "2026-02-14",
                                Kind.MAKE_UP_WORKDAY,
                                new Text("make-up workday for Spring Festival", "春节调休上班")),
                        note("2026-02-15", "2026-02-23", Kind.HOLIDAY, SPRING_FESTIVAL));
    }

    @Test
    void aDueAfterTheNationalDayNamesTheHolidaysAndTheMakeUpSaturday() {
        Deadline deadline = WorkingTime.hours(24).deadlineFrom(at("2026-09-30T17:30"), CHINA);
        assertThat(deadline.due()).isEqualTo(new Due.At(at("2026-10-12T10:00")));
        assertThat(deadline.notes())
                .containsExactly(
                        note("2026-10-01", "2026-10-07", Kind.HOLIDAY, new Text("National Day", "国庆节")),
                        note(
                                "2026-10-10",
                                "2026-10-10",
                                Kind.MAKE_UP_WORKDAY,
                                new Text("make-up workday for National Day", "国庆节调休上班")),
                        new DayNote(date("2026-10-11"), date("2026-10-11"), Kind.WEEKEND, Optional.empty()));
    }

    @Test
    void workingTimeListsTheWindowsThatAddUpToIt() {
        Deadline deadline = WorkingTime.hours(3).deadlineFrom(at("2026-02-13T17:00"), CHINA);
        assertThat(deadline.windows())
                .containsExactly(
                        window("2026-02-13T17:00", "2026-02-13T18:00"), window("2026-02-14T09:00", "2026-02-14T11:00"));
    }

    @Test
    void elapsedTimeUsesNoWindowsButListsTheDates() {
        Deadline deadline = Elapsed.hours(24).deadlineFrom(at("2026-02-14T10:00"), CHINA);
        assertThat(deadline.windows()).isEmpty();
        assertThat(deadline.notes()).extracting(DayNote::kind).containsExactly(Kind.MAKE_UP_WORKDAY, Kind.HOLIDAY);
    }

    @Test
    void backwardItListsWhatLiesBetweenToo() {
        Deadline deadline = WorkingTime.hours(-3).deadlineFrom(at("2026-03-09T10:00"), CHINA);
        assertThat(deadline.due()).isEqualTo(new Due.At(at("2026-03-06T16:00")));
        assertThat(deadline.windows())
                .containsExactly(
                        window("2026-03-06T16:00", "2026-03-06T18:00"), window("2026-03-09T09:00", "2026-03-09T10:00"));
        assertThat(deadline.notes())
                .containsExactly(new DayNote(date("2026-03-07"), date("2026-03-08"), Kind.WEEKEND, Optional.empty()));
    }

    @Test
    void aSumListsTheWindowsOfItsWorkingPartOnly() {
        Amount sum = AmountSum.of(Elapsed.hours(24), WorkingTime.hours(2));
        assertThat(sum.deadlineFrom(at("2026-03-04T10:00"), CHINA).windows())
                .containsExactly(window("2026-03-05T10:00", "2026-03-05T12:00"));
    }

    @Test
    void aDateThatEndsAtMidnightDoesNotReachIntoTheNext() {
        Amount end = FixedPoint.endOf(FixedPoint.Period.MONTH).roll(CalendarPeriod.Roll.NONE);
        Deadline deadline = end.deadlineFrom(at("2026-01-30T11:00"), CHINA);
        assertThat(deadline.due()).isEqualTo(new Due.At(at("2026-02-01T00:00")));
        assertThat(deadline.notes())
                .containsExactly(new DayNote(date("2026-01-31"), date("2026-01-31"), Kind.WEEKEND, Optional.empty()));
    }

    @Test
    void datesThatMayStillChangeAreNamed() {
        assertThat(WorkingDays.of(3).deadlineFrom(at("2026-12-24T11:00"), CHINA).provisionalFrom())
                .contains(date("2026-12-29"));
        assertThat(WorkingDays.of(1).deadlineFrom(at("2026-12-30T11:00"), CHINA).provisionalFrom())
                .contains(date("2026-12-30"));
        assertThat(WorkingDays.of(2).deadlineFrom(at("2026-12-24T11:00"), CHINA).provisionalFrom())
                .isEmpty();
    }

    @Test
    void beyondTheDataItListsWhatIsKnown() {
        Deadline deadline = WorkingDays.of(2).deadlineFrom(at("2026-12-31T17:00"), CHINA);
        assertThat(deadline.due()).isEqualTo(new Due.Beyond(2027, at("2027-01-01T00:00")));
        assertThat(deadline.windows()).containsExactly(window("2026-12-31T17:00", "2026-12-31T18:00"));
        assertThat(deadline.notes()).isEmpty();
    }

    @Test
    void elapsedTimeNamesTheDatesWithoutData() {
        Deadline later = Elapsed.hours(48).deadlineFrom(at("2026-12-31T17:00"), CHINA);
        assertThat(later.notes())
                .containsExactly(new DayNote(date("2027-01-01"), date("2027-01-02"), Kind.NO_DATA, Optional.empty()));
        Deadline earlier = Elapsed.hours(48).deadlineFrom(at("2006-12-30T17:00"), CHINA);
        assertThat(earlier.notes())
                .first()
                .isEqualTo(new DayNote(date("2006-12-30"), date("2006-12-31"), Kind.NO_DATA, Optional.empty()));
        Deadline unknown = WorkingTime.hours(-2).deadlineFrom(at("2030-01-01T17:00"), CHINA);
        assertThat(unknown.windows()).isEmpty();
        assertThat(unknown.notes())
                .containsExactly(new DayNote(date("2030-01-01"), date("2030-01-01"), Kind.NO_DATA, Optional.empty()));
    }

    @Test
    void otherHoursBreaksAndClosedWeekdaysHaveTheirOwnKinds() {
        Hours morning = Hours.parse("09:00-12:00");
        BusinessCalendar calendar = CHINA.toBuilder()
                .version("test")
                .override(date("2026-03-10"), STOCKTAKING, morning)
                .override(date("2026-03-11"), STOCKTAKING)
                .override(date("2026-03-12"), STOCKTAKING, morning, Hours.parse("13:30-18:00"))
                .breakOn(date("2026-03-13"), STOCKTAKING, Hours.parse("10:00-11:00"))
                .breakOn(date("2026-03-14"), STOCKTAKING, Hours.parse("10:00-11:00"))
                .breakOn(date("2026-03-16"), STOCKTAKING, Hours.parse("08:00-20:00"))
                .build();
        assertThat(Elapsed.hours(24 * 8)
                        .deadlineFrom(at("2026-03-09T10:00"), calendar)
                        .notes())
                .extracting(DayNote::first, DayNote::last, DayNote::kind)
                .containsExactly(
                        row("2026-03-10", "2026-03-10", Kind.SPECIAL_HOURS),
                        row("2026-03-11", "2026-03-11", Kind.HOLIDAY),
                        row("2026-03-13", "2026-03-13", Kind.SPECIAL_HOURS),
                        row("2026-03-14", "2026-03-15", Kind.WEEKEND),
                        row("2026-03-16", "2026-03-16", Kind.HOLIDAY));
    }

    @Test
    void aRunIsNotBrokenByABreakInside() {
        BusinessCalendar calendar = CHINA.toBuilder()
                .version("test")
                .override(date("2026-03-10"), STOCKTAKING, Hours.parse("09:00-12:00"))
                .override(date("2026-03-11"), STOCKTAKING, Hours.parse("09:00-12:00"))
                .breakOn(date("2026-03-10"), SPRING_FESTIVAL, Hours.parse("10:00-11:00"))
                .build();
        assertThat(Elapsed.hours(48)
                        .deadlineFrom(at("2026-03-10T00:00"), calendar)
                        .notes())
                .containsExactly(
                        note("2026-03-10", "2026-03-11", Kind.SPECIAL_HOURS, STOCKTAKING),
                        note("2026-03-10", "2026-03-10", Kind.SPECIAL_HOURS, SPRING_FESTIVAL));
    }

    @Test
    void aDateThatNeverWasIsNoDateBetween() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        BusinessCalendar calendar = BusinessCalendar.builder("samoa", samoa)
                .version("1")
                .validFrom(date("2011-01-01"))
                .validTo(date("2012-12-31"))
                .weekly(DayOfWeek.THURSDAY, Hours.parse("09:00-17:00"))
                .weekly(DayOfWeek.SATURDAY, Hours.parse("09:00-17:00"))
                .build();
        Instant thursday = LocalDateTime.parse("2011-12-29T09:00").atZone(samoa).toInstant();
        assertThat(new Elapsed(Duration.ofHours(24))
                        .deadlineFrom(thursday, calendar)
                        .notes())
                .isEmpty();
    }

    @Test
    void aCompanyHolidayBeatsAMakeUpWorkday() {
        Text companyDay = new Text("company day", "公司日");
        BusinessCalendar calendar = CHINA.withClosed(
                "2026.1+company", Map.of(date("2026-02-14"), companyDay, date("2026-02-24"), companyDay));
        Deadline deadline = WorkingDays.of(1).deadlineFrom(at("2026-02-13T17:00"), calendar);
        assertThat(deadline.due()).isEqualTo(new Due.At(at("2026-02-25T18:00")));
        assertThat(deadline.calendarVersion()).isEqualTo("2026.1+company");
        assertThat(deadline.notes())
                .isEqualTo(List.of(
                        note("2026-02-14", "2026-02-14", Kind.HOLIDAY, companyDay),
                        note("2026-02-15", "2026-02-23", Kind.HOLIDAY, SPRING_FESTIVAL),
                        note("2026-02-24", "2026-02-24", Kind.HOLIDAY, companyDay)));
    }

    private static org.assertj.core.groups.Tuple row(String first, String last, Kind kind) {
        return org.assertj.core.groups.Tuple.tuple(date(first), date(last), kind);
    }

    private static DayNote note(String first, String last, Kind kind, Text reason) {
        return new DayNote(date(first), date(last), kind, Optional.of(reason));
    }

    private static Window window(String start, String end) {
        return new Window(at(start), at(end));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
