package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.score.Interpolation.Knot;
import org.openfunnel.score.Scorecard.Characteristic;

class InterpolationProperties {
    private static final int MICROS = 6;

    private static BigDecimal number(Random random, int digits, int places) {
        long most = BigDecimal.TEN.pow(1 + random.nextInt(digits)).longValueExact();
        return BigDecimal.valueOf(random.nextLong() % most, places);
    }

    private static Characteristic rule(Random random) {
        List<BigDecimal> values = new ArrayList<>();
        int size = 2 + random.nextInt(4);
        while (values.size() < size) {
            BigDecimal value = number(random, 17, MICROS);
            if (values.stream().noneMatch(known -> known.compareTo(value) == 0)) {
                values.add(value);
            }
        }
        values.sort(null);
        Knot[] along = values.stream()
                .map(value -> new Knot(value, Points.of(number(random, 14, 3).setScale(3))))
                .toArray(Knot[]::new);
        BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 3000 : 1_000_000), 3);
        if (weight.compareTo(BigDecimal.ONE) == 0) {
            return rule(random);
        }
        return InterpolationTest.line(weight.toPlainString(), Optional.empty(), List.of(), along);
    }

    /** The definition, by hand: the share of the way, weighed, to the thousandth, within the bounds. */
    private static BigDecimal plain(Characteristic rule, BigDecimal value) {
        List<Knot> along = rule.interpolation().orElseThrow().along();
        Knot from = along.get(0);
        Knot to = from;
        for (Knot knot : along) {
            if (knot.at().compareTo(value) <= 0) {
                from = knot;
                to = knot;
            } else if (from.equals(to) && from.at().compareTo(value) <= 0) {
                to = knot;
            }
        }
        BigDecimal start = from.points().toDecimal().multiply(rule.weight());
        BigDecimal points = start.setScale(3, RoundingMode.HALF_EVEN);
        if (!from.equals(to)) {
            BigDecimal above = to.points().toDecimal().multiply(rule.weight()).subtract(start);
            BigDecimal span = to.at().subtract(from.at());
            points = start.multiply(span)
                    .add(above.multiply(value.subtract(from.at())))
                    .divide(span, 3, RoundingMode.HALF_EVEN);
        }
        return points.max(rule.min().toDecimal()).min(rule.max().toDecimal());
    }

    @Property(tries = 2000)
    void whatIsMadeReadyGivesWhatTheDefinitionGives(@ForAll Random random) {
        Characteristic rule = rule(random);
        Interpolation along = rule.interpolation().orElseThrow();
        var line = new Line(rule, along);
        for (int i = 0; i < 20; i++) {
            BigDecimal value = i < along.along().size() ? along.along().get(i).at() : number(random, 17, MICROS);
            long millionths = value.movePointRight(MICROS).longValueExact();
            assertThat(line.points(millionths))
                    .as("%s at %s", rule, value)
                    .isEqualTo(rule.interpolated(value))
                    .isEqualTo(Points.of(plain(rule, value)));
        }
    }

    @Property(tries = 300)
    void theAdviceForABetterGradeHoldsWhenItIsTaken(@ForAll Random random) {
        Characteristic one = InterpolationTest.line(
                random.nextBoolean() ? "1.5" : "0.7",
                Optional.empty(),
                List.of(),
                InterpolationTest.knot("0", "" + (random.nextInt(13) - 2)),
                InterpolationTest.knot("" + (1 + random.nextInt(50)), "" + (random.nextInt(13) - 2)),
                InterpolationTest.knot("90", "" + (random.nextInt(13) - 2)));
        Rules rules = Rules.of(Fact.of("amount", FactType.decimal("k")))
                .scorecard(new Scorecard(Header.NONE, List.of(one)).withBaseline(Points.of(random.nextInt(5))))
                .grades(
                        Rules.grade("A", Condition.total(Comparison.from(7, 9))),
                        Rules.grade("B", Condition.total(Comparison.lt(7))),
                        Rules.grade("C", Condition.total(Comparison.gte(9))));
        Lead lead = rules.lead().set("amount", Value.of(BigDecimal.valueOf(random.nextInt(1000), 1)));
        var state = new StateFacts(lead.words().catalog());
        Assessment now = lead.assess();
        Improvement improvement = lead.grader().improvement(now, lead.situation(state), state);
        if (improvement.grade().isPresent()) {
            improvement.changes().forEach(change -> lead.set(change.fact().value(), change.to()));
            assertThat(lead.assess().grade()).isEqualTo(improvement.grade());
        } else {
            assertThat(improvement.isSearchWhole()).isEqualTo(now.grade().equals(Optional.of(Name.of("A"))));
        }
    }
}
