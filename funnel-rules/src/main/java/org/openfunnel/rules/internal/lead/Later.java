package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** A form that is still being derived, for a type that holds values of itself. Set once, before anybody else sees it. */
final class Later<T> implements ObjectForm<T> {
    private @Nullable ObjectForm<T> form;

    void is(ObjectForm<T> derived) {
        form = derived;
    }

    private ObjectForm<T> form() {
        ObjectForm<T> derived = form;
        if (derived == null) {
            throw new IllegalStateException("a form must be derived before it is used");
        }
        return derived;
    }

    @Override
    public void write(T value, JsonObject.Builder object) {
        form().write(value, object);
    }

    @Override
    public Optional<T> read(ValueCursor cursor, ObjectCursor object) {
        return form().read(cursor, object);
    }
}
