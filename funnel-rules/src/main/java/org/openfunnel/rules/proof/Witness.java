package org.openfunnel.rules.proof;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * A lead that shows what a proof found. The policy was evaluated on it before it was reported.
 *
 * @param facts what is known of it; every other fact is unknown, or cannot exist
 * @param inputs what is told with the step or the move that is checked, by name
 * @param stage the stage it is in, where that counts
 * @param grade the grade it has, where that counts
 */
public record Witness(Map<Name, Value> facts, Map<Name, Value> inputs, Optional<Name> stage, Optional<Name> grade) {
    /** Copies the maps in, sorted. */
    public Witness {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
}
