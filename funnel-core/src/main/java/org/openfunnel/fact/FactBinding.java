package org.openfunnel.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openfunnel.name.Name;

/**
 * Reads facts from the host's own entity. Built once for a catalogue, then used for every lead.
 *
 * @param <T> the host's entity
 */
public final class FactBinding<T> {
    private final FactCatalog catalog;
    private final Map<Name, Function<T, @Nullable Value>> accessors;

    private FactBinding(FactCatalog catalog, Map<Name, Function<T, @Nullable Value>> accessors) {
        this.catalog = catalog;
        this.accessors = accessors;
    }

    /** Starts a binding of an entity type. */
    public static <T> Builder<T> of(Class<T> entity) {
        java.util.Objects.requireNonNull(entity, "entity");
        return new Builder<>();
    }

    /**
     * Reads every bound fact once.
     *
     * @throws UnfitFactException if the entity gives a value that a fact cannot take
     */
    public Facts read(T entity) {
        Facts.Builder facts = catalog.given();
        accessors.forEach((name, accessor) -> {
            Value value = accessor.apply(entity);
            if (value != null) {
                facts.set(name, value);
            }
        });
        return facts.build();
    }

    /** Returns the facts of the catalogue that the host could give but this binding does not. */
    public List<Name> unbound() {
        return catalog.hostFacts().stream()
                .map(Fact::name)
                .filter(name -> !accessors.containsKey(name))
                .toList();
    }

    /**
     * Collects accessors. An accessor that returns null says that the fact is unknown.
     *
     * @param <T> the host's entity
     */
    public static final class Builder<T> {
        private final Map<Name, Function<T, @Nullable Value>> accessors = new LinkedHashMap<>();

        Builder() {}

        /** Binds a choice or a text. */
        public Builder<T> text(String fact, Function<T, @Nullable String> accessor) {
            return bind(fact, accessor, Value::of);
        }

        /** Binds a number. */
        public Builder<T> number(String fact, Function<T, @Nullable BigDecimal> accessor) {
            return bind(fact, accessor, Value::of);
        }

        /** Binds a whole number that is always known. */
        public Builder<T> whole(String fact, ToLongFunction<T> accessor) {
            return put(fact, entity -> Value.of(accessor.applyAsLong(entity)));
        }

        /** Binds a yes or no that is always known. */
        public Builder<T> flag(String fact, Predicate<T> accessor) {
            return put(fact, entity -> Value.of(accessor.test(entity)));
        }

        /** Binds a date. */
        public Builder<T> day(String fact, Function<T, @Nullable LocalDate> accessor) {
            return bind(fact, accessor, Value::of);
        }

        /** Binds an instant. */
        public Builder<T> time(String fact, Function<T, @Nullable Instant> accessor) {
            return bind(fact, accessor, Value::of);
        }

        /** Binds a fact of any type. */
        public Builder<T> value(String fact, Function<T, @Nullable Value> accessor) {
            return put(fact, accessor);
        }

        private <V> Builder<T> bind(String fact, Function<T, @Nullable V> accessor, Function<V, Value> wrap) {
            return put(fact, entity -> {
                V value = accessor.apply(entity);
                return value == null ? null : wrap.apply(value);
            });
        }

        private Builder<T> put(String fact, Function<T, @Nullable Value> accessor) {
            if (accessors.put(Name.of(fact), accessor) != null) {
                throw new IllegalArgumentException("fact `" + fact + "` is bound twice");
            }
            return this;
        }

        /**
         * Returns the binding for one catalogue.
         *
         * @throws IllegalArgumentException if an accessor is bound to a fact that the catalogue does not let hosts give
         */
        public FactBinding<T> build(FactCatalog catalog) {
            var strangers = new ArrayList<Name>(accessors.keySet());
            catalog.hostFacts().forEach(fact -> strangers.remove(fact.name()));
            if (!strangers.isEmpty()) {
                throw new IllegalArgumentException("the catalogue has no facts " + strangers + " for a host to give");
            }
            return new FactBinding<>(catalog, new LinkedHashMap<>(accessors));
        }
    }
}
