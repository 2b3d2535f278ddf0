package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingDays;

class CalendarDocumentsTest {
    private static Calendars loaded() throws IOException {
        return CalendarDocuments.load(
                        "calendars.jsonc", GoldenCases.calendars("calendar/nothing-wrong"), Calendars.china())
                .require();
    }

    @Test
    void nextYearsHolidaysAreAFile() {
        Calendars calendars =
                CalendarDocuments.load("2027.jsonc", """
                    {
                      "language": 1,
                      "calendars": {
                        "china": {
                          "base": "china",
                          "version": "2027.1",
                          "validity": {"to": "2027-12-31", "provisionalFrom": "2027-12-29"},
                          "closed": {"2027-01-01": {"to": "2027-01-03", "reason": {"en": "New Year's Day", "zh": "元旦"}}}
                        }
                      }
                    }
                    """, Calendars.china()).require();
        Instant newYearsEve = Instant.parse("2026-12-31T02:00:00Z");
        assertThat(WorkingDays.of(1).dueFrom(newYearsEve, Calendars.china().require("china")))
                .isEqualTo(new Due.Beyond(2027, Instant.parse("2026-12-31T16:00:00Z")));
        assertThat(WorkingDays.of(1).dueFrom(newYearsEve, calendars.require("china")))
                .isEqualTo(new Due.At(Instant.parse("2027-01-04T10:00:00Z")));
        assertThat(calendars.require("china").version()).isEqualTo("2027.1");
        assertThat(calendars.require("china").isWorkingDay(LocalDate.of(2026, 2, 14)))
                .isTrue();
    }

    @Test
    void whatACompanyClosesIsClosedAndWhatItOpensIsOpen() throws IOException {
        BusinessCalendar acme = loaded().require("acme");
        assertThat(acme.isWorkingDay(LocalDate.of(2026, 2, 14))).isFalse();
        assertThat(acme.isWorkingDay(LocalDate.of(2026, 3, 7))).isTrue();
        assertThat(acme.isWorking(Instant.parse("2026-03-06T08:00:00Z"))).isFalse();
        assertThat(acme.source()).isEqualTo("personnel office, notice 7");
        assertThat(acme.isHoliday(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void aBaseMayBeBuiltOnABase() throws IOException {
        BusinessCalendar branch = loaded().require("branch");
        assertThat(branch.isWorkingDay(LocalDate.of(2026, 2, 14))).isFalse();
        assertThat(branch.weekly()).doesNotContainKey(DayOfWeek.FRIDAY).containsKey(DayOfWeek.SATURDAY);
        assertThat(branch.source()).isEqualTo("personnel office, notice 7");
    }

    @Test
    void knownCalendarsStayUnlessTheDocumentReplacesThem() throws IOException {
        assertThat(loaded().all())
                .extracting(BusinessCalendar::id)
                .containsExactly("acme", "always", "branch", "china", "night");
        assertThat(loaded().require("china")).isEqualTo(Calendars.china().require("china"));
        assertThat(loaded().require("always").isAlwaysOpen()).isTrue();
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Calendars calendars = loaded();
        String written = CalendarDocuments.write(calendars);
        assertThat(CalendarDocuments.load("written.jsonc", written, Calendars.of())
                        .require())
                .isEqualTo(calendars);
        assertThat(written)
                .contains("\"2026-02-15\": {\"to\": \"2026-02-23\", \"reason\": {\"en\": \"Spring Festival\"");
    }

    @Test
    void aDocumentWithErrorsGivesNoCalendarsAndSaysWhy() {
        byte[] document = "{\"language\": 1, \"calendars\": {\"x\": {\"base\": \"chian\", \"version\": \"1\"}}}"
                .getBytes(StandardCharsets.UTF_8);
        LoadedCalendars loaded = CalendarDocuments.load("x.jsonc", document, Calendars.china());
        assertThat(loaded.calendars()).isEmpty();
        assertThat(loaded.report(Language.EN)).contains("x.jsonc:1:45: error CAL-006", "did you mean `china`?");
        assertThat(loaded).hasToString("no calendars, findings: 1");
        assertThatThrownBy(loaded::require)
                .isInstanceOf(UnusableCalendarsException.class)
                .hasMessage(loaded.report(Language.EN))
                .extracting(thrown -> ((UnusableCalendarsException) thrown).findings())
                .isEqualTo(loaded.findings());
    }

    @Test
    void boundsWhatAHostileDocumentCosts() {
        String many = IntStream.range(0, 21)
                .mapToObj(i -> "\"c" + i + "\": {\"zone\": \"UTC\", \"alwaysOpen\": true}")
                .collect(Collectors.joining(", "));
        assertThat(codes(many)).containsExactly(FindingCode.TOO_MANY_CALENDARS);
        String hours = IntStream.range(0, 25)
                .mapToObj(i -> "\"00:%02d-00:%02d\"".formatted(i, i + 1))
                .collect(Collectors.joining(", "));
        assertThat(codes(office("0001-01-01", "0401-01-01", hours, ""))).containsExactly(FindingCode.TOO_MANY_HOURS);
        assertThat(codes(office("0001-01-01", "0401-01-02", "", ""))).containsExactly(FindingCode.BAD_VALIDITY);
        assertThat(codes(office("+12027-01-01", "+12028-01-01", "", "")))
                .containsExactly(FindingCode.BAD_FORM, FindingCode.BAD_FORM);
        String reason = "\"reason\": {\"en\": \"x\", \"zh\": \"x\"}";
        assertThat(codes(office(
                        "2027-01-01",
                        "2027-12-31",
                        "",
                        "\"2027-01-01\": {\"to\": \"2027-12-31\", " + reason + "}, \"2027-01-02\": {" + reason + "}")))
                .containsExactly(FindingCode.CLOSED_TWICE);
    }

    private static String office(String from, String to, String monday, String closed) {
        return "\"office\": {\"zone\": \"UTC\", \"version\": \"1\", \"validity\": {\"from\": \"" + from
                + "\", \"to\": \"" + to + "\"}, \"weekly\": {\"MON\": [" + monday + "]}, \"closed\": {" + closed + "}}";
    }

    private static List<FindingCode> codes(String calendars) {
        return CalendarDocuments.load(
                        "x.jsonc", "{\"language\": 1, \"calendars\": {" + calendars + "}}", Calendars.of())
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void anAlwaysOpenCalendarIsWrittenAsSuch() {
        Calendars always = Calendars.of(BusinessCalendar.alwaysOpen("always", ZoneOffset.UTC));
        String written = CalendarDocuments.write(always);
        assertThat(CalendarDocuments.load("x.jsonc", written, Calendars.of()).require())
                .isEqualTo(always);
    }
}
