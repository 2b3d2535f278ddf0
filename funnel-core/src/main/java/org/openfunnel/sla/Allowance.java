package org.openfunnel.sla;

import java.util.Objects;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/** How long a clock may run. */
public sealed interface Allowance {
    /**
     * An amount of time from the start.
     *
     * @param amount the amount; a grade that is not named has no such clock
     */
    record Within(ByGrade<Amount> amount) implements Allowance {
        /** Refuses null. */
        public Within {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Until an instant that was told with the step that starts the clock.
     *
     * @param attribute an instant attribute of the activity
     */
    record Until(Name attribute) implements Allowance {
        /** Refuses null. */
        public Until {
            Objects.requireNonNull(attribute, "attribute");
        }
    }

    /** Returns an amount that is the same for every lead. */
    static Allowance within(Amount amount) {
        return new Within(ByGrade.always(amount));
    }
}
