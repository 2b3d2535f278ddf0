package org.openfunnel.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.target.TargetRules.Quota;
import org.openfunnel.time.BusinessCalendar;

/** Counts what one person did by the periods of a quota. */
final class QuotaTurns {
    private QuotaTurns() {}

    static List<Quota.Turn> of(
            Quota quota,
            Collection<Instant> done,
            LocalDate startInclusive,
            LocalDate endExclusive,
            BusinessCalendar calendar) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (Instant at : done) {
            LocalDate date = calendar.localDate(at);
            counts.merge(TargetPeriod.containing(quota.per(), date).first(), 1, Integer::sum);
        }
        List<Quota.Turn> turns = new ArrayList<>();
        TargetPeriod period = firstFrom(quota, startInclusive);
        while (!period.endExclusive().isAfter(endExclusive)) {
            if (calendar.workingDaysBetween(period.first(), period.endExclusive()) > 0) {
                turns.add(new Quota.Turn(period, counts.getOrDefault(period.first(), 0), quota.count()));
            }
            period = period.next();
        }
        return List.copyOf(turns);
    }

    private static TargetPeriod firstFrom(Quota quota, LocalDate startInclusive) {
        TargetPeriod containing = TargetPeriod.containing(quota.per(), startInclusive);
        return containing.first().isBefore(startInclusive) ? containing.next() : containing;
    }
}
