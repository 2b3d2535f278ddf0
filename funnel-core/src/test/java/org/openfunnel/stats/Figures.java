package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.stage.Stage.Kind;
import tools.jackson.databind.JsonNode;

/** Compares figures with those of an oracle, which rounds shares to six digits and keeps percentiles as binary fractions. */
final class Figures {
    private static final int SHARE_DIGITS = 6;
    private static final int PERCENTILE_DIGITS = 2;

    private Figures() {}

    static Funnel funnel(Map<String, Kind> stages) {
        return Funnel.of(
                stages.entrySet().stream()
                        .map(stage -> Stage.of(stage.getKey(), stage.getValue()))
                        .toList(),
                List.of());
    }

    static List<Name> names(String... names) {
        return List.of(names).stream().map(Name::of).toList();
    }

    static FunnelReport.Step step(FunnelReport report, String stage) {
        return report.steps().stream()
                .filter(step -> step.stage().id().equals(Name.of(stage)))
                .findFirst()
                .orElseThrow();
    }

    static FunnelReport.Standing standing(FunnelReport report, String stage) {
        return report.standings().stream()
                .filter(standing -> standing.stage().equals(Name.of(stage)))
                .findFirst()
                .orElseThrow();
    }

    static void assertShare(Ratio actual, JsonNode expected) {
        assertThat(actual.toDecimal(SHARE_DIGITS))
                .isEqualByComparingTo(expected.decimalValue().setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** Compares everything an oracle says of lengths, told in a unit of so many milliseconds. */
    static void assertLengths(Durations actual, JsonNode expected, long unit) {
        assertThat(actual.count()).isEqualTo(expected.path("n").intValue());
        assertThat(actual.min()).hasValue(expected.path("min").longValue() * unit);
        assertThat(actual.max()).hasValue(expected.path("max").longValue() * unit);
        assertThat(actual.sum()).isEqualTo(expected.path("sum").longValue() * unit);
        assertMean(actual, expected.path("mean"), unit);
        assertThat(expected.path("type7").properties()).hasSize(8);
        expected.path("type7")
                .properties()
                .forEach(each -> assertThat(
                                actual.percentileType7(percent(each.getKey())).orElseThrow())
                        .as(each.getKey())
                        .isEqualByComparingTo(exact(each.getValue(), unit)));
        assertThat(expected.path("nearest_rank").properties()).hasSize(8);
        expected.path("nearest_rank")
                .properties()
                .forEach(each -> assertThat(actual.percentileNearestRank(percent(each.getKey())))
                        .as(each.getKey())
                        .hasValue(each.getValue().longValue() * unit));
    }

    /** The last digit of a mean that an oracle tells is that of a binary fraction. */
    static void assertMean(Durations actual, JsonNode expected, long unit) {
        Ratio millis = actual.mean().orElseThrow();
        BigDecimal mean =
                Ratio.of(millis.numerator(), millis.denominator() * unit).toDecimal(SHARE_DIGITS + 2);
        BigDecimal told = expected.decimalValue();
        assertThat(mean.subtract(told).abs()).isLessThan(BigDecimal.ONE.movePointLeft(told.scale()));
    }

    private static int percent(String key) {
        return Integer.parseInt(key.substring(1));
    }

    /** A percentile of whole numbers has at most two digits; further ones are noise of binary fractions. */
    private static BigDecimal exact(JsonNode value, long unit) {
        return value.decimalValue()
                .setScale(PERCENTILE_DIGITS, RoundingMode.HALF_EVEN)
                .multiply(BigDecimal.valueOf(unit));
    }

    static void assertMedian(Durations actual, JsonNode expected, long unit) {
        assertThat(actual.median().orElseThrow()).isEqualByComparingTo(exact(expected, unit));
    }
}
