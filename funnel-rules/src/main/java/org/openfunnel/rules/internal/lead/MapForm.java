package org.openfunnel.rules.internal.lead;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * Values by name.
 *
 * @param value the form of one
 * @param mayBeAbsent whether a key left out stands for none
 */
record MapForm<T>(Form<T> value, boolean mayBeAbsent) implements Form<Map<Name, T>> {
    @Override
    public JsonValue write(Map<Name, T> values) {
        JsonObject.Builder object = JsonObject.builder();
        values.forEach((name, each) -> object.with(name.value(), value.write(each)));
        return object.build();
    }

    @Override
    public Optional<Map<Name, T>> read(ValueCursor cursor) {
        Map<Name, T> read = new TreeMap<>(cursor.byName((name, each) -> value.read(each)));
        return cursor.isObject() ? Optional.of(read) : Optional.empty();
    }

    @Override
    public Optional<Map<Name, T>> absent() {
        return mayBeAbsent ? Optional.of(new TreeMap<>()) : Optional.empty();
    }
}
