package org.openfunnel.condition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Asks a function of the host. */
final class HostNode extends Node {
    private final HostFunction function;
    private final List<Name> reads;
    private final int[] slots;

    HostNode(HostFunction function, List<Name> reads, int[] slots) {
        this.function = function;
        this.reads = reads;
        this.slots = slots;
    }

    @Override
    Truth truth(Situation situation) {
        Map<Name, Value> known = new TreeMap<>();
        for (int i = 0; i < slots.length; i++) {
            Name name = reads.get(i);
            situation.facts().value(slots[i]).ifPresent(value -> known.put(name, value));
        }
        return ask(Collections.unmodifiableMap(known));
    }

    /** A function that fails must not be taken for a no, whatever it throws; errors of the machine pass. */
    private Truth ask(Map<Name, Value> known) {
        try {
            @Nullable Truth answer = function.ask(known);
            return answer == null ? Truth.BROKEN : answer;
        } catch (RuntimeException failure) {
            return Truth.BROKEN;
        }
    }

    @Override
    void reads(Set<Name> facts) {
        facts.addAll(reads);
    }
}
