package org.openfunnel.rules.intake;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Whether a form is usable. */
public sealed interface IntakeResult {
    /**
     * It is.
     *
     * @param lead what it says
     * @param warnings what a person should look at, in the order of the fields
     */
    record Accepted(CheckedLead lead, List<IntakeFinding> warnings) implements IntakeResult {
        /** Copies the list in. */
        public Accepted {
            Objects.requireNonNull(lead, "lead");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is not.
     *
     * @param violations everything that is wrong, in the order of the fields
     * @param warnings what a person should look at besides
     */
    record Rejected(List<IntakeFinding> violations, List<IntakeFinding> warnings) implements IntakeResult {
        /** Copies the lists in. */
        public Rejected {
            violations = List.copyOf(violations);
            warnings = List.copyOf(warnings);
        }
    }

    /** Returns what a person should look at. */
    List<IntakeFinding> warnings();

    /** Returns what one of the two functions makes of this. */
    default <R> R fold(
            Function<? super Accepted, ? extends R> accepted, Function<? super Rejected, ? extends R> rejected) {
        return this instanceof Accepted it ? accepted.apply(it) : rejected.apply((Rejected) this);
    }
}
