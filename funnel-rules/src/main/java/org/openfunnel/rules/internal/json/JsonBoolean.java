package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** True or false. */
public final class JsonBoolean extends JsonValue {
    private final boolean value;

    JsonBoolean(Spot spot, boolean value) {
        super(spot);
        this.value = value;
    }

    /** Returns a truth value. */
    public static JsonBoolean of(boolean value) {
        return new JsonBoolean(Spot.NONE, value);
    }

    /** Returns whether it is true. */
    public boolean value() {
        return value;
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.BOOLEAN_OF, "value", Argument.text(Boolean.toString(value)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBoolean that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }
}
