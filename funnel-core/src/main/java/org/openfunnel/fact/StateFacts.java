package org.openfunnel.fact;

import org.jspecify.annotations.Nullable;

/**
 * The facts that present the lead's state during one decision. Mutable and not safe for use by two threads; the engine
 * makes one per decision.
 */
public final class StateFacts {
    private final FactCatalog catalog;
    private final boolean[] known;
    private final long[] numbers;
    private final @Nullable Object[] objects;

    /** Makes state facts that are all unknown. */
    public StateFacts(FactCatalog catalog) {
        this.catalog = catalog;
        int size = catalog.size() - catalog.hostSize();
        this.known = new boolean[size];
        this.numbers = new long[size];
        this.objects = new Object[size];
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
        known[at] = true;
        numbers[at] = number;
    }

    /** Sets the text or instant of the fact in a slot. */
    public void set(int slot, Object object) {
        int at = slot - catalog.hostSize();
        known[at] = true;
        objects[at] = object;
    }

    /** Makes the fact in a slot unknown. */
    public void clear(int slot) {
        known[slot - catalog.hostSize()] = false;
    }

    boolean isKnown(int slot) {
        return known[slot - catalog.hostSize()];
    }

    long number(int slot) {
        return numbers[slot - catalog.hostSize()];
    }

    @Nullable
    Object object(int slot) {
        return objects[slot - catalog.hostSize()];
    }
}
