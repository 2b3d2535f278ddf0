package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** A value written as an object of its own keys, to which others can be added. */
interface ObjectForm<T> extends Form<T> {
    void write(T value, JsonObject.Builder object);

    Optional<T> read(ValueCursor cursor, ObjectCursor object);

    @Override
    default JsonValue write(T value) {
        JsonObject.Builder object = JsonObject.builder();
        write(value, object);
        return object.build();
    }

    @Override
    default Optional<T> read(ValueCursor cursor) {
        return cursor.object(object -> read(cursor, object));
    }
}
