package org.openfunnel.calendarimport;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.scribe.property.RawPropertyScribe;
import biweekly.io.text.ICalReader;
import biweekly.property.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events of an iCalendar file in which an organisation publishes when it is closed.
 *
 * <p>An event of whole days closes them; an event of some hours is a break; an event of the category {@code WORKDAY} is
 * worked. The summary is the reason; written as {@code English / 中文} it has both languages. Cancelled events are left out.
 *
 * @param name the name of the file, for messages
 */
public record HolidayFile(String name, List<HolidayEvent> events) {
    /** Copies the events. */
    public HolidayFile {
        events = List.copyOf(events);
    }

    /**
     * Reads a file.
     *
     * @param name the name of the file, for messages
     * @param zone the zone of the calendar that it is for
     * @throws UnusableFileException when anything is wrong that decides which dates are off
     */
    public static HolidayFile parse(String name, String text, ZoneId zone) throws UnusableFileException {
        List<Problem> problems = new ArrayList<>();
        EventLines lines = new EventLines(text);
        List<HolidayEvent> events =
                checkWhole(name, lines, problems) ? new Parser(name, lines, zone, problems).events(text) : List.of();
        if (!problems.isEmpty()) {
            throw UnusableFileException.of(problems);
        }
        return new HolidayFile(name, events);
    }

    /** Half a file would be read without a word, and its last holidays would be missing. */
    private static boolean checkWhole(String name, EventLines lines, List<Problem> problems) {
        if (!lines.contain("BEGIN:VCALENDAR")) {
            problems.add(new Problem(
                    name,
                    1,
                    "BEGIN:VCALENDAR",
                    "there is none",
                    "check that this is an iCalendar file, not a web page"));
        } else if (!lines.contain("END:VCALENDAR")) {
            problems.add(new Problem(
                    name, lines.last(), "END:VCALENDAR", "the file ends before it", "fetch the whole file again"));
        } else if (lines.events() == 0) {
            problems.add(
                    new Problem(name, lines.last(), "BEGIN:VEVENT", "there is none", "publish the holidays as events"));
        }
        return problems.isEmpty();
    }

    private record Parser(String name, EventLines lines, ZoneId zone, List<Problem> problems) {
        List<HolidayEvent> events(String text) {
            List<HolidayEvent> events = new ArrayList<>();
            int number = 0;
            try (ICalReader reader = new ICalReader(text)) {
                // The rule is read by another library, so it must stay as it is written.
                reader.registerScribe(new RawPropertyScribe("RRULE"));
                for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                    reader.getWarnings().forEach(this::report);
                    Times times = new Times(calendar.getTimezoneInfo(), zone);
                    for (VEvent event : calendar.getEvents()) {
                        event(event, number++, times).ifPresent(events::add);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return events;
        }

        private Optional<HolidayEvent> event(VEvent event, int number, Times times) {
            Status status = event.getStatus();
            return status != null && status.isCancelled()
                    ? Optional.empty()
                    : new EventReader(event, times, new EventProblems(name, lines, number, problems)).read();
        }

        /** What the parser complains about matters when it concerns a property that is read, or an unreadable line. */
        private void report(ParseWarning warning) {
            Integer line = warning.getLineNumber();
            String property = warning.getPropertyName();
            if (line != null && property == null) {
                String text = "`" + lines.text(line) + "`";
                problems.add(new Problem(
                        name,
                        line,
                        text,
                        "is not a property: a name, a colon and a value",
                        "mend the line, or remove it"));
            } else if (line != null && EventProblems.EXAMPLES.containsKey(property)) {
                problems.add(new Problem(
                        name, line, property, "the value cannot be read", EventProblems.likeThis(property)));
            }
        }
    }
}
