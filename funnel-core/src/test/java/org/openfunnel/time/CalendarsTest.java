package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("always", ZoneOffset.UTC);
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @Test
    void findsACalendarByItsId() {
        Calendars calendars = Calendars.china().with(ALWAYS);
        assertThat(calendars.find("always")).contains(ALWAYS);
        assertThat(calendars.find("mars")).isEmpty();
        assertThat(calendars.all()).containsExactly(ALWAYS, CHINA);
        assertThat(calendars).isEqualTo(Calendars.of(CHINA, ALWAYS)).hasSameHashCodeAs(Calendars.of(CHINA, ALWAYS));
        assertThat(calendars).hasToString("[" + ALWAYS + ", " + CHINA + "]");
    }

    @Test
    void aCalendarReplacesTheOneWithItsId() {
        BusinessCalendar newer = CHINA.toBuilder().version("2027.1").build();
        assertThat(Calendars.china().with(newer).all()).containsExactly(newer);
    }

    @Test
    void refusesAnIdTwiceAndNamesWhatItHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendars.of(ALWAYS, ALWAYS))
                .withMessage("two calendars have the id `always`");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Calendars.china().require("mars"))
                .withMessage("there is no calendar `mars`, only [china]");
    }
}
