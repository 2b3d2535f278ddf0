package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;

/**
 * A due with the reasons why it falls where it does.
 *
 * @param start the instant from which the amount was counted
 * @param due when it is due
 * @param calendarId the calendar that was asked
 * @param calendarVersion the version of its data
 * @param windows the windows that the amount ran through, in order, part by part for a sum; none for elapsed time. Of
 *     working time they add up to its length
 * @param notes the dates from start to due that differ from an ordinary working day, in order
 * @param provisionalFrom the first of these dates whose data may still be changed by whoever publishes them, if any
 */
public record Deadline(
        Instant start,
        Due due,
        String calendarId,
        String calendarVersion,
        List<Window> windows,
        List<DayNote> notes,
        Optional<LocalDate> provisionalFrom) {
    /** Copies the lists. */
    public Deadline {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(due, "due");
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }

    /** How a date differs from an ordinary working day; the first three have a reason. */
    public enum Kind {
        /** Its weekday is off, but the date is worked. */
        MAKE_UP_WORKDAY,
        /** It is worked, at other hours than its weekday. */
        SPECIAL_HOURS,
        /** It is closed. */
        HOLIDAY,
        /** Its weekday is off. */
        WEEKEND,
        /** The calendar has no data about it. */
        NO_DATA
    }

    /**
     * Dates in a row that differ from an ordinary working day for the same reason.
     *
     * @param first the first of them
     * @param last the last of them
     * @param kind how they differ
     * @param reason the reason that the calendar gives; none for an ordinary weekend or for missing data
     */
    public record DayNote(LocalDate first, LocalDate last, Kind kind, Optional<Text> reason) {
        /** Refuses dates in the wrong order, and a reason that is missing or in excess. */
        public DayNote {
            boolean needsReason = kind.compareTo(Kind.HOLIDAY) <= 0;
            if (last.isBefore(first) || reason.isPresent() != needsReason) {
                throw new IllegalArgumentException(
                        "a note must have dates in order, and a reason unless nothing special happened, but was "
                                + first + " to " + last + ", " + kind + ", " + reason);
            }
        }
    }
}
