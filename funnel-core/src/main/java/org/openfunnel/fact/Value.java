package org.openfunnel.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** A known value of a fact, an attribute or an input; also the constant on the right side of a comparison. */
public sealed interface Value {
    /** Yes or no. */
    record Flag(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A number: an integer, a decimal or an amount of money in the currency that its fact declares. */
    record Quantity(BigDecimal value) implements Value {
        /** Strips trailing zeros, so that 5 and 5.0 are the same value. */
        public Quantity {
            value = plain(value);
        }

        private static BigDecimal plain(BigDecimal value) {
            if (value.scale() == 0) {
                return value;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** A text, or the id of one option of a choice. */
    record Text(String value) implements Value {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** A date on the calendar, without time and zone. */
    record Day(LocalDate value) implements Value {
        /** Refuses null. */
        public Day {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An instant: when something happened or is to happen. */
    record Time(Instant value) implements Value {
        /** Refuses null. */
        public Time {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The ids of the options that hold, of a set or a checklist; possibly none. */
    record Items(SortedSet<String> value) implements Value {
        /** Copies the ids in. */
        public Items {
            value = Collections.unmodifiableSortedSet(new TreeSet<>(value));
        }

        @Override
        public String toString() {
            return String.join(", ", value);
        }
    }

    /** A value that is there but not repeated, because it is personal; no fact can be given as this. */
    record Withheld() implements Value {
        @Override
        public String toString() {
            return "withheld";
        }
    }

    /** Returns a yes or a no. */
    static Value of(boolean value) {
        return new Flag(value);
    }

    /** Returns a whole number. */
    static Value of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** Returns a decimal number. */
    static Value of(BigDecimal value) {
        return new Quantity(value);
    }

    /** Returns a text, or the option of a choice with this id. */
    static Value of(String value) {
        return new Text(value);
    }

    /** Returns a date. */
    static Value of(LocalDate value) {
        return new Day(value);
    }

    /** Returns an instant. */
    static Value of(Instant value) {
        return new Time(value);
    }

    /** Returns a set of option ids. */
    static Value ofItems(Collection<String> ids) {
        return new Items(new TreeSet<>(ids));
    }

    /** Returns a set of option ids. */
    static Value ofItems(String... ids) {
        return ofItems(Arrays.asList(ids));
    }
}
