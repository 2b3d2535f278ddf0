package org.openfunnel.score;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;

/** Collects the facts that the host could tell, in the order of the catalogue. */
final class Missing {
    private final FactCatalog catalog;
    private final IntPredicate isUnknown;
    private final TreeSet<Integer> slots = new TreeSet<>();

    /** Collects facts of which a predicate over slots tells whether they are unknown. */
    Missing(FactCatalog catalog, IntPredicate isUnknown) {
        this.catalog = catalog;
        this.isUnknown = isUnknown;
    }

    static Missing of(Facts facts) {
        return new Missing(facts.catalog(), slot -> facts.state(slot) == FactState.UNKNOWN);
    }

    /** Adds those of the given facts that are unknown, each with the fact that decides whether it exists if that is unknown too. */
    void addUnknown(Collection<Name> names) {
        names.forEach(name -> addUnknown(catalog.requireSlot(name)));
    }

    private void addUnknown(int slot) {
        if (slot < catalog.hostSize() && isUnknown.test(slot) && slots.add(slot)) {
            catalog.fact(slot).onlyIf().ifPresent(guard -> addUnknown(catalog.requireSlot(guard.fact())));
        }
    }

    void addAll(Collection<Name> names) {
        names.forEach(name -> slots.add(catalog.requireSlot(name)));
    }

    List<Name> names() {
        return slots.stream().map(slot -> catalog.fact(slot).name()).toList();
    }
}
