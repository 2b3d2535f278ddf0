package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;

/** Finds an instant before which an amount cannot be due when all that is known of its start is a lower bound, too. */
final class LowerBounds {
    private LowerBounds() {}

    /** Every amount is due later the later it starts, so the due from the bound bounds every due. */
    static Instant of(Amount amount, Instant start, BusinessCalendar calendar) {
        if (start.equals(Instant.MIN)) {
            return start;
        }
        if (amount instanceof AmountSum sum) {
            Instant bound = start;
            for (Amount part : sum.parts()) {
                bound = of(part, bound, calendar);
            }
            return bound;
        }
        Instant due = amount.dueFrom(start, calendar).earliest();
        return keepsTimeOfDay(amount) && !due.equals(Instant.MIN) ? startOfDay(due, calendar) : due;
    }

    /** The one exception: of two days with the same due date the earlier may have the later time of day. */
    private static boolean keepsTimeOfDay(Amount amount) {
        return amount instanceof WorkingDays days && days.at() == WorkingDays.TimeOfDay.SAME_TIME;
    }

    private static Instant startOfDay(Instant due, BusinessCalendar calendar) {
        LocalDate date = calendar.localDate(due);
        return date.atStartOfDay(calendar.zone()).toInstant();
    }
}
