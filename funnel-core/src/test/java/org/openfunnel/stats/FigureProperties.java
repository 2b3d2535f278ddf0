package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.openfunnel.name.LeadId;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.FunnelStats.Skipped;

/** Every figure against its definition, computed the slow way. */
class FigureProperties {
    private static final String[] STAGES = {"new", "talk", "offer", "won", "lost", "pool"};
    private static final Kind[] KINDS = {Kind.OPEN, Kind.OPEN, Kind.OPEN, Kind.WON, Kind.LOST, Kind.DORMANT};

    private static long[] lengths(Random random, int most) {
        return random.longs(random.nextInt(most), 0, 12).toArray();
    }

    @Property(tries = 500)
    void theAreaIsTheShareOfPairsInTheRightOrder(@ForAll Random random) {
        long[] won = lengths(random, 20);
        long[] lost = lengths(random, 20);
        long halves = 0;
        for (long winner : won) {
            for (long loser : lost) {
                halves += winner > loser ? 2 : winner == loser ? 1 : 0;
            }
        }
        assertThat(GradeReport.auc(won, lost))
                .isEqualTo(
                        won.length == 0 || lost.length == 0
                                ? Optional.empty()
                                : Optional.of(Ratio.of(halves, 2L * won.length * lost.length)));
    }

    /** The product over every instant, whether or not something ended then, in fractions that are never shortened. */
    @Property(tries = 500)
    void theCurveIsThatOfItsDefinition(@ForAll Random random) {
        long[] ended = lengths(random, 20);
        long[] open = lengths(random, 20);
        Survival survival = Survival.of(Durations.ofMillis(ended), Durations.ofMillis(open));
        BigInteger left = BigInteger.ONE;
        BigInteger all = BigInteger.ONE;
        Optional<Duration> median = Optional.empty();
        for (long time = 0; time < 14; time++) {
            long atRisk = atLeast(ended, time) + atLeast(open, time);
            if (atRisk > 0) {
                left = left.multiply(BigInteger.valueOf(atRisk - atLeast(ended, time) + atLeast(ended, time + 1)));
                all = all.multiply(BigInteger.valueOf(atRisk));
            }
            assertThat(survival.remaining(Duration.ofMillis(time), 9))
                    .isEqualTo(new BigDecimal(left).divide(new BigDecimal(all), 9, RoundingMode.HALF_EVEN));
            if (median.isEmpty() && left.multiply(BigInteger.TWO).compareTo(all) <= 0) {
                median = Optional.of(Duration.ofMillis(time));
            }
        }
        assertThat(survival.median()).isEqualTo(median);
    }

    private static long atLeast(long[] lengths, long time) {
        return LongStream.of(lengths).filter(length -> length >= time).count();
    }

    @Property(tries = 200)
    void withoutOpenLeadsTheMedianIsTheNaiveOne(@ForAll Random random) {
        Durations ended = Durations.ofMillis(lengths(random, 20));
        assertThat(Survival.of(ended, Durations.NONE).median().map(Duration::toMillis))
                .isEqualTo(ended.percentileNearestRank(50).stream().boxed().findFirst());
    }

    @Property(tries = 200)
    void openLeadsNeverShortenTheMedian(@ForAll Random random) {
        Durations ended = Durations.ofMillis(lengths(random, 20));
        Duration never = Duration.ofDays(1);
        Duration naive = Survival.of(ended, Durations.NONE).median().orElse(never);
        Durations open = Durations.ofMillis(lengths(random, 20));
        assertThat(Survival.of(ended, open).median().orElse(never)).isGreaterThanOrEqualTo(naive);
    }

    @Property(tries = 300)
    void percentilesAreThoseOfTheirDefinitions(@ForAll Random random) {
        long[] lengths = lengths(random, 20);
        int percent = random.nextInt(101);
        Durations durations = Durations.ofMillis(lengths);
        long[] sorted = lengths.clone();
        Arrays.sort(sorted);
        assertThat(durations.percentileNearestRank(percent).stream().boxed().findFirst())
                .isEqualTo(LongStream.of(sorted)
                        .boxed()
                        .filter(each ->
                                100 * (sorted.length - atLeast(sorted, each + 1)) >= (long) percent * sorted.length)
                        .findFirst());
        if (sorted.length > 0) {
            double place = (sorted.length - 1) * percent / 100.0;
            long lower = sorted[(int) Math.floor(place)];
            long upper = sorted[(int) Math.ceil(place)];
            double expected = lower + (place - Math.floor(place)) * (upper - lower);
            assertThat(durations.percentileType7(percent).orElseThrow().doubleValue())
                    .isCloseTo(expected, Offset.offset(1e-9));
        }
        assertThat(durations.atMost(Duration.ofMillis(percent / 10)))
                .isEqualTo(sorted.length - atLeast(sorted, percent / 10 + 1));
    }

    private static List<LeadHistory> histories(Random random) {
        List<LeadHistory> histories = new ArrayList<>();
        for (int lead = random.nextInt(12); lead >= 0; lead--) {
            LeadHistory.Builder history = LeadHistory.builder(LeadId.of("lead-" + lead));
            long day = 0;
            for (int entry = random.nextInt(7); entry >= 0; entry--) {
                day += random.nextInt(4);
                history.entered(STAGES[random.nextInt(STAGES.length)], day(day));
            }
            histories.add(history.build());
        }
        return histories;
    }

    private static Instant day(long day) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static FunnelStats stats(Random random) {
        Map<String, Kind> stages = new LinkedHashMap<>();
        IntStream.range(0, STAGES.length).forEach(i -> stages.put(STAGES[i], KINDS[i]));
        return FunnelStats.of(Figures.funnel(stages))
                .with(random.nextBoolean() ? Skipped.REACHED : Skipped.NOT_REACHED);
    }

    @Property(tries = 300)
    void theOrderOfTheHistoriesMeansNothing(@ForAll Random random) {
        List<LeadHistory> histories = histories(random);
        FunnelStats stats = stats(random);
        Instant asOf = day(random.nextInt(20));
        FunnelReport report = stats.report(histories, asOf);
        Collections.shuffle(histories, random);
        assertThat(stats.report(histories, asOf)).isEqualTo(report).hasSameHashCodeAs(report);
    }

    @Property(tries = 300)
    void whatHappensLaterNeverChangesAnEarlierReport(@ForAll Random random) {
        List<LeadHistory> histories = histories(random);
        FunnelStats stats = stats(random);
        Instant asOf = day(random.nextInt(12));
        List<LeadHistory> cut = histories.stream()
                .filter(history -> !history.entries().get(0).at().isAfter(asOf))
                .map(history -> {
                    LeadHistory.Builder builder = LeadHistory.builder(history.lead());
                    history.entries().stream()
                            .filter(entry -> !entry.at().isAfter(asOf))
                            .forEach(builder::entered);
                    return builder.build();
                })
                .toList();
        assertThat(stats.report(cut, asOf)).isEqualTo(stats.report(histories, asOf));
    }

    @Property(tries = 300)
    void thePartsAddUp(@ForAll Random random) {
        FunnelReport report = stats(random).report(histories(random), day(30));
        FunnelReport.Totals totals = report.totals();
        assertThat(totals.won() + totals.lost() + totals.open()).isEqualTo(totals.leads());
        assertThat(report.standings().stream()
                        .mapToLong(FunnelReport.Standing::leads)
                        .sum())
                .isEqualTo(totals.leads());
        assertThat(report.losses().stream()
                        .mapToLong(FunnelReport.Ending::leads)
                        .sum())
                .isEqualTo(totals.lost());
        assertThat(report.wins().stream().mapToLong(FunnelReport.Ending::leads).sum())
                .isEqualTo(totals.won());
        assertThat(report.timeToClose().ended().count()
                        + report.timeToClose().open().count())
                .isEqualTo((int) totals.leads());
        report.steps().forEach(step -> {
            assertThat(step.advanced() + step.undecided()).isLessThanOrEqualTo(step.reached());
            assertThat(step.reached() + step.skipped()).isLessThanOrEqualTo(2 * totals.leads());
        });
    }
}
