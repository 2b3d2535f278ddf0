package org.openfunnel.calendarimport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;

/** Puts the events of a holiday file on top of a calendar, such as that of the country. */
public final class CompanyCalendar {
    private final BusinessCalendar base;
    private final HolidayFile file;
    private final List<Problem> problems = new ArrayList<>();
    /** For each date that is closed or worked as a whole, the event that says so. */
    private final Map<LocalDate, HolidayEvent> decided = new TreeMap<>();

    private final Map<LocalDate, Text> closed = new TreeMap<>();

    private CompanyCalendar(BusinessCalendar base, HolidayFile file) {
        this.base = base;
        this.file = file;
    }

    /**
     * Returns the calendar {@code base} as the file changes it, within the validity of {@code base}: what the file says of a
     * date wins over what {@code base} says. A whole workday has the hours of the first weekday that has any.
     *
     * @param id the name of the new calendar
     * @param version the version of the new calendar; it must change whenever the file does
     * @throws UnusableFileException when the file says two things about one date
     */
    public static BusinessCalendar of(BusinessCalendar base, HolidayFile file, String id, String version)
            throws UnusableFileException {
        return new CompanyCalendar(base, file).build(id, version);
    }

    private BusinessCalendar build(String id, String version) throws UnusableFileException {
        BusinessCalendar.Builder builder =
                base.toBuilder().id(id).version(version).source(base.source() + "; " + file.name());
        for (HolidayEvent event : file.events()) {
            event.startsUntil(base.validToExclusive().minusDays(1), base.zone())
                    .forEach(start -> add(event, start, builder));
        }
        if (!problems.isEmpty()) {
            throw UnusableFileException.of(problems);
        }
        return builder.build().withClosed(version, closed);
    }

    private void add(HolidayEvent event, LocalDateTime start, BusinessCalendar.Builder builder) {
        boolean wholeDays = event.span().isWholeDays();
        for (LocalDate date : event.span().dates(start)) {
            if (date.isBefore(base.validFrom()) || !date.isBefore(base.validToExclusive())) {
                continue;
            }
            if (!wholeDays && !event.works()) {
                builder.breakOn(date, event.reason(), event.span().hours(start));
            } else if (isFree(date, event)) {
                if (event.works()) {
                    builder.override(date, event.reason(), workedHours(event, start));
                } else {
                    closed.put(date, event.reason());
                }
            }
        }
    }

    private boolean isFree(LocalDate date, HolidayEvent event) {
        HolidayEvent other = decided.putIfAbsent(date, event);
        boolean agree = other == null || (!other.works() && !event.works());
        if (!agree) {
            report(
                    event,
                    "the event and that of line " + other.line() + " both say what happens on " + date,
                    "leave the date out of one of the two, for example with EXDATE");
        }
        return agree;
    }

    private Hours[] workedHours(HolidayEvent event, LocalDateTime start) {
        if (!event.span().isWholeDays()) {
            return new Hours[] {event.span().hours(start)};
        }
        if (base.weekly().isEmpty()) {
            report(event, "a whole workday has the hours of a weekday, but no weekday has any", "give the event hours");
            return new Hours[0];
        }
        return base.weekly().firstEntry().getValue().toArray(Hours[]::new);
    }

    private void report(HolidayEvent event, String message, String help) {
        problems.add(new Problem(file.name(), event.line(), "DTSTART", message, help));
    }
}
