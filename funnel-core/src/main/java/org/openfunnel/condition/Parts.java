package org.openfunnel.condition;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.name.Name;

/** The checks that every list of parts passes. */
final class Parts {
    private Parts() {}

    static <T> List<T> some(List<T> parts) {
        refuseNone(parts);
        return List.copyOf(parts);
    }

    static <T extends Comparable<T>> Set<T> some(Set<T> parts) {
        refuseNone(parts);
        return Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    private static void refuseNone(Collection<?> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a condition must have at least one part");
        }
    }

    static Set<Name> names(String... names) {
        var set = new TreeSet<Name>();
        for (String name : names) {
            set.add(Name.of(name));
        }
        return set;
    }
}
