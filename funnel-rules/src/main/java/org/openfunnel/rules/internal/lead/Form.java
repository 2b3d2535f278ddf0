package org.openfunnel.rules.internal.lead;

import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/** How values of one type are written as JSON and read back. */
interface Form<T> {
    JsonValue write(T value);

    /** Returns the value, or nothing after reporting everything that is wrong with it. */
    Optional<T> read(ValueCursor cursor);

    /** Returns the value that a key left out stands for, if it may be left out. */
    default Optional<T> absent() {
        return Optional.empty();
    }
}
