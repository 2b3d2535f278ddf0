package org.openfunnel.rules.internal.lead;

import java.util.Map;
import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * One of several objects, told apart by the key {@code type}.
 *
 * @param kinds what there is, by the word that stands for it
 */
record OneOfForm<T>(Map<String, Kind<? extends T>> kinds) implements ObjectForm<T> {
    static final String KEY = "type";

    /** One of them. */
    record Kind<K>(Class<K> type, ObjectForm<K> form) {
        boolean write(Object value, JsonObject.Builder object) {
            if (!type.isInstance(value)) {
                return false;
            }
            form.write(type.cast(value), object);
            return true;
        }
    }

    @Override
    public void write(T value, JsonObject.Builder object) {
        String word = Words.of(value.getClass());
        Kind<? extends T> kind = kinds.get(word);
        if (kind == null || !kind.write(value, object.with(KEY, word))) {
            throw new IllegalStateException("`" + word + "` must have a form");
        }
    }

    @Override
    public Optional<T> read(ValueCursor cursor, ObjectCursor object) {
        Optional<Kind<? extends T>> kind = object.required(KEY).choice(kinds);
        if (kind.isEmpty()) {
            object.allow(object.value().keys().toArray(String[]::new));
            return Optional.empty();
        }
        return kind.get().form().read(cursor, object).map(read -> read);
    }
}
