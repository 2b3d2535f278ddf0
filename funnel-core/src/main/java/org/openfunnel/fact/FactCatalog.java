package org.openfunnel.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.name.Name;

/**
 * The facts that a policy may read, each with a slot: first those the host gives, then those that present the lead's
 * state (stage, grade, score and so on).
 *
 * <p>Evaluators read values by slot in encoded form: numbers as millionths, dates as epoch days, flags as 0 or 1, choices
 * as the index of the option, sets as the mask of their items, texts and instants as objects.
 */
public final class FactCatalog {
    private final List<Fact> facts;
    private final int hostSize;
    private final Map<Name, Integer> slots;
    private final @Nullable Guard[] guards;

    private FactCatalog(List<Fact> facts, int hostSize) {
        this.facts = List.copyOf(facts);
        this.hostSize = hostSize;
        var index = new LinkedHashMap<Name, Integer>();
        for (Fact fact : facts) {
            if (index.put(fact.name(), index.size()) != null) {
                throw new IllegalArgumentException("fact `" + fact.name() + "` is declared twice");
            }
        }
        this.slots = Collections.unmodifiableMap(index);
        this.guards = new Guard[facts.size()];
        for (int slot = 0; slot < guards.length; slot++) {
            guards[slot] = Guard.of(facts.get(slot), this);
        }
    }

    /**
     * Returns a catalogue of facts that the host gives.
     *
     * @throws IllegalArgumentException if a name stands twice, or an {@code onlyIf} names an unknown fact, itself or a
     *     fact that has an {@code onlyIf}, or compares it with something its type cannot take
     */
    public static FactCatalog of(List<Fact> hostFacts) {
        return new FactCatalog(hostFacts, hostFacts.size());
    }

    /** Returns a catalogue of facts that the host gives and facts that present the lead's state. */
    public static FactCatalog of(List<Fact> hostFacts, List<Fact> stateFacts) {
        var all = new ArrayList<>(hostFacts);
        all.addAll(stateFacts);
        return new FactCatalog(all, hostFacts.size());
    }

    /** Returns all facts in slot order. */
    public List<Fact> facts() {
        return facts;
    }

    /** Returns the facts that the host gives, in slot order. */
    public List<Fact> hostFacts() {
        return facts.subList(0, hostSize);
    }

    /** Returns the number of facts. */
    public int size() {
        return facts.size();
    }

    /** Returns the number of facts that the host gives; slots from here on present the lead's state. */
    public int hostSize() {
        return hostSize;
    }

    /** Returns the declaration of a fact, if there is one. */
    public Optional<Fact> find(Name name) {
        Integer slot = slots.get(name);
        return slot == null ? Optional.empty() : Optional.of(facts.get(slot));
    }

    /** Returns the slot of a fact, or -1 if there is none of this name. */
    public int slot(Name name) {
        return slots.getOrDefault(name, -1);
    }

    /**
     * Returns the slot of a fact.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public int requireSlot(Name name) {
        int slot = slot(name);
        if (slot < 0) {
            throw new IllegalArgumentException("there is no fact `" + name + "` in the catalogue");
        }
        return slot;
    }

    /** Returns the declaration of the fact in a slot. */
    public Fact fact(int slot) {
        return facts.get(slot);
    }

    /** Starts a set of known facts; everything that is not set stays unknown. */
    public Facts.Builder given() {
        return new Facts.Builder(this);
    }

    @Nullable
    Guard guard(int slot) {
        return guards[slot];
    }

    /** The compiled form of an {@code onlyIf}: a closed range of numbers where that says it all, else a test. */
    record Guard(
            int slot, long least, long greatest, @Nullable ValueTest test) {
        boolean holds(long number, @Nullable Object object) {
            return test == null ? least <= number && number <= greatest : test.holds(number, object);
        }

        static @Nullable Guard of(Fact fact, FactCatalog catalog) {
            return fact.onlyIf().map(onlyIf -> of(fact, onlyIf, catalog)).orElse(null);
        }

        private static Guard of(Fact fact, Fact.OnlyIf onlyIf, FactCatalog catalog) {
            int slot = catalog.slot(onlyIf.fact());
            if (slot < 0 || catalog.fact(slot).onlyIf().isPresent()) {
                throw new IllegalArgumentException("fact `" + fact.name() + "` exists only if `" + onlyIf.fact()
                        + "` compares, but that fact is not declared or is conditional itself");
            }
            FactType type = catalog.fact(slot).type();
            if (!onlyIf.is().check(type, Map.of()).isEmpty()) {
                throw new IllegalArgumentException(
                        "fact `" + fact.name() + "` has an onlyIf that does not fit `" + onlyIf.fact() + "`");
            }
            Optional<long[]> ranges = onlyIf.is().ranges(type);
            return ranges.isPresent() && ranges.get().length == 2
                    ? new Guard(slot, ranges.get()[0], ranges.get()[1], null)
                    : new Guard(slot, 0, 0, onlyIf.is().compile(type, Map.of()));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactCatalog that && hostSize == that.hostSize && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, hostSize);
    }
}
