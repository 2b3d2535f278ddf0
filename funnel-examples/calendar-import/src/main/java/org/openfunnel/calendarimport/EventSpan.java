package org.openfunnel.calendarimport;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.openfunnel.time.BusinessCalendar.Hours;

/**
 * When an event starts for the first time, and how long it lasts.
 *
 * @param start on the local clock of the calendar; midnight for whole days
 * @param days how many whole days it lasts; 0 when it takes some hours
 * @param duration how long it lasts when it takes some hours, at most a day; a whole day otherwise
 */
record EventSpan(LocalDateTime start, int days, Duration duration) {

    static EventSpan ofDays(LocalDateTime start, int days) {
        return new EventSpan(start, days, Duration.ofDays(1));
    }

    static EventSpan ofHours(LocalDateTime start, Duration duration) {
        return new EventSpan(start, 0, duration);
    }

    boolean isWholeDays() {
        return days > 0;
    }

    /** The date of a time when it lasts whole days, otherwise the time. */
    String show(LocalDateTime time) {
        return isWholeDays() ? time.toLocalDate().toString() : time.toString();
    }

    /** The starts that a rule gives, in order; perhaps endless. */
    Stream<LocalDateTime> starts(Recurrence rule, ZoneId zone) {
        return isWholeDays()
                ? rule.datesFrom(start.toLocalDate()).map(LocalDate::atStartOfDay)
                : rule.timesFrom(start, zone);
    }

    /** The whole days of one occurrence, or the date on which its hours begin. */
    List<LocalDate> dates(LocalDateTime from) {
        return from.toLocalDate()
                .datesUntil(from.toLocalDate().plusDays(Math.max(1, days)))
                .toList();
    }

    /** The hours of one occurrence. */
    Hours hours(LocalDateTime from) {
        return Hours.of(from.toLocalTime(), from.plus(duration).toLocalTime());
    }
}
