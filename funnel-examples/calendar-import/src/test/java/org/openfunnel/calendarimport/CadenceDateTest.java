package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Calendars;

class CadenceDateTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");
    private static final Recurrence LAST_FRIDAY = Recurrence.parse("FREQ=MONTHLY;BYDAY=-1FR");

    @Test
    void movesADayOffToAWorkingDay() {
        assertThat(between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1), Roll.FOLLOWING))
                .hasToString("[Mon 2026-09-28, planned for Fri 2026-09-25, Fri 2026-10-30]");
        assertThat(between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1), Roll.PRECEDING))
                .hasToString("[Thu 2026-09-24, planned for Fri 2026-09-25, Fri 2026-10-30]");
    }

    @Test
    void theEndIsExclusive() {
        assertThat(between(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27), Roll.FOLLOWING))
                .containsExactly(new CadenceDate(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 30)));
        assertThat(between(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 30), Roll.FOLLOWING))
                .isEmpty();
    }

    @Test
    void namesTheYearThatTheCalendarDoesNotKnow() {
        assertThatThrownBy(() -> between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1), Roll.FOLLOWING))
                .isInstanceOf(OutsideValidityException.class)
                .hasMessageContaining("2027");
    }

    private static List<CadenceDate> between(LocalDate first, LocalDate endExclusive, Roll roll) {
        return CadenceDate.between(LAST_FRIDAY, first, endExclusive, CHINA, roll);
    }
}
