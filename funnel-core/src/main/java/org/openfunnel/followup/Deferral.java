package org.openfunnel.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;

/**
 * What puts off the touches of a cadence: a date the customer named, or a quiet period after something happened.
 *
 * @param on what puts them off
 * @param until until when
 */
public record Deferral(Moment on, Until until) {
    /** Until when touches are put off. */
    public sealed interface Until {}

    /**
     * Until an instant or the beginning of a date that was told.
     *
     * @param attribute an instant or date attribute of the activity
     */
    public record Told(Name attribute) implements Until {
        /** Refuses null. */
        public Told {
            Objects.requireNonNull(attribute, "attribute");
        }
    }

    /**
     * Until an amount of time has passed: a quiet period.
     *
     * @param amount the amount
     */
    public record Passed(Amount amount) implements Until {
        /** Refuses null. */
        public Passed {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Refuses null. */
    public Deferral {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(until, "until");
    }

    /** Returns until when an occurrence that matches puts touches off; empty when it does not say. */
    public Optional<Instant> until(Occurrence occurrence, BusinessCalendar calendar) {
        if (until instanceof Passed passed) {
            return Optional.of(
                    passed.amount().dueFrom(occurrence.at(), calendar).earliest());
        }
        Name attribute = ((Told) until).attribute();
        Optional<Value> told = occurrence instanceof StepDone step
                ? Optional.ofNullable(step.attributes().get(attribute))
                : Optional.empty();
        return told.flatMap(value -> instant(value, calendar));
    }

    private static Optional<Instant> instant(Value value, BusinessCalendar calendar) {
        if (value instanceof Value.Time time) {
            return Optional.of(time.value());
        }
        return value instanceof Value.Day day
                ? Optional.of(day.value().atStartOfDay(calendar.zone()).toInstant())
                : Optional.empty();
    }
}
