package org.openfunnel.engine;

import java.util.Map;

/** Looks up what the check of the policy has shown to be there. */
final class Known {
    private Known() {}

    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new NullPointerException("nothing is declared as `" + key + "`");
        }
        return value;
    }
}
