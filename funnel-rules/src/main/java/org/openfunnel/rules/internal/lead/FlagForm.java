package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonBoolean;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/** True or false. */
record FlagForm() implements Form<Boolean> {
    @Override
    public JsonValue write(Boolean value) {
        return JsonBoolean.of(value);
    }

    @Override
    public Optional<Boolean> read(ValueCursor cursor) {
        return cursor.flag();
    }
}
