package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** A value that is no record, written as the record that stands in for it. */
record StandIn<T, R>(ObjectForm<R> form, Function<T, R> to, Function<R, T> from) implements ObjectForm<T> {
    @Override
    public void write(T value, JsonObject.Builder object) {
        form.write(to.apply(value), object);
    }

    @Override
    public Optional<T> read(ValueCursor cursor, ObjectCursor object) {
        return form.read(cursor, object).flatMap(read -> Refused.unless(cursor, () -> from.apply(read)));
    }
}
