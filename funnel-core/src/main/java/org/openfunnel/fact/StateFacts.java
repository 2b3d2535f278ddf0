package org.openfunnel.fact;

import org.jspecify.annotations.Nullable;

/**
 * The facts that present the lead's state during one decision. Mutable and not safe for use by two threads; the engine
 * makes one per decision.
 */
public final class StateFacts {
    private final FactCatalog catalog;
    private static final @Nullable Object[] NONE = {};

    private final long[] known;
    private final long[] numbers;
    private @Nullable Object[] objects;

    /** Makes state facts that are all unknown. */
    public StateFacts(FactCatalog catalog) {
        this.catalog = catalog;
        int size = catalog.size() - catalog.hostSize();
        this.known = Bits.of(size);
        this.numbers = new long[size];
        this.objects = NONE;
    }

    private StateFacts(StateFacts from) {
        this.catalog = from.catalog;
        this.known = from.known.clone();
        this.numbers = from.numbers.clone();
        this.objects = from.objects.clone();
    }

    /** Returns a copy that changes by itself. */
    public StateFacts copy() {
        return new StateFacts(this);
    }

    /** Sets the encoded number of the fact in a slot. */
    public void set(int slot, long number) {
        int at = slot - catalog.hostSize();
        Bits.set(known, at);
        numbers[at] = number;
    }

    /** Sets the text or instant of the fact in a slot. */
    public void set(int slot, Object object) {
        int at = slot - catalog.hostSize();
        Bits.set(known, at);
        if (objects.length == 0) {
            objects = new Object[numbers.length];
        }
        objects[at] = object;
    }

    /** Makes the fact in a slot unknown. */
    public void clear(int slot) {
        Bits.clear(known, slot - catalog.hostSize());
    }

    boolean isKnown(int slot) {
        return Bits.get(known, slot - catalog.hostSize());
    }

    long number(int slot) {
        return numbers[slot - catalog.hostSize()];
    }

    @Nullable
    Object object(int slot) {
        return objects.length == 0 ? null : objects[slot - catalog.hostSize()];
    }
}
