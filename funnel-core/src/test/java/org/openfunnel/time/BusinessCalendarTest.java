package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingTime.Tie;

class BusinessCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FRI_2026_03_06 = LocalDate.of(2026, 3, 6);
    private static final LocalDate SAT_2026_03_07 = LocalDate.of(2026, 3, 7);
    private static final Text REASON = new Text("stocktaking", "盘点");

    private static BusinessCalendar.Builder office() {
        return BusinessCalendar.builder("office", SHANGHAI)
                .version("1")
                .validFrom(LocalDate.of(2026, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31))
                .weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.parse("09:00-17:00"));
    }

    @Test
    void anOverrideBeatsAClosedDateAndAClosedDateTheWeek() {
        BusinessCalendar closed = office().closed(FRI_2026_03_06, REASON).build();
        assertThat(closed.isWorkingDay(FRI_2026_03_06)).isFalse();
        assertThat(closed.isHoliday(FRI_2026_03_06)).isTrue();
        BusinessCalendar overridden = closed.toBuilder()
                .override(FRI_2026_03_06, REASON, Hours.parse("10:00-11:00"))
                .build();
        assertThat(overridden.isHoliday(FRI_2026_03_06)).isFalse();
        assertThat(windowsOn(FRI_2026_03_06, overridden))
                .containsExactly(new Window(at("2026-03-06T10:00"), at("2026-03-06T11:00")));
        BusinessCalendar emptied =
                closed.toBuilder().override(FRI_2026_03_06, REASON).build();
        assertThat(emptied.isHoliday(FRI_2026_03_06)).isTrue();
    }

    @Test
    void breaksAreTakenOutLast() {
        BusinessCalendar calendar = office().override(SAT_2026_03_07, REASON, Hours.parse("10:00-16:00"))
                .breakOn(SAT_2026_03_07, REASON, Hours.parse("12:00-13:00"))
                .breakOn(SAT_2026_03_07, REASON, Hours.parse("15:00-18:00"))
                .build();
        assertThat(windowsOn(SAT_2026_03_07, calendar))
                .containsExactly(
                        new Window(at("2026-03-07T10:00"), at("2026-03-07T12:00")),
                        new Window(at("2026-03-07T13:00"), at("2026-03-07T15:00")));
        assertThat(calendar.isBreak(at("2026-03-07T12:59"))).isTrue();
        assertThat(calendar.isBreak(at("2026-03-07T13:00"))).isFalse();
        assertThat(calendar.isBreak(at("2026-03-07T17:00"))).isTrue();
    }

    @Test
    void closingADateDoesNotCutTheNightBefore() {
        BusinessCalendar nights = office().weekly(DayOfWeek.FRIDAY, Hours.parse("22:00-06:00"))
                .closed(SAT_2026_03_07, REASON)
                .build();
        assertThat(nights.isWorking(at("2026-03-07T05:59"))).isTrue();
        assertThat(nights.isWorkingDay(SAT_2026_03_07)).isFalse();
        BusinessCalendar withBreak = nights.toBuilder()
                .breakOn(SAT_2026_03_07, REASON, Hours.parse("02:00-03:00"))
                .build();
        assertThat(withBreak.elapsed(at("2026-03-06T22:00"), at("2026-03-07T06:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void theNightBeforeTheFirstDateIsKnownByItsWeekday() {
        BusinessCalendar nights =
                office().weekly(DayOfWeek.WEDNESDAY, Hours.parse("22:00-06:00")).build();
        assertThat(nights.isWorking(at("2026-01-01T05:59"))).isTrue();
        BusinessCalendar quiet =
                nights.toBuilder().closed(LocalDate.of(2025, 12, 31), REASON).build();
        assertThat(quiet.isWorking(at("2026-01-01T05:59"))).isFalse();
    }

    @Test
    void everyInstantOfAnAlwaysOpenCalendarIsWorked() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen("always", SHANGHAI);
        assertThat(always.isAlwaysOpen()).isTrue();
        assertThat(always.isWorking(Instant.EPOCH)).isTrue();
        assertThat(always.elapsed(at("1900-01-01T00:00"), at("2100-01-01T00:00")))
                .isEqualTo(Duration.between(at("1900-01-01T00:00"), at("2100-01-01T00:00")));
        assertThat(WorkingDays.of(1).dueFrom(at("2026-03-06T10:00"), always))
                .isEqualTo(new Due.At(at("2026-03-08T00:00")));
        assertThat(WorkingDays.of(9_999_999 / 10).dueFrom(at("9999-03-06T10:00"), always))
                .isEqualTo(new Due.Beyond(10_000, at("10000-01-01T00:00")));
    }

    @Test
    void anAlwaysOpenCalendarLeavesOutDatesThatNeverWere() {
        BusinessCalendar samoa = BusinessCalendar.alwaysOpen("samoa", ZoneId.of("Pacific/Apia"));
        assertThat(samoa.isWorkingDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(samoa.plusWorkingDays(LocalDate.of(2011, 12, 29), 1)).isEqualTo(LocalDate.of(2011, 12, 31));
        assertThat(samoa.workingDaysBetween(LocalDate.of(2011, 12, 1), LocalDate.of(2012, 1, 1)))
                .isEqualTo(30);
    }

    @Test
    void companyHolidaysAreAddedToThoseOfTheCountry() {
        BusinessCalendar china = Calendars.china().require("china");
        LocalDate makeUp = LocalDate.of(2026, 2, 14);
        BusinessCalendar company = china.withClosed("2026.1-c1", Map.of(makeUp, REASON, FRI_2026_03_06, REASON));
        assertThat(company.version()).isEqualTo("2026.1-c1");
        assertThat(company.isWorkingDay(makeUp)).isFalse();
        assertThat(company.isWorkingDay(FRI_2026_03_06)).isFalse();
        assertThat(company.provisionalFrom()).isEqualTo(china.provisionalFrom());
        assertThat(china.withClosed("2026.1-c1", makeUp, REASON).withClosed("2026.1-c1", FRI_2026_03_06, REASON))
                .isEqualTo(company);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.withClosed("x", LocalDate.of(2027, 1, 1), REASON))
                .withMessage(
                        "calendar `china` is valid from 2007-01-01 to 2026-12-31, but has a closed date on 2027-01-01");
    }

    @Test
    void nextYearIsAddedAsData() {
        BusinessCalendar next = Calendars.china().require("china").toBuilder()
                .version("2027.1")
                .validTo(LocalDate.of(2027, 12, 31))
                .provisionalFrom(LocalDate.of(2027, 12, 29))
                .closed(LocalDate.of(2027, 1, 1), new Text("New Year's Day", "元旦"))
                .build();
        assertThat(CalendarPeriod.months(6).dueFrom(at("2026-08-31T11:00"), next))
                .isEqualTo(new Due.At(at("2027-03-01T18:00")));
    }

    @Test
    void aQuestionOutsideTheValidityNamesTheMissingYear() {
        BusinessCalendar calendar = office().build();
        Instant before = at("2025-12-31T10:00");
        Instant last = at("2026-12-31T20:00");
        Instant end = at("2027-01-01T00:00");
        assertMissing(2025, () -> calendar.isWorking(before));
        assertMissing(2027, () -> calendar.isWorking(end));
        assertMissing(2027, () -> calendar.nextWorking(last));
        assertMissing(2027, () -> calendar.nextOpening(last));
        assertMissing(2027, () -> calendar.nextClosing(last));
        assertMissing(2025, () -> calendar.previousOpening(at("2026-01-01T01:00")));
        assertMissing(2025, () -> calendar.previousClosing(at("2026-01-01T01:00")));
        assertMissing(2027, () -> calendar.elapsed(last, end.plusNanos(1)));
        assertMissing(2030, () -> calendar.isWorkingDay(LocalDate.of(2030, 5, 5)));
        assertMissing(2030, () -> calendar.isHoliday(LocalDate.of(2030, 5, 5)));
        assertMissing(2027, () -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1));
        assertMissing(2025, () -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 1), -1));
        assertMissing(2025, () -> calendar.workingDaysBetween(LocalDate.of(2025, 12, 31), FRI_2026_03_06));
        assertMissing(2027, () -> calendar.addWorking(last, Duration.ofHours(1), Tie.CLOSE));
        assertMissing(2027, () -> calendar.windowsBetween(last, end.plusSeconds(1)));
        assertMissing(2031, () -> calendar.roll(LocalDate.of(2031, 1, 1), Roll.NONE));
    }

    private static void assertMissing(int year, ThrowingCallable question) {
        assertThatExceptionOfType(OutsideValidityException.class)
                .isThrownBy(question)
                .withMessage("calendar `office` has no data for %s, only from 2026-01-01 to 2026-12-31", year)
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(year));
    }

    @Test
    void whatEndsWithTheValidityIsKnown() {
        BusinessCalendar calendar = office().build();
        Instant end = at("2027-01-01T00:00");
        assertThat(calendar.elapsed(at("2026-12-31T10:00"), end)).isEqualTo(Duration.ofHours(7));
        assertThat(calendar.previousWorking(end)).isEqualTo(at("2026-12-31T17:00"));
        assertThat(calendar.previousClosing(end)).isEqualTo(at("2026-12-31T17:00"));
        assertThat(calendar.addWorking(end, Duration.ofHours(-1), Tie.OPEN)).isEqualTo(at("2026-12-31T16:00"));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 1, 1), -1)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isEqualTo(1);
        assertThat(calendar.windowsBetween(at("2026-12-31T16:00"), end))
                .containsExactly(new Window(at("2026-12-31T16:00"), at("2026-12-31T17:00")));
    }

    @Test
    void instantsAreCountedToTheNanosecond() {
        BusinessCalendar calendar = office().build();
        Instant start = at("2026-03-06T16:59").plusNanos(1);
        Instant due = calendar.addWorking(start, Duration.ofMinutes(1), Tie.CLOSE);
        assertThat(due).isEqualTo(at("2026-03-09T09:00").plusNanos(1));
        assertThat(calendar.elapsed(start, due)).isEqualTo(Duration.ofMinutes(1));
        assertThat(calendar.previousOpening(at("2026-03-06T09:00").plusNanos(1)))
                .isEqualTo(at("2026-03-06T09:00"));
        assertThat(calendar.previousOpening(at("2026-03-06T09:00"))).isEqualTo(at("2026-03-05T09:00"));
        assertThat(calendar.previousWorking(at("2026-03-06T09:00").plusNanos(1)))
                .isEqualTo(at("2026-03-06T09:00").plusNanos(1));
        assertThat(calendar.previousWorking(at("2026-03-06T17:00").plusNanos(1)))
                .isEqualTo(at("2026-03-06T17:00"));
    }

    @Test
    void givesBackWhatWasDeclared() {
        BusinessCalendar calendar = office().source("the notice board")
                .provisionalFrom(FRI_2026_03_06)
                .closed(SAT_2026_03_07, REASON)
                .breakOn(FRI_2026_03_06, REASON, Hours.parse("10:00-11:00"))
                .build();
        assertThat(calendar.id()).isEqualTo("office");
        assertThat(calendar.source()).isEqualTo("the notice board");
        assertThat(calendar.zone()).isEqualTo(SHANGHAI);
        assertThat(calendar.validToExclusive()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(calendar.provisionalFrom()).contains(FRI_2026_03_06);
        assertThat(calendar.weekly()).containsOnlyKeys(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(calendar.overrides()).isEmpty();
        assertThat(calendar.closed()).containsOnly(Map.entry(SAT_2026_03_07, REASON));
        assertThat(calendar.breaks()).containsOnlyKeys(FRI_2026_03_06);
        assertThat(calendar).hasToString("office 1 [2026-01-01, 2027-01-01)");
        assertThat(calendar.toBuilder().id("branch").build().id()).isEqualTo("branch");
        assertThat(calendar).isNotEqualTo(calendar.toBuilder().version("2").build());
    }

    @Test
    void aBuilderMayGoOnAfterItHasBuilt() {
        BusinessCalendar.Builder builder = office();
        BusinessCalendar before = builder.build();
        builder.weekly(DayOfWeek.FRIDAY);
        assertThat(before.isWorkingDay(FRI_2026_03_06)).isTrue();
        assertThat(builder.build().isWorkingDay(FRI_2026_03_06)).isFalse();
    }

    @Test
    void refusesWhatIsMissingOrOutside() {
        assertRefused(
                "needs the first date of its validity",
                it -> BusinessCalendar.builder("office", SHANGHAI).version("1").build());
        assertRefused(
                "needs the last date of its validity",
                it -> BusinessCalendar.builder("office", SHANGHAI)
                        .version("1")
                        .validFrom(FRI_2026_03_06)
                        .build());
        assertRefused("needs a version", it -> it.version(" ").build());
        assertRefused(
                "must be valid for at least one day",
                it -> it.validTo(LocalDate.of(2025, 12, 31)).build());
        assertRefused(
                "must be valid for at most 400 years",
                it -> it.validTo(LocalDate.of(2427, 1, 1)).build());
        assertRefused(
                "is valid from 2026-01-01 to 2026-12-31, but has an override on 2027-01-01",
                it -> it.override(LocalDate.of(2027, 1, 1), REASON).build());
        assertRefused(
                "is valid from 2026-01-01 to 2026-12-31, but has a break on 2025-12-30",
                it -> it.breakOn(LocalDate.of(2025, 12, 30), REASON).build());
        assertThatIllegalArgumentException().isThrownBy(() -> office().id(" ").build());
    }

    private static void assertRefused(String why, Consumer<BusinessCalendar.Builder> attempt) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attempt.accept(office()))
                .withMessage("calendar `office` " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00, 32400, 43200",
        "00:00-24:00, 0, 86400",
        "22:00-06:00, 79200, 108000",
        "08:00-08:00, 28800, 115200",
        "09:00:30-12:00, 32430, 43200",
        "18:00-00:00, 64800, 86400",
    })
    void readsHours(String text, int start, int end) {
        Hours hours = Hours.parse(text);
        assertThat(hours).isEqualTo(new Hours(start, end));
        assertThat(Hours.parse(hours.toString())).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "09:00", "9-12", "09:00-25:00", "09:00 to 12:00", "24:00-09:00", "09:00-12:00-13:00"})
    void refusesOtherHours(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.parse(text))
                .withMessage("hours must look like `09:00-12:00`, but were `%s`", text);
    }

    @Test
    void refusesHoursThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(86_400, 90_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(5, 86_406));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(LocalTime.MIN, LocalTime.of(1, 0, 0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> office().weekly(DayOfWeek.FRIDAY, Hours.parse("09:00-12:00"), Hours.parse("11:00-13:00")))
                .withMessage("hours must not overlap, but 09:00-12:00 overlaps 11:00-13:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(" ", "空"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(at("2026-03-06T10:00"), at("2026-03-06T09:00")));
    }

    private static List<Window> windowsOn(LocalDate date, BusinessCalendar calendar) {
        return calendar.windowsBetween(
                date.atStartOfDay(SHANGHAI).toInstant(),
                date.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static Instant at(String local) {
        String padded = local.startsWith("10000") ? "+" + local : local;
        return LocalDateTime.parse(padded).atZone(SHANGHAI).toInstant();
    }
}
