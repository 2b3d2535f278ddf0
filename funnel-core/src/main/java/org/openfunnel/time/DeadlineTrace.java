package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.time.BusinessCalendar.Window;

/** Follows an amount from its start to its due and notes what it passes. */
final class DeadlineTrace {
    private final BusinessCalendar calendar;
    private final List<Window> windows = new ArrayList<>();
    private Instant earliest;
    private Instant latest;

    private DeadlineTrace(Instant start, BusinessCalendar calendar) {
        this.calendar = calendar;
        this.earliest = start;
        this.latest = start;
    }

    static Deadline of(Amount amount, Instant start, BusinessCalendar calendar) {
        DeadlineTrace trace = new DeadlineTrace(start, calendar);
        Due due = trace.follow(amount, start);
        LocalDate first = calendar.localDate(trace.earliest);
        LocalDate last = calendar.localDate(trace.latest.isAfter(trace.earliest) ? trace.latest.minusNanos(1) : start);
        return new Deadline(
                start,
                due,
                calendar.id(),
                calendar.version(),
                trace.windows,
                DayNotes.between(first, last, calendar.compiled()),
                provisional(first, last, calendar));
    }

    private static Optional<LocalDate> provisional(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return calendar.provisionalFrom()
                .filter(from -> !from.isAfter(last))
                .map(from -> from.isBefore(first) ? first : from);
    }

    private Due follow(Amount amount, Instant start) {
        if (!(amount instanceof AmountSum sum)) {
            Due due = amount.dueFrom(start, calendar);
            pass(start, endOf(due, start), !(amount instanceof Elapsed));
            return due;
        }
        Due due = new Due.At(start);
        for (Amount part : sum.parts()) {
            due = due instanceof Due.At known ? follow(part, known.at()) : due.plus(part, calendar);
        }
        return due;
    }

    /** The due, or the end of what is known on the way to it. */
    private Instant endOf(Due due, Instant start) {
        if (due instanceof Due.At known) {
            return known.at();
        }
        Validity validity = calendar.compiled().validity();
        if (!validity.knowsBefore(start)) {
            return start;
        }
        return Instant.ofEpochSecond(due.earliest().equals(Instant.MIN) ? validity.start() : validity.end());
    }

    private void pass(Instant from, Instant to, boolean usesWindows) {
        Instant start = from.isBefore(to) ? from : to;
        Instant end = from.isBefore(to) ? to : from;
        if (usesWindows) {
            windows.addAll(calendar.compiled().windows().between(start, end));
        }
        earliest = start.isBefore(earliest) ? start : earliest;
        latest = end.isAfter(latest) ? end : latest;
    }
}
