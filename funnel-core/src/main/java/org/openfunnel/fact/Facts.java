package org.openfunnel.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/**
 * What is known about one lead at one moment. Equal by content.
 *
 * <p>The methods that take a slot are for evaluators; see {@link FactCatalog} for the encoding.
 */
public final class Facts {
    private final FactCatalog catalog;
    private static final @Nullable Object[] NONE = {};

    private final long[] known;
    private final long[] numbers;
    private final @Nullable Object[] objects;
    private final @Nullable StateFacts state;
    private final long @Nullable [] read;

    /** Takes the arrays over; there are no objects where no text and no instant is known. */
    private Facts(FactCatalog catalog, long[] known, long[] numbers, @Nullable Object[] objects) {
        this(catalog, known, numbers, objects, null, null);
    }

    private Facts(
            FactCatalog catalog,
            long[] known,
            long[] numbers,
            @Nullable Object[] objects,
            @Nullable StateFacts state,
            long @Nullable [] read) {
        this.catalog = catalog;
        this.known = known;
        this.numbers = numbers;
        this.objects = objects;
        this.state = state;
        this.read = read;
    }

    /** Returns the catalogue these facts belong to. */
    public FactCatalog catalog() {
        return catalog;
    }

    /** Returns these facts together with the state of a lead, noting from now on which facts are read. */
    public Facts presenting(StateFacts stateFacts) {
        return new Facts(catalog, known, numbers, objects, stateFacts, Bits.of(catalog.size()));
    }

    /** Returns how much is known of the fact in a slot. */
    public FactState state(int slot) {
        note(slot);
        FactCatalog.Guard guard = catalog.guard(slot);
        if (guard != null) {
            note(guard.slot());
            if (isExcluded(guard)) {
                return FactState.ABSENT;
            }
        }
        return isKnown(slot) ? FactState.KNOWN : FactState.UNKNOWN;
    }

    private boolean isExcluded(FactCatalog.Guard guard) {
        int slot = guard.slot();
        return isKnown(slot) && !guard.holds(number(slot), object(slot));
    }

    private void note(int slot) {
        if (read != null) {
            Bits.set(read, slot);
        }
    }

    private boolean isKnown(int slot) {
        return slot < numbers.length ? Bits.get(known, slot) : state != null && state.isKnown(slot);
    }

    /** Returns the encoded number of a known fact. */
    public long number(int slot) {
        return slot < numbers.length ? numbers[slot] : state == null ? 0 : state.number(slot);
    }

    /** Returns the text or instant of a known fact; null for facts of other types. */
    public @Nullable Object object(int slot) {
        if (slot < numbers.length) {
            return objects.length == 0 ? null : objects[slot];
        }
        return state == null ? null : state.object(slot);
    }

    /** Returns the value of the fact in a slot, if it is known. */
    public Optional<Value> value(int slot) {
        return state(slot) == FactState.KNOWN
                ? Optional.of(Encoding.decode(catalog.fact(slot).type(), number(slot), object(slot)))
                : Optional.empty();
    }

    /**
     * Returns the value of a fact, if it is known.
     *
     * @throws IllegalArgumentException if the catalogue has no such fact
     */
    public Optional<Value> value(Name name) {
        return value(catalog.requireSlot(name));
    }

    /**
     * Returns the values of the facts that have been read so far, those of the host only, by name in slot order; a known one
     * that is personal is {@link Value.Withheld}.
     */
    public Map<Name, Optional<Value>> read() {
        return read == null ? Map.of() : new ReadFacts(this, read);
    }

    /** Returns the value of a host's fact as it may be shown, without noting that it is read. */
    Optional<Value> shown(int slot) {
        FactCatalog.Guard guard = catalog.guard(slot);
        if (!isKnown(slot) || (guard != null && isExcluded(guard))) {
            return Optional.empty();
        }
        Fact fact = catalog.fact(slot);
        return Optional.of(
                fact.isPersonal() ? new Value.Withheld() : Encoding.decode(fact.type(), number(slot), object(slot)));
    }

    /** Starts another set of facts that knows what this one knows, the state of the lead aside. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts that
                && catalog.equals(that.catalog)
                && Arrays.equals(known, that.known)
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(objects, that.objects);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(known), Arrays.hashCode(numbers), Arrays.hashCode(objects));
    }

    /** Collects known facts. */
    public static final class Builder {
        private final FactCatalog catalog;
        private final long[] known;
        private final long[] numbers;
        private @Nullable Object[] objects;

        Builder(FactCatalog catalog) {
            this.catalog = catalog;
            int size = catalog.hostSize();
            this.known = Bits.of(size);
            this.numbers = new long[size];
            this.objects = NONE;
        }

        Builder(Facts from) {
            this.catalog = from.catalog;
            this.known = from.known.clone();
            this.numbers = from.numbers.clone();
            this.objects = from.objects.clone();
        }

        /**
         * Sets a fact.
         *
         * @throws IllegalArgumentException if the catalogue has no such fact for hosts to give, or the value does not fit
         *     its type
         */
        public Builder set(Name name, Value value) {
            int slot = catalog.requireSlot(name);
            if (slot >= numbers.length) {
                throw new IllegalArgumentException("fact `" + name + "` is the lead's state and cannot be given");
            }
            return set(slot, catalog.fact(slot), value);
        }

        Builder set(int slot, Fact fact, Value value) {
            FactType type = fact.type();
            Optional<Message> complaint = type.complaint(value);
            if (complaint.isPresent()) {
                throw new UnfitFactException(fact.name(), complaint.get());
            }
            return set(slot, Encoding.number(type, value), Encoding.object(type, value));
        }

        Builder set(int slot, long number, @Nullable Object object) {
            Bits.set(known, slot);
            numbers[slot] = number;
            if (object != null) {
                objects = objects.length == 0 ? new Object[numbers.length] : objects;
                objects[slot] = object;
            }
            return this;
        }

        /** Sets a choice or a text. */
        public Builder set(String name, String value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Sets a whole number. */
        public Builder set(String name, long value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Sets a number. */
        public Builder set(String name, BigDecimal value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Sets a yes or no. */
        public Builder set(String name, boolean value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Sets a date. */
        public Builder set(String name, LocalDate value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Sets an instant. */
        public Builder set(String name, Instant value) {
            return set(Name.of(name), Value.of(value));
        }

        /** Returns the facts; the builder may be used further. */
        public Facts build() {
            return new Facts(catalog, known.clone(), numbers.clone(), objects.clone());
        }

        /** Returns the facts; the builder must not be used further. */
        Facts built() {
            return new Facts(catalog, known, numbers, objects);
        }
    }
}
