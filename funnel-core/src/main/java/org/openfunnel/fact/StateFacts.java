package org.openfunnel.fact;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The facts that present the lead's state during one decision. Mutable and not safe for use by two threads; the engine
 * makes one per decision. Where it has a source, that is asked only once somebody looks, since most decisions never do.
 */
public final class StateFacts {
    private static final @Nullable Object[] NONE = {};
    private static final long[] NO_NUMBERS = {};

    private final FactCatalog catalog;
    private final int first;
    private final Consumer<StateFacts> source;
    private boolean isStale;
    private long[] known = NO_NUMBERS;
    private long[] numbers = NO_NUMBERS;
    private @Nullable Object[] objects = NONE;

    /** Makes state facts that are all unknown. */
    public StateFacts(FactCatalog catalog) {
        this(catalog, facts -> {});
        makeRoom();
    }

    private StateFacts(FactCatalog catalog, Consumer<StateFacts> source) {
        this.catalog = catalog;
        this.first = catalog.hostSize();
        this.source = source;
    }

    private StateFacts(StateFacts from) {
        this(from.catalog, facts -> {});
        this.known = from.known.clone();
        this.numbers = from.numbers.clone();
        this.objects = from.objects.clone();
    }

    /**
     * Makes state facts that are set by a source as soon as one is read or set, and again after every call of {@link #expire}.
     *
     * @param source sets the facts; what it does not set stays as it was
     */
    public static StateFacts shownBy(FactCatalog catalog, Consumer<StateFacts> source) {
        var facts = new StateFacts(catalog, source);
        facts.isStale = true;
        return facts;
    }

    /** Says that the state has changed: the source is asked again before the next fact is read or set. */
    public void expire() {
        isStale = true;
    }

    /** Returns a copy that changes by itself. */
    public StateFacts copy() {
        refresh();
        return new StateFacts(this);
    }

    private void makeRoom() {
        if (numbers.length == 0) {
            int size = catalog.size() - first;
            known = Bits.of(size);
            numbers = new long[size];
        }
    }

    private void refresh() {
        if (isStale) {
            isStale = false;
            makeRoom();
            source.accept(this);
        }
    }

    /** Sets the encoded number of the fact in a slot. */
    public void set(int slot, long number) {
        refresh();
        int at = slot - first;
        Bits.set(known, at);
        numbers[at] = number;
    }

    /** Sets the text or instant of the fact in a slot. */
    public void set(int slot, Object object) {
        refresh();
        int at = slot - first;
        Bits.set(known, at);
        if (objects.length == 0) {
            objects = new Object[numbers.length];
        }
        objects[at] = object;
    }

    /** Makes the fact in a slot unknown. */
    public void clear(int slot) {
        refresh();
        Bits.clear(known, slot - first);
    }

    boolean isKnown(int slot) {
        refresh();
        return Bits.get(known, slot - first);
    }

    long number(int slot) {
        refresh();
        return numbers[slot - first];
    }

    @Nullable
    Object object(int slot) {
        refresh();
        return objects.length == 0 ? null : objects[slot - first];
    }
}
