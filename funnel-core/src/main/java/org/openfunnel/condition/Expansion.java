package org.openfunnel.condition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.name.Name;

/** How large conditions are once the named ones stand in their places, and which never end. */
final class Expansion {
    private static final int HUGE = 1 << 20;

    private final Vocabulary words;
    private final Map<Name, Integer> sizes = new HashMap<>();
    private final Set<Name> open = new HashSet<>();
    private final Set<Name> endless = new HashSet<>();

    Expansion(Vocabulary words) {
        this.words = words;
    }

    /** Returns the number of parts, each named condition counted where it is named; cut at a million. */
    int size(Condition condition) {
        if (condition instanceof Condition.All all) {
            return sum(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return sum(any.parts());
        }
        if (condition instanceof Condition.AtLeast some) {
            return sum(some.parts());
        }
        if (condition instanceof Condition.Not not) {
            return sum(List.of(not.part()));
        }
        if (condition instanceof Condition.Every every) {
            return sum(List.of(every.check()));
        }
        return condition instanceof Condition.Named reference ? size(reference.condition()) : 1;
    }

    private int sum(List<Condition> parts) {
        int sum = 1;
        for (Condition part : parts) {
            sum = Math.min(HUGE, sum + size(part));
        }
        return sum;
    }

    private int size(Name name) {
        Integer known = sizes.get(name);
        Condition body = words.conditions().get(name);
        if (known != null || body == null) {
            return known == null ? 1 : known;
        }
        if (!open.add(name)) {
            endless.addAll(open);
            return 1;
        }
        int size = size(body);
        open.remove(name);
        sizes.put(name, size);
        return size;
    }

    /** Returns whether the named condition leads back to itself, or to one that does. */
    boolean isEndless(Name name) {
        size(name);
        return endless.contains(name);
    }
}
