package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** The word {@code null}. */
public final class JsonNull extends JsonValue {
    JsonNull(Spot spot) {
        super(spot);
    }

    /** Returns null. */
    public static JsonNull of() {
        return new JsonNull(Spot.NONE);
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.NULL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNull;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
