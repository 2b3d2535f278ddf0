package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html>                             | x.ics:1: BEGIN:VCALENDAR: there is none
            ''                                 | x.ics:1: BEGIN:VCALENDAR: there is none
            BEGIN:VCALENDAR;BEGIN:VEVENT       | x.ics:2: END:VCALENDAR: the file ends before it
            BEGIN:VCALENDAR;END:VCALENDAR      | x.ics:2: BEGIN:VEVENT: there is none
            """)
    void refusesWhatIsNotAWholeCalendar(String lines, String message) {
        assertThatThrownBy(() -> HolidayFile.parse("x.ics", lines.replace(';', '\n'), SHANGHAI))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aTimeInAnotherZoneIsReadByTheClockOfTheCalendar() throws UnusableFileException {
        HolidayEvent event = event("DTSTART;TZID=Europe/Berlin:20260302T090000", "DURATION:PT1H");
        assertThat(event.span().start()).isEqualTo(LocalDateTime.parse("2026-03-02T16:00"));
        assertThat(event("DTSTART:20260302T090000Z", "DURATION:PT1H").span().start())
                .isEqualTo(LocalDateTime.parse("2026-03-02T17:00"));
    }

    @Test
    void theLastDayIsTheOneBeforeTheEnd() throws UnusableFileException {
        HolidayEvent event = event("DTSTART;VALUE=DATE:20260716", "DTEND;VALUE=DATE:20260718");
        assertThat(event.span().dates(event.span().start()))
                .containsExactly(LocalDate.of(2026, 7, 16), LocalDate.of(2026, 7, 17));
    }

    @Test
    void furtherDatesJoinTheSeriesAndExceptionsLeaveIt() throws UnusableFileException {
        HolidayEvent event = event(
                "DTSTART;VALUE=DATE:20260105",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "RDATE;VALUE=DATE:20260108",
                "EXDATE;VALUE=DATE:20260112");
        assertThat(event.startsUntil(LocalDate.of(2026, 12, 31), SHANGHAI).map(LocalDateTime::toLocalDate))
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 19));
    }

    @Test
    void oneSummaryServesBothLanguages() throws UnusableFileException {
        HolidayEvent event = event("DTSTART;VALUE=DATE:20260105");
        assertThat(event.reason().en()).isEqualTo("closed");
        assertThat(event.reason().zh()).isEqualTo("closed");
    }

    private static HolidayEvent event(String... lines) throws UnusableFileException {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:closed\n" + String.join("\n", lines)
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
        List<HolidayEvent> events = HolidayFile.parse("x.ics", text, SHANGHAI).events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
