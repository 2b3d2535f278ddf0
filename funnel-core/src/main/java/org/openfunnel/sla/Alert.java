package org.openfunnel.sla;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * Whom to tell at some point of a running clock. It fires once per run.
 *
 * @param header label, sources and remarks
 * @param at when
 * @param tell the roles to tell, or {@link #OWNER}
 */
public record Alert(Header header, Point at, Set<Name> tell) {
    /** Stands for whoever owns the lead. */
    public static final Name OWNER = Name.of("owner");

    /** Where on the way of a clock an alert fires. */
    public sealed interface Point {}

    /**
     * When this share of the allowance is used.
     *
     * @param percent from 1 to 99
     */
    public record Share(int percent) implements Point {
        /** Refuses a percentage outside 1 to 99. */
        public Share {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a share must be from 1 to 99 percent, but was " + percent);
            }
        }

        Duration of(Duration whole) {
            return whole.multipliedBy(percent).dividedBy(100);
        }
    }

    /**
     * This amount before the deadline.
     *
     * @param amount the amount, which can be taken backward
     */
    public record Before(Amount amount) implements Point {
        /** Refuses an amount that cannot be taken backward. */
        public Before {
            if (amount.negated().isEmpty()) {
                throw new IllegalArgumentException(
                        "an alert cannot be set before a deadline by a point of the calendar");
            }
        }
    }

    /**
     * This amount after the deadline; a zero amount is the deadline itself.
     *
     * @param amount the amount
     */
    public record After(Amount amount) implements Point {
        /** Refuses null. */
        public After {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Copies the set in, sorted. */
    public Alert {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(at, "at");
        tell = Collections.unmodifiableSortedSet(new TreeSet<>(tell));
    }

    /** Returns whether it warns before the deadline. */
    public boolean isWarning() {
        return !(at instanceof After);
    }
}
