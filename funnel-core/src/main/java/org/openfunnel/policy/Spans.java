package org.openfunnel.policy;

import java.time.Duration;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** On which side of its start an amount of time lies. */
final class Spans {
    private Spans() {}

    static boolean isNegative(Amount amount) {
        if (amount instanceof AmountSum sum) {
            return sum.parts().stream().anyMatch(Spans::isNegative);
        }
        return sign(amount) < 0;
    }

    /** Returns whether nothing passes at all; no working time and no working days mean the next working instant or close. */
    static boolean isZero(Amount amount) {
        if (amount instanceof AmountSum sum) {
            return sum.parts().stream().allMatch(Spans::isZero);
        }
        return sign(amount) == 0 && !(amount instanceof WorkingTime) && !(amount instanceof WorkingDays);
    }

    private static int sign(Amount amount) {
        if (amount instanceof Elapsed elapsed) {
            return elapsed.length().compareTo(Duration.ZERO);
        }
        if (amount instanceof WorkingTime working) {
            return working.length().compareTo(Duration.ZERO);
        }
        if (amount instanceof WorkingDays days) {
            return days.count();
        }
        return amount instanceof CalendarPeriod period ? period.count() : 1;
    }
}
