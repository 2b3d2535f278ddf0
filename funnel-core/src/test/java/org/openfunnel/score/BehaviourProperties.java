package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.score.Behaviour.Decay;

class BehaviourProperties {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long MINUTES = Duration.ofDays(40).toMinutes();

    private static Instant instant(Random random) {
        return START.plus(Duration.ofMinutes(random.nextInt((int) MINUTES)));
    }

    private static Behaviour.Deed deed(Random random, int index) {
        Decay decay = switch (random.nextInt(4)) {
            case 0 -> new Decay.HalfLife(1 + random.nextInt(10));
            case 1 -> new Decay.Linear(1 + random.nextInt(20));
            case 2 -> new Decay.Window(1 + random.nextInt(20));
            default ->
                new Decay.Stepwise(List.of(
                        new Decay.Step(1 + random.nextInt(9), BigDecimal.valueOf(random.nextInt(1001), 3)),
                        new Decay.Step(10 + random.nextInt(9), BigDecimal.valueOf(random.nextInt(1001), 3))));
        };
        return new Behaviour.Deed(
                Name.of("d" + index),
                Header.NONE,
                Moment.done(random.nextBoolean() ? "letter.sent" : "letter.answered"),
                new Points(random.nextInt(20_001) - 10_000),
                random.nextBoolean() ? Optional.of(Points.of(1 + random.nextInt(30))) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(decay));
    }

    private static Behaviour.Deed[] deeds(Random random) {
        var deeds = new Behaviour.Deed[1 + random.nextInt(3)];
        for (int i = 0; i < deeds.length; i++) {
            deeds[i] = deed(random, i);
        }
        return deeds;
    }

    private static List<StepDone> steps(Random random) {
        List<StepDone> steps = new ArrayList<>();
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            steps.add(Deed.step("l" + i, random.nextBoolean() ? "sent" : "answered", instant(random), i));
        }
        return steps;
    }

    private static Points points(Lead lead, List<StepDone> steps, Instant asOf) {
        return lead.with(History.of(steps)).at(asOf).score().total().orElseThrow();
    }

    /** One step after the other, day by day, by the definition of each way to fade. */
    private static Points plain(Behaviour.Deed[] deeds, List<StepDone> steps, Instant asOf) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Behaviour.Deed deed : deeds) {
            BigDecimal its = BigDecimal.ZERO;
            for (StepDone step : steps) {
                if (deed.on().equals(Moment.done("letter." + step.step()))
                        && !step.at().isAfter(asOf)) {
                    long days = ChronoUnit.DAYS.between(Lead.ALWAYS.localDate(step.at()), Lead.ALWAYS.localDate(asOf));
                    its = its.add(left(deed, days));
                }
            }
            BigDecimal most = deed.atMost().map(Points::toDecimal).orElse(BigDecimal.valueOf(1_000_000));
            sum = sum.add(its.min(most).max(most.negate()));
        }
        return Points.of(sum.min(BigDecimal.valueOf(20)).max(BigDecimal.valueOf(-20)));
    }

    private static BigDecimal left(Behaviour.Deed deed, long days) {
        BigDecimal whole = deed.points().toDecimal();
        Decay decay = deed.decay().orElse(null);
        if (decay == null) {
            return whole;
        }
        if (decay instanceof Decay.Window window) {
            return days < window.days() ? whole : BigDecimal.ZERO;
        }
        if (decay instanceof Decay.Linear linear) {
            BigDecimal rest = BigDecimal.valueOf(Math.max(0, linear.days() - days));
            return whole.multiply(rest).divide(BigDecimal.valueOf(linear.days()), 3, RoundingMode.HALF_EVEN);
        }
        if (decay instanceof Decay.HalfLife half) {
            double share = StrictMath.pow(0.5, (double) days / half.days());
            return whole.multiply(new BigDecimal(share)).setScale(3, RoundingMode.HALF_EVEN);
        }
        BigDecimal keep = BigDecimal.ONE;
        for (Decay.Step step : ((Decay.Stepwise) decay).steps()) {
            keep = step.fromDay() <= days ? step.keep() : keep;
        }
        return whole.multiply(keep).setScale(3, RoundingMode.HALF_EVEN);
    }

    @Property(tries = 1000)
    void pointsAreWhatAPlainLookAtEachStepGives(@ForAll Random random) {
        Behaviour.Deed[] deeds = deeds(random);
        List<StepDone> steps = steps(random);
        Instant asOf = instant(random);
        Lead lead = Deed.rules(Deed.engagement(-20, 20, deeds)).lead();
        assertThat(points(lead, steps, asOf)).isEqualTo(plain(deeds, steps, asOf));
    }

    @Property(tries = 300)
    void theOrderInWhichStepsWereToldDoesNotCount(@ForAll Random random) {
        Lead lead = Deed.rules(Deed.engagement(-20, 20, deeds(random))).lead();
        List<StepDone> steps = steps(random);
        Instant asOf = instant(random);
        Points points = points(lead, steps, asOf);
        Collections.shuffle(steps, random);
        assertThat(points(lead, steps, asOf)).isEqualTo(points);
    }

    @Property(tries = 300)
    void whatIsRetractedOrLiesAheadGivesNothing(@ForAll Random random) {
        Lead lead = Deed.rules(Deed.engagement(-20, 20, deeds(random))).lead();
        List<StepDone> steps = steps(random);
        Instant asOf = instant(random);
        StepDone mistake = Deed.step("mistake", "sent", instant(random), 1);
        Points without = points(lead, steps, asOf);
        History retracted = History.of(steps).plus(mistake).minus(mistake);
        assertThat(lead.with(retracted).at(asOf).score().total()).contains(without);
        List<StepDone> known =
                steps.stream().filter(step -> !step.at().isAfter(asOf)).toList();
        assertThat(points(lead, known, asOf)).isEqualTo(without);
    }

    @Property(tries = 300)
    void nothingChangesBeforeTheNextChange(@ForAll Random random) {
        Lead lead = Deed.rules(Deed.engagement(-20, 20, deeds(random))).lead();
        Instant asOf = instant(random);
        List<StepDone> steps =
                steps(random).stream().filter(step -> !step.at().isAfter(asOf)).toList();
        Points points = points(lead, steps, asOf);
        Instant next = lead.nextChange();
        assertThat(next).isAfter(asOf);
        for (Instant at = asOf;
                at.isBefore(next) && at.isBefore(asOf.plus(Duration.ofDays(60)));
                at = at.plus(Duration.ofHours(5))) {
            assertThat(points(lead, steps, at)).as("at %s, next %s", at, next).isEqualTo(points);
        }
    }
}
