package org.openfunnel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.Deadline.DayNote;
import org.openfunnel.time.Deadline.Kind;

/** Collects the dates that differ from an ordinary working day, dates in a row that differ alike as one note. */
final class DayNotes {
    private final CalendarContent content;
    private final WorkingDates dates;
    private final List<DayNote> notes = new ArrayList<>();
    /** Where the latest note of each kind and reason stands. */
    private final Map<Why, Integer> latest = new HashMap<>();

    private record Why(Kind kind, Optional<Text> reason) {}

    private DayNotes(CompiledCalendar calendar) {
        this.content = calendar.content();
        this.dates = calendar.dates();
    }

    static List<DayNote> between(LocalDate first, LocalDate last, CompiledCalendar calendar) {
        DayNotes notes = new DayNotes(calendar);
        CalendarContent content = calendar.content();
        LocalDate from = later(first, content.validFrom());
        LocalDate to = earlier(last, content.validToExclusive().minusDays(1));
        notes.addUnknown(first, earlier(last, from.minusDays(1)));
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (exists(date, content)) {
                notes.addKnown(date);
            }
        }
        notes.addUnknown(later(later(first, from), to.plusDays(1)), last);
        return notes.notes;
    }

    private void addUnknown(LocalDate first, LocalDate last) {
        if (!first.isAfter(last)) {
            notes.add(new DayNote(first, last, Kind.NO_DATA, Optional.empty()));
        }
    }

    private void addKnown(LocalDate date) {
        SpecialHours override = content.overrides().get(date);
        List<Hours> usual = content.weekly().getOrDefault(date.getDayOfWeek(), List.of());
        if (override == null) {
            addOrdinary(date, usual);
        } else if (override.hours().isEmpty()) {
            add(date, Kind.HOLIDAY, Optional.of(override.reason()));
        } else if (!override.hours().equals(usual)) {
            add(date, usual.isEmpty() ? Kind.MAKE_UP_WORKDAY : Kind.SPECIAL_HOURS, Optional.of(override.reason()));
        }
        if (!content.hoursOf(date).isEmpty()) {
            Kind kind = dates.isWorking(date.toEpochDay()) ? Kind.SPECIAL_HOURS : Kind.HOLIDAY;
            content.breaksOf(date).forEach(pause -> add(date, kind, Optional.of(pause.reason())));
        }
    }

    private void addOrdinary(LocalDate date, List<Hours> usual) {
        Text closed = content.closed().get(date);
        if (closed != null) {
            add(date, Kind.HOLIDAY, Optional.of(closed));
        } else if (usual.isEmpty()) {
            add(date, Kind.WEEKEND, Optional.empty());
        }
    }

    /** Adds a date, to the note about the date before when that says the same. */
    private void add(LocalDate date, Kind kind, Optional<Text> reason) {
        Integer at = latest.get(new Why(kind, reason));
        if (at != null && notes.get(at).last().equals(date.minusDays(1))) {
            notes.set(at, new DayNote(notes.get(at).first(), date, kind, reason));
        } else {
            latest.put(new Why(kind, reason), notes.size());
            notes.add(new DayNote(date, date, kind, reason));
        }
    }

    /** A zone that crosses the date line leaves out a date, such as 2011-12-30 in Samoa. */
    private static boolean exists(LocalDate date, CalendarContent content) {
        return date.atStartOfDay(content.zone()).toLocalDate().equals(date);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
