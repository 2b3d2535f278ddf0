package org.openfunnel.rules.internal.lead;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/** One of several constants, as its word. */
record ChoiceForm<T extends Enum<T>>(Map<String, T> constants) implements Form<T> {
    static <T extends Enum<T>> ChoiceForm<T> of(Class<T> type) {
        Map<String, T> constants = new TreeMap<>();
        for (T constant : type.getEnumConstants()) {
            constants.put(Words.of(constant), constant);
        }
        return new ChoiceForm<>(constants);
    }

    @Override
    public JsonValue write(T value) {
        return JsonText.of(Words.of(value));
    }

    @Override
    public Optional<T> read(ValueCursor cursor) {
        return cursor.choice(constants);
    }
}
