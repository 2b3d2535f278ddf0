package org.openfunnel.time;

/** The working dates of a calendar, numbered from the first one on; dates are days since 1970-01-01. */
sealed interface WorkingDates permits ListedDates, EveryDate {
    /** The number of working dates before {@code day}, which lies in the validity or is the day after it. */
    long before(long day);

    /** The date with this number, or {@link Timetable#AFTER} or {@link Timetable#BEFORE}. */
    long date(long number);

    /** The second at which the date with this number closes, or {@link Timetable#AFTER} or {@link Timetable#BEFORE}. */
    long closing(long number);

    default boolean isWorking(long day) {
        return before(day + 1) > before(day);
    }
}
