package org.openfunnel.calendarimport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with one event of a file. */
final class EventProblems {
    /** How the properties that are read look when they are right. */
    static final Map<String, String> EXAMPLES = Map.of(
            "DTSTART", "DTSTART;VALUE=DATE:20261001, or DTSTART;TZID=Asia/Shanghai:20261001T090000",
            "DTEND", "DTEND;VALUE=DATE:20261008, or DTEND;TZID=Asia/Shanghai:20261001T180000",
            "DURATION", "DURATION:P7D",
            "SUMMARY", "SUMMARY:Company outing / 公司团建",
            "CATEGORIES", "CATEGORIES:WORKDAY",
            "RRULE", "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18",
            "RDATE", "RDATE;VALUE=DATE:20261001,20271001",
            "EXDATE", "EXDATE;VALUE=DATE:20261001,20271001",
            "STATUS", "STATUS:CANCELLED",
            "RECURRENCE-ID", "RECURRENCE-ID;VALUE=DATE:20261001");

    private final String file;
    private final EventLines lines;
    private final int event;
    private final List<Problem> problems;
    private final int before;

    /**
     * Starts with the problems of the file that are known already.
     *
     * @param event the number of the event in its file, from 0
     */
    EventProblems(String file, EventLines lines, int event, List<Problem> problems) {
        this.file = file;
        this.lines = lines;
        this.event = event;
        this.problems = problems;
        this.before = problems.size();
    }

    /** Whether anything is wrong with this event. */
    boolean any() {
        return problems.size() > before;
    }

    /** The first line of the event. */
    int line() {
        return lines.of(event, "BEGIN:VEVENT");
    }

    void add(String property, String message, String help) {
        problems.add(new Problem(file, lines.of(event, property), property, message, help));
    }

    void missing(String property) {
        add(property, "the event has none that can be read", likeThis(property));
    }

    /** What {@code value} gives, or nothing and a problem when it cannot be read. */
    <T> Optional<T> read(String property, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            add(property, Objects.requireNonNullElse(e.getMessage(), "the value cannot be read"), likeThis(property));
            return Optional.empty();
        }
    }

    static String likeThis(String property) {
        return "write it like " + EXAMPLES.get(property);
    }
}
