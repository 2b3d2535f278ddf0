package org.openfunnel.calendarimport;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Window;

/** The hours that a calendar works on a date. */
record WorkDay(LocalDate date, ZoneId zone, List<Window> windows) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static WorkDay of(LocalDate date, BusinessCalendar calendar) {
        ZoneId zone = calendar.zone();
        return new WorkDay(
                date,
                zone,
                calendar.windowsBetween(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    static String show(LocalDate date) {
        return DATE.format(date);
    }

    /** Returns the date with its hours. */
    @Override
    public String toString() {
        String hours = windows.stream()
                .map(window -> show(window.startInclusive()) + " to " + show(window.endExclusive()))
                .collect(joining(", "));
        return show(date) + ": " + (hours.isEmpty() ? "closed" : hours);
    }

    private String show(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
