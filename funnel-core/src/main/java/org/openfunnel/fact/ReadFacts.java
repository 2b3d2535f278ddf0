package org.openfunnel.fact;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.name.Name;

/** The facts of the host that were read, by name in slot order; decoded when somebody looks, which few decisions see. */
final class ReadFacts extends AbstractMap<Name, Optional<Value>> {
    private final Facts facts;
    private final long[] read;

    /** Takes the set of slots over. */
    ReadFacts(Facts facts, long[] read) {
        this.facts = facts;
        this.read = read;
    }

    @Override
    public Set<Entry<Name, Optional<Value>>> entrySet() {
        Map<Name, Optional<Value>> values = new LinkedHashMap<>();
        FactCatalog catalog = facts.catalog();
        for (int slot = 0; slot < catalog.hostSize(); slot++) {
            if (Bits.get(read, slot)) {
                values.put(catalog.fact(slot).name(), facts.shown(slot));
            }
        }
        return Collections.unmodifiableMap(values).entrySet();
    }
}
