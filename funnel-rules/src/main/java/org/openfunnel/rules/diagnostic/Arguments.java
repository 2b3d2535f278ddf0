package org.openfunnel.rules.diagnostic;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Arguments by the name of their placeholder. */
final class Arguments {
    private Arguments() {}

    /** Returns an immutable copy whose order depends on the names only. */
    static SortedMap<String, Argument> copy(Map<String, Argument> arguments) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }
}
