package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import java.util.OptionalLong;
import org.openfunnel.rules.internal.json.JsonNull;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/** A whole number that may be absent. */
record OptionalLongForm() implements Form<OptionalLong> {
    @Override
    public JsonValue write(OptionalLong value) {
        return value.isPresent() ? WholeForm.LONG.write(value.getAsLong()) : JsonNull.of();
    }

    @Override
    public Optional<OptionalLong> read(ValueCursor cursor) {
        return WholeForm.LONG.read(cursor).map(OptionalLong::of);
    }

    @Override
    public Optional<OptionalLong> absent() {
        return Optional.of(OptionalLong.empty());
    }
}
