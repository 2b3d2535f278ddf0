package org.openfunnel.time;

import java.time.Instant;
import java.util.Optional;

/**
 * An amount of time that a rule allows, in one of kinds that are never converted into each other.
 *
 * <p>24 hours are not a day, and a day is not a working day. An amount knows nothing of a calendar until it is added to
 * an instant; amounts are equal when their parts are.
 */
public sealed interface Amount permits Elapsed, WorkingTime, WorkingDays, CalendarPeriod, FixedPoint, AmountSum {

    /**
     * Returns when this amount is used up that starts at an instant.
     *
     * <p>The cost does not grow with the amount. When the start or the answer needs a year about which the calendar has no
     * data, the answer is {@link Due.Beyond}; nothing is ever guessed.
     */
    Due dueFrom(Instant start, BusinessCalendar calendar);

    /** Returns the same due with the windows it used and the dates that differ; the cost grows with the amount. */
    default Deadline deadlineFrom(Instant start, BusinessCalendar calendar) {
        return DeadlineTrace.of(this, start, calendar);
    }

    /** Returns this amount backward in time, or nothing for an amount that has no length, such as the end of the month. */
    Optional<Amount> negated();
}
