package org.openfunnel.rules.internal.lead;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * Several values in order.
 *
 * @param item the form of one
 * @param isSet whether none may stand twice
 * @param mayBeAbsent whether a key left out stands for none
 * @param collect makes the collection
 */
record ListForm<T, C extends Collection<T>>(
        Form<T> item, boolean isSet, boolean mayBeAbsent, Function<List<T>, C> collect) implements Form<C> {
    @Override
    public JsonValue write(C values) {
        return JsonList.of(values.stream().map(item::write).toList());
    }

    @Override
    public Optional<C> read(ValueCursor cursor) {
        List<T> read = isSet ? cursor.distinct(item::read) : cursor.list(item::read);
        return cursor.isList() ? Optional.of(collect.apply(read)) : Optional.empty();
    }

    @Override
    public Optional<C> absent() {
        return mayBeAbsent ? Optional.of(collect.apply(List.of())) : Optional.empty();
    }
}
