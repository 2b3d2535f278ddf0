package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;

/** The stretch of time about which a calendar has data, and what is said about time outside it. */
final class Validity {
    private final CalendarContent content;
    private final long start;
    private final long end;

    Validity(CalendarContent content) {
        this.content = content;
        this.start = content.validFrom().atStartOfDay(content.zone()).toEpochSecond();
        this.end = content.validToExclusive().atStartOfDay(content.zone()).toEpochSecond();
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    Instant endExclusive() {
        return Instant.ofEpochSecond(end);
    }

    /** Whether everything before {@code at} is known that is not before the validity. */
    boolean knowsBefore(Instant at) {
        long second = at.getEpochSecond();
        return start <= second && (second < end || (second == end && at.getNano() == 0));
    }

    /** Whether hours and dates around an instant are known. */
    boolean knows(Instant at) {
        return start <= at.getEpochSecond() && at.getEpochSecond() < end;
    }

    long known(Instant at) {
        if (!knows(at)) {
            throw new OutsideValidityException(content, yearOf(at));
        }
        return at.getEpochSecond();
    }

    /** The second of a known instant, or of the end of the validity. */
    long knownEnd(Instant at) {
        return knowsBefore(at) ? at.getEpochSecond() : known(at);
    }

    boolean knows(LocalDate date) {
        return !date.isBefore(content.validFrom()) && date.isBefore(content.validToExclusive());
    }

    long known(LocalDate date) {
        if (!knows(date)) {
            throw new OutsideValidityException(content, date.getYear());
        }
        return date.toEpochDay();
    }

    /** The day of a known date, or of the first date after the validity. */
    long knownEnd(LocalDate date) {
        return date.equals(content.validToExclusive()) ? date.toEpochDay() : known(date);
    }

    Instant instant(long second) {
        if (isUnknown(second)) {
            throw new OutsideValidityException(content, missingYear(second));
        }
        return Instant.ofEpochSecond(second);
    }

    LocalDate date(long day) {
        if (isUnknown(day)) {
            throw new OutsideValidityException(content, missingYear(day));
        }
        return LocalDate.ofEpochDay(day);
    }

    static boolean isUnknown(long dayOrSecond) {
        return dayOrSecond == Timetable.BEFORE || dayOrSecond == Timetable.AFTER;
    }

    /** The due at a second that may be {@link Timetable#AFTER} or {@link Timetable#BEFORE} the known ones. */
    Due due(long second) {
        return second != Timetable.BEFORE && second <= end ? new Due.At(Instant.ofEpochSecond(second)) : beyond(second);
    }

    /** The due a fraction of a second later. */
    Due due(long second, int nano) {
        if (nano == 0) {
            return due(second);
        }
        return second != Timetable.BEFORE && second < end
                ? new Due.At(Instant.ofEpochSecond(second, nano))
                : beyond(second);
    }

    private Due beyond(long second) {
        return second == Timetable.BEFORE
                ? new Due.Beyond(missingYear(second), Instant.MIN)
                : new Due.Beyond(missingYear(Timetable.AFTER), endExclusive());
    }

    /** The answer to an amount that starts outside the validity and ends not before {@code notBefore}. */
    Due unknownFrom(Instant start, Instant notBefore) {
        return new Due.Beyond(yearOf(start), notBefore);
    }

    /** The first instant of the local date of an instant. */
    Instant startOfDay(Instant at) {
        return at.atZone(content.zone())
                .toLocalDate()
                .atStartOfDay(content.zone())
                .toInstant();
    }

    private int yearOf(Instant at) {
        return at.atZone(content.zone()).getYear();
    }

    /** The year that would have to be known for an answer before or after everything that is known. */
    private int missingYear(long edge) {
        return edge == Timetable.BEFORE
                ? content.validFrom().minusDays(1).getYear()
                : content.validToExclusive().getYear();
    }
}
