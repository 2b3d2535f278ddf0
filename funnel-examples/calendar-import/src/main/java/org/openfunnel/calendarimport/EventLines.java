package org.openfunnel.calendarimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines on which the events of a file and their properties stand, which the parser forgets. */
final class EventLines {
    private static final String EVENT = "BEGIN:VEVENT";
    /** A continued line starts with a space, so it has no name. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]+)[;:].*");

    private final List<Map<String, Integer>> events = new ArrayList<>();
    private final List<String> lines;

    EventLines(String text) {
        lines = text.lines().toList();
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
            if (line.equals(EVENT)) {
                events.add(new HashMap<>(Map.of(EVENT, i + 1)));
                depth = 0;
            } else if (line.startsWith("BEGIN:")) {
                depth++;
            } else if (line.startsWith("END:")) {
                depth--;
            } else if (depth == 0 && !events.isEmpty()) {
                note(lines.get(i), i + 1);
            }
        }
    }

    private void note(String line, int number) {
        Matcher name = NAME.matcher(line);
        if (name.matches()) {
            events.get(events.size() - 1).putIfAbsent(name.group(1).toUpperCase(Locale.ROOT), number);
        }
    }

    int events() {
        return events.size();
    }

    /** The line of a property of an event, counted from 0, or the first line of the event when it has no such property. */
    int of(int event, String property) {
        Map<String, Integer> known = event < events.size() ? events.get(event) : Map.of();
        return known.getOrDefault(property, known.getOrDefault(EVENT, 1));
    }

    /** The text of a line, counted from 1. */
    String text(int line) {
        return lines.get(line - 1);
    }

    int last() {
        return Math.max(1, lines.size());
    }

    boolean contain(String line) {
        return lines.stream().anyMatch(each -> each.strip().equalsIgnoreCase(line));
    }
}
