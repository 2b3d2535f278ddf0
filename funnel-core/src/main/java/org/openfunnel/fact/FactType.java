package org.openfunnel.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** What values a fact, an attribute of an activity or an input of a move may have. */
public sealed interface FactType {
    /**
     * One value of a closed list.
     *
     * @param id what the document and the host write; not empty
     * @param label what a person reads; may be empty
     * @param group the group the option belongs to, for statistics; may be empty
     */
    record Option(String id, Label label, String group) {
        /** Refuses an empty id. */
        public Option {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("an option must have an id");
            }
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(group, "group");
        }

        /** Returns an option without label and group. */
        public static Option of(String id) {
            return new Option(id, Label.NONE, "");
        }
    }

    /** Exactly one option of a closed list. */
    record Choice(List<Option> options) implements FactType {
        /** Refuses an empty list and an id that stands twice. */
        public Choice {
            options = Options.checked(options, Integer.MAX_VALUE);
        }
    }

    /**
     * Any number of options of a closed list of at most 62.
     *
     * @param options the options
     * @param complete whether it is a checklist: a step that needs it wants every item ticked
     */
    record Items(List<Option> options, boolean complete) implements FactType {
        private static final int MAX_OPTIONS = 62;

        /** Refuses an empty list, more than 62 options and an id that stands twice. */
        public Items {
            options = Options.checked(options, MAX_OPTIONS);
        }
    }

    /** Yes or no. */
    record Flag() implements FactType {}

    /** A date. */
    record Day() implements FactType {}

    /** An instant. */
    record Time() implements FactType {}

    /** Any text. */
    record Text() implements FactType {}

    /** What a number counts or measures. */
    enum NumberKind {
        /** Whole numbers. */
        INTEGER,
        /** Decimals. */
        DECIMAL,
        /** Money; the unit is the currency. */
        MONEY
    }

    /**
     * A number within bounds.
     *
     * @param kind integer, decimal or money
     * @param min the least value allowed, inclusive
     * @param max the greatest value allowed, inclusive
     * @param unit the unit shown to people, for money the ISO 4217 currency code; may be empty unless it is money
     */
    record Numeric(NumberKind kind, BigDecimal min, BigDecimal max, String unit) implements FactType {
        /** The number of decimal places kept; a value with more is refused. */
        public static final int SCALE = 6;
        /** The greatest magnitude of any number. */
        public static final BigDecimal LIMIT = new BigDecimal("999999999999");

        /** Refuses bounds that leave no value or exceed the limit, and money without a currency. */
        public Numeric {
            Objects.requireNonNull(kind, "kind");
            if (min.compareTo(max) > 0 || min.compareTo(LIMIT.negate()) < 0 || max.compareTo(LIMIT) > 0) {
                throw new IllegalArgumentException("bounds must rise and stay within ±" + LIMIT + ", but were "
                        + min.toPlainString() + " to " + max.toPlainString());
            }
            if (kind == NumberKind.MONEY && unit.isEmpty()) {
                throw new IllegalArgumentException("money must name its currency");
            }
        }

        /** Returns a number of the given kind without bounds of its own. */
        public static Numeric of(NumberKind kind, String unit) {
            return new Numeric(kind, LIMIT.negate(), LIMIT, unit);
        }

        /** Returns this number with other bounds. */
        public Numeric within(BigDecimal least, BigDecimal greatest) {
            return new Numeric(kind, least, greatest, unit);
        }
    }

    /** Returns a choice of options without labels. */
    static FactType choice(String... ids) {
        return new Choice(Options.named(ids));
    }

    /** Returns whole numbers from {@code min} to {@code max} inclusive. */
    static FactType integer(long min, long max) {
        return new Numeric(NumberKind.INTEGER, BigDecimal.valueOf(min), BigDecimal.valueOf(max), "");
    }

    /** Returns decimals without bounds, with a unit for people such as {@code months}; the unit may be empty. */
    static FactType decimal(String unit) {
        return Numeric.of(NumberKind.DECIMAL, unit);
    }

    /** Returns amounts of money from zero in a currency such as {@code CNY}. */
    static FactType money(String currency) {
        return Numeric.of(NumberKind.MONEY, currency).within(BigDecimal.ZERO, Numeric.LIMIT);
    }

    /** Returns the options of a choice or a set, none for other types. */
    default List<Option> options() {
        if (this instanceof Choice choice) {
            return choice.options();
        }
        return this instanceof Items items ? items.options() : List.of();
    }

    /**
     * Returns what is wrong with a value for this type, or nothing if the value fits.
     *
     * @return a message that says, for example: must be from 0 to 10, but was 11
     */
    default Optional<Message> complaint(Value value) {
        return Encoding.complaint(this, value);
    }

    /** Returns the option with the given id, if there is one. */
    default Optional<Option> option(Name id) {
        return options().stream().filter(o -> o.id().equals(id.value())).findFirst();
    }
}
