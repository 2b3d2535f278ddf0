package org.openfunnel.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
    private final Set<Name> bound;
    private final List<Step<T>> steps;

    private FactBinding(FactCatalog catalog, Set<Name> bound, List<Step<T>> steps) {
        this.catalog = catalog;
        this.bound = bound;
        this.steps = steps;
    }

    /** Reads one fact of an entity. */
    private interface Step<T> {
        void read(T entity, Facts.Builder facts);
    }

    /** Makes the step for a fact once its declaration is known. */
    private interface Plan<T> {
        Step<T> step(Fact fact, int slot);
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
        for (Step<T> step : steps) {
            step.read(entity, facts);
        }
        return facts.built();
    }

    /** Returns the facts of the catalogue that the host could give but this binding does not. */
    public List<Name> unbound() {
        return catalog.hostFacts().stream()
                .map(Fact::name)
                .filter(name -> !bound.contains(name))
                .toList();
    }

    /**
     * Collects accessors. An accessor that returns null says that the fact is unknown.
     *
     * @param <T> the host's entity
     */
    public static final class Builder<T> {
        /** A decimal of that many digits is the only one of that many that a double stands for. */
        private static final double FIFTEEN_DIGITS = 1e15;

        private final Map<Name, Plan<T>> plans = new LinkedHashMap<>();

        Builder() {}

        /** Binds a choice or a text. */
        public Builder<T> text(String fact, Function<T, @Nullable String> accessor) {
            Function<T, @Nullable Value> general = wrapping(accessor, Value::of);
            return put(fact, (of, slot) -> {
                List<FactType.Option> options = of.type() instanceof FactType.Choice it ? it.options() : List.of();
                Step<T> otherwise = general(general, of, slot);
                return (entity, facts) -> {
                    String text = accessor.apply(entity);
                    int option = text == null ? -1 : Options.indexOf(options, text);
                    if (option >= 0) {
                        facts.set(slot, option, null);
                    } else if (text != null) {
                        otherwise.read(entity, facts);
                    }
                };
            });
        }

        /**
         * Binds a choice to an enum. {@code EXPLICIT_MATCH} is the option {@code explicit-match}; {@link #build} refuses an enum
         * with a constant that is no option.
         */
        public <E extends Enum<E>> Builder<T> choice(String fact, Class<E> type, Function<T, @Nullable E> accessor) {
            return put(fact, (of, slot) -> {
                Map<E, Long> options = optionsOf(type, of);
                return (entity, facts) -> {
                    E constant = accessor.apply(entity);
                    if (constant != null) {
                        facts.set(slot, options.getOrDefault(constant, 0L), null);
                    }
                };
            });
        }

        private static <E extends Enum<E>> Map<E, Long> optionsOf(Class<E> type, Fact fact) {
            List<FactType.Option> options =
                    fact.type() instanceof FactType.Choice choice ? choice.options() : List.of();
            Map<E, Long> indexes = new EnumMap<>(type);
            for (E constant : type.getEnumConstants()) {
                String id = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
                int index = Options.indexOf(options, id);
                if (index < 0) {
                    throw new IllegalArgumentException("fact `" + fact.name() + "` has no option `" + id + "` for "
                            + type.getSimpleName() + "." + constant.name());
                }
                indexes.put(constant, (long) index);
            }
            return indexes;
        }

        /** Binds a number. */
        public Builder<T> number(String fact, Function<T, @Nullable BigDecimal> accessor) {
            return bind(fact, accessor, Value::of);
        }

        /** Binds a whole number that is always known. */
        public Builder<T> whole(String fact, ToLongFunction<T> accessor) {
            return put(fact, (of, slot) -> {
                Step<T> otherwise = general(entity -> Value.of(accessor.applyAsLong(entity)), of, slot);
                if (!(of.type() instanceof FactType.Numeric type)) {
                    return otherwise;
                }
                long least = Encoding.leastWhole(type);
                long most = Encoding.greatestWhole(type);
                return (entity, facts) -> {
                    long number = accessor.applyAsLong(entity);
                    if (least <= number && number <= most) {
                        facts.set(slot, Encoding.micros(number), null);
                    } else {
                        otherwise.read(entity, facts);
                    }
                };
            });
        }

        /** Binds a number; {@link Double#NaN} says that it is unknown. */
        public Builder<T> decimal(String fact, ToDoubleFunction<T> accessor) {
            return put(fact, (of, slot) -> {
                Step<T> otherwise = general(entity -> numberOf(accessor.applyAsDouble(entity)), of, slot);
                if (!(of.type() instanceof FactType.Numeric type) || type.kind() == FactType.NumberKind.INTEGER) {
                    return otherwise;
                }
                long least = Encoding.micros(type.min().setScale(FactType.Numeric.SCALE, RoundingMode.CEILING));
                long most = Encoding.micros(type.max().setScale(FactType.Numeric.SCALE, RoundingMode.FLOOR));
                return (entity, facts) -> {
                    double number = accessor.applyAsDouble(entity);
                    double micros = Math.rint(number * Encoding.ONE);
                    boolean isExact = Math.abs(micros) < FIFTEEN_DIGITS && micros / Encoding.ONE == number;
                    if (isExact && least <= micros && micros <= most) {
                        facts.set(slot, (long) micros, null);
                    } else {
                        otherwise.read(entity, facts);
                    }
                };
            });
        }

        private static @Nullable Value numberOf(double number) {
            return Double.isNaN(number) ? null : Value.of(BigDecimal.valueOf(number));
        }

        /** Binds a yes or no that is always known. */
        public Builder<T> flag(String fact, Predicate<T> accessor) {
            return put(
                    fact,
                    (of, slot) -> of.type() instanceof FactType.Flag
                            ? (entity, facts) -> facts.set(slot, accessor.test(entity) ? 1 : 0, null)
                            : general(entity -> Value.of(accessor.test(entity)), of, slot));
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
            return put(fact, (of, slot) -> general(accessor, of, slot));
        }

        private <V> Builder<T> bind(String fact, Function<T, @Nullable V> accessor, Function<V, Value> wrap) {
            return value(fact, wrapping(accessor, wrap));
        }

        private static <T, V> Function<T, @Nullable Value> wrapping(
                Function<T, @Nullable V> accessor, Function<V, Value> wrap) {
            return entity -> {
                V value = accessor.apply(entity);
                return value == null ? null : wrap.apply(value);
            };
        }

        private static <T> Step<T> general(Function<T, @Nullable Value> accessor, Fact fact, int slot) {
            return (entity, facts) -> {
                Value value = accessor.apply(entity);
                if (value != null) {
                    facts.set(slot, fact, value);
                }
            };
        }

        private Builder<T> put(String fact, Plan<T> plan) {
            if (plans.put(Name.of(fact), plan) != null) {
                throw new IllegalArgumentException("fact `" + fact + "` is bound twice");
            }
            return this;
        }

        /**
         * Returns the binding for one catalogue.
         *
         * @throws IllegalArgumentException if an accessor is bound to a fact that the catalogue does not let hosts give, or an
         *     enum has a constant that is no option of its fact
         */
        public FactBinding<T> build(FactCatalog catalog) {
            var strangers = new ArrayList<Name>(plans.keySet());
            catalog.hostFacts().forEach(fact -> strangers.remove(fact.name()));
            if (!strangers.isEmpty()) {
                throw new IllegalArgumentException("the catalogue has no facts " + strangers + " for a host to give");
            }
            List<Step<T>> steps = new ArrayList<>();
            plans.forEach((name, plan) -> {
                int slot = catalog.requireSlot(name);
                steps.add(plan.step(catalog.fact(slot), slot));
            });
            return new FactBinding<>(catalog, Set.copyOf(plans.keySet()), List.copyOf(steps));
        }
    }
}
