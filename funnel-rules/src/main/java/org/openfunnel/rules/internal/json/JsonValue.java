package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Place;

/** A value of a JSON document. Two values are equal when they say the same, wherever they stand. */
public abstract sealed class JsonValue permits JsonObject, JsonList, JsonText, JsonNumber, JsonBoolean, JsonNull {
    private final Spot spot;

    JsonValue(Spot spot) {
        this.spot = spot;
    }

    /** Returns the place of its first character; a value that was built in Java has none but the root pointer. */
    public final Place place() {
        return spot.start();
    }

    /** Returns the place just behind its last character. */
    public final Place end() {
        return spot.end();
    }

    /** Returns what it is, in the words of a message: {@code the text `x`}, {@code a list}. */
    public abstract Argument described();

    /** Returns the canonical text. */
    @Override
    public final String toString() {
        return JsonWriter.canonical(this);
    }
}
