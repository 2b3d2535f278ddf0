package org.openfunnel.condition;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.name.Name;

/** Which roles imply which. */
final class Roles {
    private Roles() {}

    /** Returns each role with itself and every declared role that it implies, directly or not. */
    static NavigableMap<Name, Set<Name>> closed(Map<Name, Set<Name>> direct) {
        var closed = new TreeMap<Name, Set<Name>>();
        for (Name role : direct.keySet()) {
            closed.put(role, Collections.unmodifiableSortedSet(impliedBy(role, direct)));
        }
        return closed;
    }

    private static NavigableSet<Name> impliedBy(Name role, Map<Name, Set<Name>> direct) {
        NavigableSet<Name> implied = new TreeSet<>();
        Deque<Name> open = new ArrayDeque<>(Set.of(role));
        while (!open.isEmpty()) {
            Name next = open.remove();
            if (direct.containsKey(next) && implied.add(next)) {
                open.addAll(direct.get(next));
            }
        }
        return implied;
    }

    /** Returns the roles whose holders also have the given role. */
    static Set<Name> having(Name role, Map<Name, Set<Name>> closed) {
        var holders = new TreeSet<Name>();
        closed.forEach((holder, implied) -> {
            if (implied.contains(role)) {
                holders.add(holder);
            }
        });
        return holders;
    }
}
