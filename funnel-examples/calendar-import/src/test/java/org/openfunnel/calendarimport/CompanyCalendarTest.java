package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

class CompanyCalendarTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-14 | Sat 2026-02-14: closed
            2026-02-28 | Sat 2026-02-28: 09:00 to 12:00, 13:30 to 18:00
            2025-05-18 | Sun 2025-05-18: closed
            2026-05-18 | Mon 2026-05-18: closed
            2026-07-11 | Sat 2026-07-11: 09:00 to 12:00, 13:30 to 18:00
            2026-07-17 | Fri 2026-07-17: closed
            2026-09-25 | Fri 2026-09-25: closed
            2026-12-25 | Fri 2026-12-25: 09:00 to 12:00
            2026-12-31 | Thu 2026-12-31: 09:00 to 12:00
            2026-11-20 | Fri 2026-11-20: 09:00 to 12:00, 13:30 to 18:00
            """)
    void whatTheFileSaysWins(LocalDate date, String hours) throws UnusableFileException {
        assertThat(WorkDay.of(date, company())).hasToString(hours);
    }

    @Test
    void saysWhereItComesFrom() throws UnusableFileException {
        BusinessCalendar company = company();
        assertThat(company.id()).isEqualTo("company");
        assertThat(company.source()).isEqualTo(CHINA.source() + "; acme-2026.ics");
        assertThat(company.validFrom()).isEqualTo(CHINA.validFrom());
        assertThat(company.validToExclusive()).isEqualTo(CHINA.validToExclusive());
    }

    private static BusinessCalendar company() throws UnusableFileException {
        HolidayFile file = HolidayFile.parse("acme-2026.ics", CalendarImport.example(), CHINA.zone());
        return CompanyCalendar.of(CHINA, file, "company", "2026.1");
    }
}
