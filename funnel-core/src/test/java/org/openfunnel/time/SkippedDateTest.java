package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.openfunnel.time.BusinessCalendar.Hours;

/** Samoa went from 29 to 31 December 2011: a validity that ends on the 29th ends at the start of the 31st. */
class SkippedDateTest {
    private static final BusinessCalendar SAMOA = BusinessCalendar.builder("samoa", ZoneId.of("Pacific/Apia"))
            .version("1")
            .validFrom(LocalDate.of(2011, 12, 1))
            .validTo(LocalDate.of(2011, 12, 29))
            .weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.parse("09:00-17:00"))
            .build();

    @Test
    void workingDaysGoBackFromTheEndOfTheValidity() {
        var end = LocalDate.of(2011, 12, 31).atStartOfDay(SAMOA.zone()).toInstant();
        var close =
                LocalDate.of(2011, 12, 29).atTime(17, 0).atZone(SAMOA.zone()).toInstant();
        assertThat(WorkingDays.of(-1).dueFrom(end, SAMOA)).isEqualTo(new Due.At(close));
    }
}
