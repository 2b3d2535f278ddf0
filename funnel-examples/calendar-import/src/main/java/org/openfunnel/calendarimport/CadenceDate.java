package org.openfunnel.calendarimport;

import java.time.LocalDate;
import java.util.List;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod.Roll;

/**
 * A date on which something recurs.
 *
 * @param planned the date that the rule gives
 * @param worked the working day to which it moves when it is off
 */
public record CadenceDate(LocalDate planned, LocalDate worked) {

    /**
     * Returns the dates of a rule that are planned before {@code endExclusive}.
     *
     * @param first the date from which the rule counts
     * @throws BusinessCalendar.OutsideValidityException when one of them needs a year that the calendar does not know
     */
    public static List<CadenceDate> between(
            Recurrence rule, LocalDate first, LocalDate endExclusive, BusinessCalendar calendar, Roll roll) {
        return rule.datesFrom(first)
                .takeWhile(date -> date.isBefore(endExclusive))
                .map(date -> new CadenceDate(date, calendar.roll(date, roll)))
                .toList();
    }

    /** Returns the date, and from where it moved. */
    @Override
    public String toString() {
        String moved = planned.equals(worked) ? "" : ", planned for " + WorkDay.show(planned);
        return WorkDay.show(worked) + moved;
    }
}
