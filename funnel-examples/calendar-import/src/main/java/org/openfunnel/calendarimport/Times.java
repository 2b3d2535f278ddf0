package org.openfunnel.calendarimport;

import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Turns the dates and times of one file into times on the local clock of a calendar; a date is its midnight. */
record Times(TimezoneInfo zones, ZoneId zone) {

    /**
     * The local time of a date that stands in a property.
     *
     * @throws IllegalArgumentException when the date does not exist or its zone is not known
     */
    LocalDateTime local(ICalProperty property, ICalDate date) {
        LocalDateTime written = written(date);
        if (!date.hasTime() || zones.isFloating(property)) {
            return written;
        }
        String unknown = property.getParameters().getTimezoneId();
        if (unknown != null) {
            throw new IllegalArgumentException("`" + unknown + "` is not the name of a time zone");
        }
        return date.toInstant().atZone(zone).toLocalDateTime();
    }

    /** The date or time as it is written, whatever its zone. */
    static LocalDateTime written(ICalDate date) {
        DateTimeComponents parts = date.getRawComponents();
        try {
            return LocalDateTime.of(
                    parts.getYear(),
                    parts.getMonth(),
                    parts.getDate(),
                    parts.getHour(),
                    parts.getMinute(),
                    parts.getSecond());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "`" + parts.toString(date.hasTime(), false) + "` does not exist: " + e.getMessage(), e);
        }
    }
}
