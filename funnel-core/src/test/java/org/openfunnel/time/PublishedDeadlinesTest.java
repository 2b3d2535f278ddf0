package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod.Roll;

/** Deadlines that other products print in their help pages or bug reports, or that they are known to get wrong. */
class PublishedDeadlinesTest {
    private static final Text SHIFT = new Text("make-up shift", "补班");

    /** Chatwoot, pull request 13392. */
    @Test
    void chatwootAnswersOnMonday() {
        assertDue(WorkingTime.hours(1), "2026-03-06T16:30", "09:00-17:00", "2026-03-09T09:30");
    }

    /** GLPI, pull request 22678: the step before the deadline had been at midnight. */
    @Test
    void glpiEscalatesOneWorkingHourBefore() {
        assertDue(WorkingTime.hours(4), "2026-03-02T17:00", "08:00-18:00", "2026-03-03T11:00");
        BusinessCalendar calendar = weekdays("08:00-18:00");
        Due due = WorkingTime.hours(4).dueFrom(at("2026-03-02T17:00"), calendar);
        Amount before = WorkingTime.hours(1).negated().orElseThrow();
        assertThat(due.plus(before, calendar)).isEqualTo(new Due.At(at("2026-03-03T10:00")));
    }

    /** LeadAngel, help page on time-outs: a day of 24 hours first, working hours after it. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T15:00, 2026-03-05T17:00, 2026-03-06T17:00",
        "2026-03-04T20:00, 2026-03-06T12:00, 2026-03-09T12:00",
    })
    void leadAngelAddsADayAndWorkingHoursInOrder(String start, String tenHours, String oneDayAndTenHours) {
        assertDue(WorkingTime.hours(10), start, "10:00-18:00", tenHours);
        Amount sum = AmountSum.of(Elapsed.hours(24), WorkingTime.hours(10));
        assertDue(sum, start, "10:00-18:00", oneDayAndTenHours);
    }

    /** Frappe CRM, which is off by the hours of the Saturday. */
    @Test
    void frappeStartsOnMonday() {
        assertDue(WorkingTime.hours(2), "2026-03-07T20:00", "09:00-18:00", "2026-03-09T11:00");
    }

    /** 红圈 CRM, help page on the protection of customers: 10 days from the claim or 3 from the last activity, at most 20. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-25, 2019-04-04",
        "2019-03-28, 2019-04-04",
        "2019-04-02, 2019-04-05",
        "2019-04-05, 2019-04-08",
        "2019-04-13, 2019-04-14",
    })
    void redCirclePoolTakesCustomersBack(LocalDate lastActivity, LocalDate recycled) {
        LocalDate claimed = LocalDate.of(2019, 3, 25);
        LocalDate protectedUntil = later(dateOf(10, claimed), dateOf(3, lastActivity));
        LocalDate latest = dateOf(20, claimed);
        assertThat(protectedUntil.isBefore(latest) ? protectedUntil : latest).isEqualTo(recycled);
    }

    private static LocalDate dateOf(int days, LocalDate start) {
        BusinessCalendar calendar = weekdays("09:00-18:00");
        Due due = CalendarPeriod.days(days).roll(Roll.NONE).dueFrom(at(start + "T15:00"), calendar);
        return calendar.localDate(due.earliest().minusNanos(1));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** zendesk/biz looks a shift up by the UTC date of its start, which in Shanghai is the day before in the morning. */
    @Test
    void aMakeUpShiftInShanghaiDeletesNoOtherWindow() {
        BusinessCalendar usual = BusinessCalendar.builder("factory", ZoneId.of("Asia/Shanghai"))
                .version("1")
                .validFrom(LocalDate.of(2026, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31))
                .weekly(EnumSet.allOf(DayOfWeek.class), Hours.parse("06:00-07:30"), Hours.parse("09:00-12:00"))
                .build();
        BusinessCalendar shifted = usual.toBuilder()
                .version("2")
                .override(LocalDate.of(2026, 2, 14), SHIFT, Hours.parse("07:00-07:30"))
                .build();
        List<Window> expected = new ArrayList<>(windows(usual));
        expected.removeIf(window -> usual.localDate(window.startInclusive()).equals(LocalDate.of(2026, 2, 14)));
        assertThat(windows(shifted)).hasSize(expected.size() + 1).containsAll(expected);
    }

    private static List<Window> windows(BusinessCalendar calendar) {
        return calendar.windowsBetween(Instant.parse("2026-02-09T16:00:00Z"), Instant.parse("2026-02-19T16:00:00Z"));
    }

    private static void assertDue(Amount amount, String start, String hours, String due) {
        assertThat(amount.dueFrom(at(start), weekdays(hours))).isEqualTo(new Due.At(at(due)));
    }

    private static BusinessCalendar weekdays(String hours) {
        return BusinessCalendar.builder("office", ZoneOffset.UTC)
                .version("1")
                .validFrom(LocalDate.of(2019, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31))
                .weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.parse(hours))
                .build();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }
}
