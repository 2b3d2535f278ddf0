package org.openfunnel.time;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** When something is due: at a known instant, or beyond what the calendar knows. */
public sealed interface Due {
    /**
     * Due at a known instant.
     *
     * @param at the instant; what is done exactly then is done in time
     */
    record At(Instant at) implements Due {
        /** Refuses null. */
        public At {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Due at an instant that depends on a year about which the calendar has no data.
     *
     * @param year the missing year
     * @param notBefore an instant that the due is known not to lie before; {@link Instant#MIN} when nothing is known
     */
    record Beyond(int year, Instant notBefore) implements Due {
        /** Refuses null. */
        public Beyond {
            Objects.requireNonNull(notBefore, "notBefore");
        }
    }

    /** Returns what the given function makes of this due. */
    default <R> R fold(Function<? super At, ? extends R> at, Function<? super Beyond, ? extends R> beyond) {
        return this instanceof At known ? at.apply(known) : beyond.apply((Beyond) this);
    }

    /**
     * Returns when an amount is used up that starts at this due. Beyond the calendar it stays beyond, and the instant that
     * it does not lie before moves along.
     */
    default Due plus(Amount amount, BusinessCalendar calendar) {
        return this instanceof At known
                ? amount.dueFrom(known.at(), calendar)
                : new Beyond(((Beyond) this).year(), LowerBounds.of(amount, earliest(), calendar));
    }

    /** Returns whether the instant is known. */
    default boolean isKnown() {
        return this instanceof At;
    }

    /** Returns the due instant, or one that the due is known not to lie before. */
    default Instant earliest() {
        return this instanceof At known ? known.at() : ((Beyond) this).notBefore();
    }

    /** Returns whether this is known to lie before an instant; false when it is beyond the calendar. */
    default boolean isBefore(Instant instant) {
        return this instanceof At known && known.at().isBefore(instant);
    }

    /** Returns whether this is known to lie after an instant. */
    default boolean isAfter(Instant instant) {
        return earliest().isAfter(instant);
    }
}
