package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Name;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;
import org.openfunnel.target.TargetRules.Quota.Turn;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

class TargetRulesTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @Test
    void keepsMetricsAndQuotasByNameAndPeriodsByLength() {
        assertThat(Plans.RULES.metrics())
                .extracting(metric -> metric.id().value())
                .containsExactly("new-customers", "repurchase", "revenue");
        assertThat(Plans.RULES.periods()).containsExactly(Unit.QUARTER, Unit.YEAR);
        assertThat(Plans.RULES.findMetric(Name.of("profit"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CNY,2", "JPY,0", "KWD,3", "ZZZ,2"})
    void moneyHasTheMinorUnitsOfItsCurrency(String currency, int places) {
        assertThat(Metric.money("revenue", currency).places()).isEqualTo(places);
        assertThat(Metric.money("revenue", currency).unit()).isEqualTo(currency);
    }

    /** S3-05: three valid leads a week; the week of the Spring Festival asks for nothing. */
    @Test
    void aQuotaOfAWeekIsAskedOfEveryWeekWithAWorkingDay() {
        Quota quota = Quota.of("valid-leads", 3, Unit.WEEK);
        List<Instant> done = instants(
                "2024-02-05T02:00:00Z", "2024-02-08T02:00:00Z", "2024-02-09T08:00:00Z", "2024-02-18T02:00:00Z");
        assertThat(quota.turns(done, LocalDate.of(2024, 2, 5), LocalDate.of(2024, 3, 1), CHINA))
                .containsExactly(turn("2024-W06", 3, 3), turn("2024-W07", 1, 3), turn("2024-W08", 0, 3));
        assertThat(turn("2024-W06", 3, 3).isKept()).isTrue();
        assertThat(turn("2024-W07", 1, 3).isKept()).isFalse();
    }

    /** S3-05: two intent customers a day; a day off asks for nothing, and the day is that of the calendar's zone. */
    @Test
    void aQuotaOfADayIsAskedOnWorkingDays() {
        Quota quota = Quota.of("intent-customers", 2, Unit.DAY);
        List<Instant> done = instants("2024-03-01T15:59:59Z", "2024-03-03T16:00:00Z", "2024-03-04T01:00:00Z");
        assertThat(quota.turns(done, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 5), CHINA))
                .containsExactly(turn("2024-03-01", 1, 2), turn("2024-03-04", 2, 2));
    }

    @Test
    void onlyWholePeriodsAreAsked() {
        Quota quota = Quota.of("valid-leads", 3, Unit.WEEK);
        assertThat(quota.turns(List.of(), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 18), CHINA))
                .containsExactly(turn("2024-W11", 0, 3));
        assertThat(quota.turns(List.of(), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5), CHINA))
                .isEmpty();
    }

    @Test
    void refusesAQuotaOfNothing() {
        assertThatThrownBy(() -> Quota.of("calls", 0, Unit.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quota must ask for at least 1, but asked for 0");
    }

    private static Turn turn(String period, int done, int asked) {
        return new Turn(TargetPeriod.parse(period), done, asked);
    }

    private static List<Instant> instants(String... texts) {
        return Stream.of(texts).map(Instant::parse).toList();
    }
}
