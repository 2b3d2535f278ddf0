package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.target.TargetPeriod.Unit;

class TargetPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024-01-01, 2025-01-01, 2025",
        "2024-H1, HALF_YEAR, 2024-01-01, 2024-07-01, 2024-H2",
        "2024-H2, HALF_YEAR, 2024-07-01, 2025-01-01, 2025-H1",
        "2024-Q1, QUARTER, 2024-01-01, 2024-04-01, 2024-Q2",
        "2024-Q4, QUARTER, 2024-10-01, 2025-01-01, 2025-Q1",
        "2024-02, MONTH, 2024-02-01, 2024-03-01, 2024-03",
        "2024-12, MONTH, 2024-12-01, 2025-01-01, 2025-01",
        "2024-W01, WEEK, 2024-01-01, 2024-01-08, 2024-W02",
        "2021-W01, WEEK, 2021-01-04, 2021-01-11, 2021-W02",
        "2020-W53, WEEK, 2020-12-28, 2021-01-04, 2021-W01",
        "2024-02-29, DAY, 2024-02-29, 2024-03-01, 2024-03-01"
    })
    void readsAndWrites(String text, Unit unit, LocalDate first, LocalDate end, String next) {
        TargetPeriod period = TargetPeriod.parse(text);
        assertThat(period).isEqualTo(new TargetPeriod(unit, first));
        assertThat(period.endExclusive()).isEqualTo(end);
        assertThat(period).hasToString(text);
        assertThat(period.next()).hasToString(next);
        assertThat(TargetPeriod.containing(unit, end.minusDays(1))).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-Q5",
                "2024-Q0",
                "2024-H3",
                "2024-13",
                "2023-02-29",
                "2024-W54",
                "2023-W53",
                "2024-q1",
                "2024-1"
            })
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> TargetPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a period must look like")
                .hasMessageContaining("`" + text + "`");
    }

    @Test
    void startsWhereSuchAPeriodStarts() {
        assertThatThrownBy(() -> new TargetPeriod(Unit.QUARTER, LocalDate.of(2024, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quarter with 2024-02-01 starts on 2024-01-01, not on that date");
    }
}
