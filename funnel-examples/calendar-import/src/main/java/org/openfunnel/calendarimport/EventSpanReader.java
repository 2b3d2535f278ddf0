package org.openfunnel.calendarimport;

import biweekly.component.VEvent;
import biweekly.property.DateStart;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads when an event starts, and how long it lasts. */
record EventSpanReader(VEvent event, Times times, EventProblems problems) {
    private static final String START = "DTSTART";
    private static final String END = "DTEND";
    private static final String DURATION = "DURATION";

    Optional<EventSpan> read() {
        DateStart start = event.getDateStart();
        if (start == null) {
            problems.missing(START);
            return Optional.empty();
        }
        boolean wholeDays = !start.getValue().hasTime();
        return problems.read(START, () -> times.local(start, start.getValue()))
                .flatMap(from -> length(from, wholeDays)
                        .map(length -> wholeDays
                                ? EventSpan.ofDays(from, (int) length.toDays())
                                : EventSpan.ofHours(from, length)));
    }

    private Optional<Duration> length(LocalDateTime start, boolean wholeDays) {
        if (event.getDateEnd() != null) {
            return untilEnd(start, wholeDays);
        }
        if (event.getDuration() == null) {
            return wholeDays
                    ? Optional.of(Duration.ofDays(1))
                    : refuse(END, "an event that starts at a time has no end", "add DTEND, or make it whole days");
        }
        Duration length = Duration.ofMillis(event.getDuration().getValue().toMillis());
        return wholeDays && length.toDaysPart() * 24 != length.toHours()
                ? refuse(DURATION, "a date lasts whole days, but this was " + length, "write it like DURATION:P2D")
                : usable(DURATION, length, start, wholeDays);
    }

    private Optional<Duration> untilEnd(LocalDateTime start, boolean wholeDays) {
        if (event.getDuration() != null) {
            return refuse(DURATION, "an event has either DTEND or DURATION", "leave one of the two out");
        }
        if (event.getDateEnd().getValue().hasTime() == wholeDays) {
            return refuse(
                    END,
                    "DTSTART and DTEND must both be dates or both be times",
                    "write whole days as DTSTART;VALUE=DATE:20261001 and DTEND;VALUE=DATE:20261008");
        }
        return problems.read(
                        END,
                        () -> times.local(event.getDateEnd(), event.getDateEnd().getValue()))
                .flatMap(end -> usable(END, Duration.between(start, end), start, wholeDays));
    }

    private Optional<Duration> usable(String property, Duration length, LocalDateTime start, boolean wholeDays) {
        if (length.isNegative() || length.isZero()) {
            LocalDateTime end = start.plus(length);
            return wholeDays
                    ? refuse(
                            property,
                            "the event starts on " + start.toLocalDate() + " and must end after it, but ends on "
                                    + end.toLocalDate(),
                            "write the first date after the last day")
                    : refuse(
                            property,
                            "the event starts at " + start + " and must end after it, but ends at " + end,
                            "write a later time, or whole days");
        }
        if (!wholeDays && length.compareTo(Duration.ofDays(1)) > 0) {
            return refuse(
                    property,
                    "hours must last at most 24 h, but lasted " + length.toHours() + " h",
                    "write whole days, or an event for each date");
        }
        return Optional.of(length);
    }

    private Optional<Duration> refuse(String property, String message, String help) {
        problems.add(property, message, help);
        return Optional.empty();
    }
}
