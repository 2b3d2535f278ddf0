package org.openfunnel.calendarimport;

import biweekly.component.VEvent;
import biweekly.property.Categories;
import biweekly.property.ExceptionDates;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceDates;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.time.BusinessCalendar.Text;

/** Reads one event; what cannot be used becomes a problem. */
final class EventReader {
    private static final String WORKDAY = "WORKDAY";
    private static final String RULE = "RRULE";

    private final VEvent event;
    private final Times times;
    private final EventProblems problems;

    EventReader(VEvent event, Times times, EventProblems problems) {
        this.event = event;
        this.times = times;
        this.problems = problems;
    }

    /** The event, unless something is wrong with it. */
    Optional<HolidayEvent> read() {
        if (event.getRecurrenceId() != null) {
            problems.add(
                    "RECURRENCE-ID",
                    "a single occurrence that was moved or changed is not read",
                    "take it out of its series with EXDATE, and write it as an event of its own");
        }
        Optional<Text> reason = reason();
        Optional<EventSpan> span = new EventSpanReader(event, times, problems).read();
        Optional<Recurrence> rule = rule();
        Set<LocalDateTime> more = more();
        Set<LocalDateTime> except = except();
        if (problems.any() || reason.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        HolidayEvent read =
                new HolidayEvent(problems.line(), reason.get(), isWorkday(), span.get(), rule, more, except);
        rule.ifPresent(again -> checkRule(read, again));
        return problems.any() ? Optional.empty() : Optional.of(read);
    }

    private Optional<Text> reason() {
        String summary =
                event.getSummary() == null ? "" : event.getSummary().getValue().strip();
        if (summary.isEmpty()) {
            problems.missing("SUMMARY");
            return Optional.empty();
        }
        String[] languages = summary.split(" / ", 2);
        return Optional.of(new Text(languages[0], languages[languages.length - 1]));
    }

    private boolean isWorkday() {
        return event.getCategories().stream()
                .map(Categories::getValues)
                .anyMatch(words -> words.stream().anyMatch(WORKDAY::equalsIgnoreCase));
    }

    private Optional<Recurrence> rule() {
        List<RawProperty> rules = event.getExperimentalProperties(RULE);
        if (rules.size() > 1) {
            problems.add(RULE, "an event has at most one, but there were " + rules.size(), "write an event for each");
        }
        return rules.size() == 1
                ? problems.read(RULE, () -> Recurrence.parse(rules.get(0).getValue()))
                : Optional.empty();
    }

    private void checkRule(HolidayEvent read, Recurrence rule) {
        LocalDateTime start = read.span().start();
        if (!start.equals(Times.written(event.getDateStart().getValue()))) {
            problems.add(
                    "DTSTART",
                    "hours that recur must be given in the zone of the calendar, " + times.zone(),
                    "write DTSTART;TZID=" + times.zone() + ":… with the time that a clock shows there");
            return;
        }
        problems.read(RULE, () -> read.span().starts(rule, times.zone()).findFirst())
                .filter(first -> !first.equals(Optional.of(start)))
                .ifPresent(first -> problems.add(
                        RULE,
                        "the event starts " + read.span().show(start) + ", which the rule does not give",
                        "start it when the rule does"
                                + first.map(time -> ", " + read.span().show(time))
                                        .orElse("")));
    }

    private Set<LocalDateTime> more() {
        Set<LocalDateTime> more = new HashSet<>();
        for (RecurrenceDates dates : event.getProperties(RecurrenceDates.class)) {
            if (!dates.getPeriods().isEmpty()) {
                problems.add("RDATE", "periods are not read", "write the starts, and the length of all as DURATION");
            }
            dates.getDates()
                    .forEach(date -> problems.read("RDATE", () -> times.local(dates, date))
                            .ifPresent(more::add));
        }
        return more;
    }

    private Set<LocalDateTime> except() {
        Set<LocalDateTime> except = new HashSet<>();
        for (ExceptionDates dates : event.getProperties(ExceptionDates.class)) {
            dates.getValues()
                    .forEach(date -> problems.read("EXDATE", () -> times.local(dates, date))
                            .ifPresent(except::add));
        }
        return except;
    }
}
