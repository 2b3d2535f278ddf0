package org.openfunnel.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.score.Behaviour.Deed;
import org.openfunnel.score.Scorecard.Characteristic;

/** Behaviour made ready: what each deed gives as of an instant, and when that changes by time alone. */
final class Deeds {
    private final Characteristic rule;
    private final List<Ready> deeds = new ArrayList<>();

    private record Ready(Deed deed, MomentMatcher on, Fading fading) {}

    /** How often a deed was done, and what that gives: before its limit, and with it. In thousandths. */
    record Tally(Deed deed, int times, long raw, long limited) {}

    Deeds(Characteristic rule, Behaviour behaviour, Vocabulary words) {
        this.rule = rule;
        behaviour.deeds().forEach(deed -> deeds.add(new Ready(deed, words.matcher(deed.on()), Fading.of(deed))));
    }

    Points points(Situation situation) {
        return rule.contribution(raw(tallies(situation)));
    }

    static BigDecimal raw(List<Tally> tallies) {
        long sum = 0;
        for (Tally tally : tallies) {
            sum = Math.addExact(sum, tally.limited());
        }
        return new Points(sum).toDecimal();
    }

    List<Tally> tallies(Situation situation) {
        return deeds.stream().map(ready -> tally(ready, situation)).toList();
    }

    private static Tally tally(Ready ready, Situation situation) {
        long raw = 0;
        int times = 0;
        for (StepDone step : situation.history().steps()) {
            if (counts(ready, step, situation)) {
                raw = Math.addExact(raw, ready.fading().left(days(step, situation)));
                times++;
            }
        }
        long most = ready.deed().atMost().map(Points::thousandths).orElse(Long.MAX_VALUE);
        return new Tally(ready.deed(), times, raw, Math.max(-most, Math.min(most, raw)));
    }

    private static boolean counts(Ready ready, StepDone step, Situation situation) {
        return !step.at().isAfter(situation.asOf()) && ready.on().matches(step);
    }

    private static long days(StepDone step, Situation situation) {
        return ChronoUnit.DAYS.between(
                situation.calendar().localDate(step.at()), situation.calendar().localDate(situation.asOf()));
    }

    /** Returns the next local midnight at which the points of any step change. */
    Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        ZoneId zone = situation.calendar().zone();
        for (Ready ready : deeds) {
            for (StepDone step : situation.history().steps()) {
                int day = counts(ready, step, situation) ? ready.fading().nextChange(days(step, situation)) : -1;
                if (day >= 0) {
                    Instant change = situation
                            .calendar()
                            .localDate(step.at())
                            .plusDays(day)
                            .atStartOfDay(zone)
                            .toInstant();
                    next = change.isBefore(next) ? change : next;
                }
            }
        }
        return next;
    }
}
