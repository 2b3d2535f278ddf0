package org.openfunnel.engine;

import java.util.Map;
import java.util.Objects;

/** Looks up what the check of the policy has shown to be there. */
final class Known {
    private Known() {}

    static <K, V> V in(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing is declared as `" + key + "`");
    }
}
