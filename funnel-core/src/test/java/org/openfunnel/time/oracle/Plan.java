package org.openfunnel.time.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;

/**
 * What a made-up organisation declares about its hours, in the simplest form, so that a calendar and an oracle can be made
 * of it that share nothing else.
 *
 * @param last the last date about which anything is known
 */
public record Plan(
        ZoneId zone,
        LocalDate first,
        LocalDate last,
        Map<DayOfWeek, List<Span>> weekly,
        Map<LocalDate, List<Span>> overrides,
        Set<LocalDate> closed,
        Map<LocalDate, List<Span>> breaks) {
    private static final Text REASON = new Text("made up", "虚构");

    /** Seconds from the midnight at which a date begins on the local clock; the end may lie on the next date. */
    public record Span(int from, int to) {
        boolean contains(int second) {
            return from <= second && second < to;
        }
    }

    /** Returns the calendar. */
    public BusinessCalendar calendar() {
        BusinessCalendar.Builder builder = BusinessCalendar.builder("made-up", zone)
                .version("1")
                .validFrom(first)
                .validTo(last);
        weekly.forEach((day, spans) -> builder.weekly(day, hours(spans)));
        overrides.forEach((date, spans) -> builder.override(date, REASON, hours(spans)));
        closed.forEach(date -> builder.closed(date, REASON));
        breaks.forEach((date, spans) -> builder.breakOn(date, REASON, hours(spans)));
        return builder.build();
    }

    private static Hours[] hours(List<Span> spans) {
        return spans.stream().map(span -> new Hours(span.from, span.to)).toArray(Hours[]::new);
    }
}
