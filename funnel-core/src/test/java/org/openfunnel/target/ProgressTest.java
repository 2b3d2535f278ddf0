package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.target.Plans.RULES;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.target.Progress.Line;
import org.openfunnel.target.Progress.Standing;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

class ProgressTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");
    private static final TargetPeriod Q1 = TargetPeriod.parse("2024-Q1");

    private static Progress as(String asOf, Map<Name, BigDecimal> achieved) {
        return Progress.of(RULES, Q1, Plans.team(), achieved, Instant.parse(asOf), CHINA);
    }

    private static Map<Name, BigDecimal> achieved(String revenue, String customers, String repurchase) {
        return Map.of(
                Name.of("revenue"), new BigDecimal(revenue),
                Name.of("new-customers"), new BigDecimal(customers),
                Name.of("repurchase"), new BigDecimal(repurchase));
    }

    /** S3-02: the first quarter of 2024 had 61 working days in China, of which 22 lay in January. */
    @Test
    void holdsWhatIsAchievedAgainstTheWorkingDays() {
        Progress progress = as("2024-02-01T02:00:00Z", achieved("1803278.68", "7", "60"));
        assertThat(progress.workingDays()).isEqualTo(61);
        assertThat(progress.elapsed()).isEqualTo(22);
        assertThat(progress.lines())
                .extracting(Line::expected)
                .containsExactly(new BigDecimal("1803278.69"), BigDecimal.valueOf(8), new BigDecimal("60.00"));
        assertThat(progress.lines())
                .extracting(Line::standing)
                .containsExactly(Standing.BEHIND, Standing.BEHIND, Standing.REACHED);
        assertThat(Plans.wording(Language.EN).tell(progress.explanation())).isEqualTo("""
                        2024-Q1: 22 of 61 working days are over
                          revenue: 1803278.68 CNY of 5000000 CNY (36.1 %), behind; expected by now: 1803278.69 CNY
                          new-customers: 7 of 20 (35.0 %), behind; expected by now: 8
                          repurchase: 60 % of 60 % (100.0 %), reached
                        """);
        assertThat(Plans.wording(Language.ZH).tell(progress.explanation()))
                .startsWith("2024-Q1：61 个工作日已过 22 个\n  revenue：5000000 CNY 中完成 1803278.68 CNY（36.1%），落后");
    }

    /** 7.2 customers are expected, so 7 is behind and 8 is not. */
    @ParameterizedTest
    @CsvSource({"7,BEHIND", "8,ON_PLAN", "20,REACHED", "0,BEHIND", "-1,BEHIND"})
    void sevenIsNotEnoughWhereABitMoreIsExpected(int customers, Standing standing) {
        Progress progress = as("2024-02-01T02:00:00Z", achieved("0", String.valueOf(customers), "0"));
        assertThat(progress.lines().get(1).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T15:59:59Z, 0", // the last second of 2023 in Shanghai
        "2024-01-01T04:00:00Z, 0", // New Year's Day is off
        "2024-01-02T12:00:00Z, 0", // the first working day is not over
        "2024-01-02T16:00:00Z, 1",
        "2024-02-17T04:00:00Z, 30", // the last day of the Spring Festival: since 9 February nobody worked
        "2024-03-31T15:59:59Z, 61", // a Sunday
        "2024-03-31T16:00:00Z, 61",
        "2025-01-01T00:00:00Z, 61"
    })
    void aDayCountsOnceItIsOver(String asOf, int elapsed) {
        assertThat(as(asOf, Map.of()).elapsed()).isEqualTo(elapsed);
    }

    @Test
    void nothingGivenIsNothingAchieved() {
        assertThat(as("2024-01-01T00:00:00Z", Map.of()).lines())
                .extracting(Line::achieved)
                .allMatch(amount -> amount.signum() == 0);
        assertThat(as("2024-01-01T00:00:00Z", Map.of()).lines())
                .extracting(Line::standing)
                .containsExactly(Standing.ON_PLAN, Standing.ON_PLAN, Standing.BEHIND);
    }

    @Test
    void aPeriodWithoutWorkingDaysExpectsEverything() {
        TargetPeriod newYear = TargetPeriod.parse("2024-01-01");
        Goal goal = Goal.of("person", "fang", Plans.customers("2"), Plans.revenue("0"));
        Progress progress = Progress.of(RULES, newYear, goal, Map.of(), Instant.parse("2024-01-01T04:00:00Z"), CHINA);
        assertThat(progress.workingDays()).isZero();
        assertThat(progress.lines()).extracting(Line::standing).containsExactly(Standing.BEHIND, Standing.REACHED);
        assertThat(progress.lines()).extracting(Line::share).containsExactly(new BigDecimal("0.0"), Amounts.WHOLE);
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThatThrownBy(() -> as("2024-02-01T02:00:00Z", achieved("0.001", "1", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "what is achieved of revenue must be at most 999999999999 with at most 2 decimals, but was 0.001");
        Goal unknown = Goal.of("team", "sales", Goal.Target.of("profit", "1", "CNY"));
        assertThatThrownBy(
                        () -> Progress.of(RULES, Q1, unknown, Map.of(), Instant.parse("2024-02-01T00:00:00Z"), CHINA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only a complete target can be reached");
        assertThatThrownBy(() -> Progress.of(
                        RULES,
                        TargetPeriod.parse("2031"),
                        Plans.team(),
                        Map.of(),
                        Instant.parse("2024-02-01T00:00:00Z"),
                        CHINA))
                .isInstanceOf(BusinessCalendar.OutsideValidityException.class);
    }
}
