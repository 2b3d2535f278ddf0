package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonNull;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/** A value that may be absent: null among the values of a map; an object leaves the key out. */
record OptionalForm<T>(Form<T> present) implements Form<Optional<T>> {
    @Override
    public JsonValue write(Optional<T> value) {
        return value.map(present::write).orElseGet(JsonNull::of);
    }

    @Override
    public Optional<Optional<T>> read(ValueCursor cursor) {
        if (cursor.value().filter(JsonNull.class::isInstance).isPresent()) {
            return absent();
        }
        Optional<T> read = present.read(cursor);
        return read.isPresent() ? Optional.of(read) : Optional.empty();
    }

    @Override
    public Optional<Optional<T>> absent() {
        return Optional.of(Optional.empty());
    }
}
