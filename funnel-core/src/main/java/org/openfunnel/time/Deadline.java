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
 * @param windows the windows between start and due, in order
 * @param notes the dates between start and due that differ from an ordinary working day, in order
 */
public record Deadline(
        Instant start, Due due, String calendarId, String calendarVersion, List<Window> windows, List<DayNote> notes) {
    /** Copies the lists. */
    public Deadline {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(due, "due");
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }

    /** How a date differs from an ordinary working day. */
    public enum Kind {
        /** Its weekday is off, but the date is worked. */
        MAKE_UP_WORKDAY,
        /** It is worked, at other hours than its weekday. */
        SPECIAL_HOURS,
        /** It is closed. */
        HOLIDAY,
        /** Its weekday is off. */
        WEEKEND
    }

    /**
     * Dates in a row that differ from an ordinary working day for the same reason.
     *
     * @param first the first of them
     * @param last the last of them
     * @param kind how they differ
     * @param reason the reason that the calendar gives, if it gives one
     */
    public record DayNote(LocalDate first, LocalDate last, Kind kind, Optional<Text> reason) {}

    static Deadline of(Instant start, Due due, BusinessCalendar calendar) {
        return new Deadline(start, due, calendar.id(), calendar.version(), List.of(), List.of());
    }
}
