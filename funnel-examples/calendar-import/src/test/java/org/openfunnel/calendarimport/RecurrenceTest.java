package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrenceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static List<RecurrenceFacts> followed() throws IOException {
        return RecurrenceFacts.checkedIn().stream()
                .filter(fact -> fact.refusal().isEmpty())
                .toList();
    }

    static List<RecurrenceFacts> refused() throws IOException {
        return RecurrenceFacts.checkedIn().stream()
                .filter(fact -> !fact.refusal().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("followed")
    void givesTheTimesOfAnotherProject(RecurrenceFacts fact) {
        assertThat(fact.answer()).isEqualTo(fact.expected());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesRatherThanGivingOtherTimes(RecurrenceFacts fact) {
        assertThat(fact.answer()).contains(fact.refusal());
    }

    @Test
    void datesEndWithTheRule() {
        assertThat(Recurrence.parse("FREQ=YEARLY;UNTIL=20280518").datesFrom(LocalDate.of(2026, 5, 18)))
                .containsExactly(LocalDate.of(2026, 5, 18), LocalDate.of(2027, 5, 18), LocalDate.of(2028, 5, 18));
    }

    @Test
    void aDayOfTheMonthRecursInEveryMonthOfTheYear() {
        assertThat(Recurrence.parse("FREQ=YEARLY;BYMONTHDAY=15")
                        .datesFrom(LocalDate.of(2026, 11, 15))
                        .limit(3))
                .containsExactly(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 12, 15), LocalDate.of(2027, 1, 15));
    }

    @Test
    void leapDayRecursInLeapYears() {
        assertThat(Recurrence.parse("FREQ=YEARLY")
                        .datesFrom(LocalDate.of(2024, 2, 29))
                        .limit(2))
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29));
    }

    @Test
    void anEndInUtcIsReadInTheZoneOfTheTimes() {
        LocalDateTime first = LocalDateTime.parse("2026-03-27T13:30");
        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20260328T053000Z").timesFrom(first, SHANGHAI))
                .containsExactly(first, first.plusDays(1));
        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20260328T052959Z").timesFrom(first, SHANGHAI))
                .containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=SOMETIMES                        | `FREQ=SOMETIMES` is not a rule of RFC 5545
            FREQ=YEARLY;BYDAY=XX                  | `FREQ=YEARLY;BYDAY=XX` is not a rule of RFC 5545
            FREQ=YEARLY;BYMONTHDAY=15;BYSETPOS=3  | name the month and the day
            FREQ=YEARLY;BYWEEKNO=20               | needs BYDAY
            FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO      | -1 is the last week of each
            FREQ=HOURLY;BYYEARDAY=-1              | need FREQ=YEARLY
            """)
    void refusesARuleAndSaysWhatToWrite(String rule, String why) {
        assertThatThrownBy(() -> Recurrence.parse(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void givesUpOnADateThatNeverComes() {
        Recurrence never = Recurrence.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        assertThatThrownBy(() -> never.datesFrom(LocalDate.of(2026, 1, 1)).findFirst())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("`FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30` cannot be followed: ");
    }

    @Test
    void refusesToMixDatesWithAnEndAtATime() {
        Recurrence mixed = Recurrence.parse("FREQ=DAILY;UNTIL=20260328T000000Z");
        assertThatThrownBy(() -> mixed.datesFrom(LocalDate.of(2026, 1, 1)).findFirst())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("`FREQ=DAILY;UNTIL=20260328T000000Z` cannot be followed: ");
    }
}
