package org.openfunnel.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Requirement.Severity;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * When two leads are taken for the same. The host looks for leads with an equal key and hands what it found to the engine.
 *
 * @param header label, sources and remarks
 * @param keys lists of facts; two leads that agree on every fact of one list are duplicates
 * @param found what happens then
 */
public record DuplicateRule(Header header, List<List<Name>> keys, Severity found) {
    /**
     * The values of one lead under one list of facts.
     *
     * @param facts the facts
     * @param values their values, in the same order
     */
    public record Key(List<Name> facts, List<Value> values) {
        /** Copies the lists in. */
        public Key {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
        }
    }

    /** Copies the lists in. */
    public DuplicateRule {
        Objects.requireNonNull(header, "header");
        keys = keys.stream().map(List::copyOf).toList();
        Objects.requireNonNull(found, "found");
    }

    /** Returns the keys of a lead; a key with a fact that is not known is left out. */
    public List<Key> keysOf(Facts lead) {
        var all = new ArrayList<Key>();
        for (List<Name> facts : keys) {
            List<Optional<Value>> values = facts.stream().map(lead::value).toList();
            if (values.stream().allMatch(Optional::isPresent)) {
                all.add(new Key(
                        facts, values.stream().map(Optional::orElseThrow).toList()));
            }
        }
        return all;
    }
}
