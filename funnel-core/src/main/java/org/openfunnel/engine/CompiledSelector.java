package org.openfunnel.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openfunnel.explain.Arg;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment.Selector;
import org.openfunnel.ownership.Ranking;
import org.openfunnel.ownership.Ranking.OwnerSelector;

/** The rule of the host that chooses owners, made ready. */
final class CompiledSelector {
    private final Selector asked;
    private final OwnerSelector selector;

    private CompiledSelector(Selector asked, OwnerSelector selector) {
        this.asked = asked;
        this.selector = selector;
    }

    /**
     * Returns the rule that a policy asks.
     *
     * @throws IllegalArgumentException if the host has none of this name, or another version of it
     */
    static CompiledSelector of(Selector asked, FactCatalog catalog, @Nullable OwnerSelector selector) {
        asked.reads().forEach(catalog::requireSlot);
        if (selector == null || selector.version() != asked.version()) {
            throw new IllegalArgumentException("the assignment asks the owner selector `" + asked + "`, but "
                    + (selector == null
                            ? "the host has none of this name"
                            : "the host has version " + selector.version()));
        }
        return new CompiledSelector(asked, selector);
    }

    /** Returns the candidates who can be asked as the rule ranks them; the facts must present the lead's state. */
    Ranking rank(Ranking able, Facts facts) {
        Map<Name, Value> known = new TreeMap<>();
        asked.reads()
                .forEach(name ->
                        facts.value(facts.catalog().requireSlot(name)).ifPresent(value -> known.put(name, value)));
        return able.by(asked, selector, Collections.unmodifiableMap(known));
    }

    /** Returns how it is called for people. */
    Arg name() {
        return Arg.of(asked.toString());
    }
}
