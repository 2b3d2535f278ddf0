package org.openfunnel.rules.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads lists of names, and lists of rules that name themselves. */
final class Names {
    private Names() {}

    /** Returns the names of a list, each once; a list that is there has at least one. */
    static Set<Name> set(ValueCursor cursor) {
        return new TreeSet<>(list(cursor));
    }

    static List<Name> list(ValueCursor cursor) {
        return cursor.notEmpty().distinct(ValueCursor::name);
    }

    /** Returns the items of a list that is not empty; of two that call themselves the same the second is reported and left out. */
    static <T, K> List<T> once(ValueCursor cursor, Function<ValueCursor, Optional<T>> item, Function<T, K> id) {
        Map<K, Place> seen = new HashMap<>();
        return cursor.notEmpty().list(each -> item.apply(each).filter(read -> isFirst(id.apply(read), each, seen)));
    }

    private static <K> boolean isFirst(K key, ValueCursor item, Map<K, Place> seen) {
        Place first = seen.putIfAbsent(key, item.place());
        if (first != null) {
            item.report(item.dependent()
                    .finding(FindingCode.REPEATED_ITEM)
                    .with("came", key.toString())
                    .with("first", Argument.place(first)));
        }
        return first == null;
    }
}
