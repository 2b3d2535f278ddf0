package org.openfunnel.calendarimport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openfunnel.time.BusinessCalendar.Text;

/**
 * What an organisation does differently on some dates: it is closed, pauses for some hours, or works at hours of its own
 * even though the weekday is off.
 *
 * @param line the first line of the event in its file
 * @param reason why, in English and in Chinese
 * @param works whether this is working time in place of the usual hours; otherwise it is off
 * @param span the first time
 * @param rule when it happens again
 * @param more further starts
 * @param except starts at which it does not happen
 */
record HolidayEvent(
        int line,
        Text reason,
        boolean works,
        EventSpan span,
        Optional<Recurrence> rule,
        Set<LocalDateTime> more,
        Set<LocalDateTime> except) {
    HolidayEvent {
        more = Set.copyOf(more);
        except = Set.copyOf(except);
    }

    /** The starts on dates up to {@code last}, in order. */
    Stream<LocalDateTime> startsUntil(LocalDate last, ZoneId zone) {
        Stream<LocalDateTime> series =
                rule.map(again -> span.starts(again, zone)).orElseGet(() -> Stream.of(span.start()));
        return Stream.concat(series.takeWhile(start -> !start.toLocalDate().isAfter(last)), more.stream())
                .filter(start -> !start.toLocalDate().isAfter(last) && !except.contains(start))
                .distinct()
                .sorted();
    }
}
