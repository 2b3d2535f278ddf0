package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Place;

/** A key of an object with its value; equal when both are, wherever they stand. */
public final class JsonMember {
    private final String key;
    private final Spot keySpot;
    private final JsonValue value;

    JsonMember(String key, Spot keySpot, JsonValue value) {
        this.key = key;
        this.keySpot = keySpot;
        this.value = value;
    }

    /** Returns the key. */
    public String key() {
        return key;
    }

    /** Returns the place of the key; its pointer is that of the value. */
    public Place keyPlace() {
        return keySpot.start();
    }

    /** Returns the value. */
    public JsonValue value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonMember that && key.equals(that.key) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }

    /** Returns key and value in canonical form. */
    @Override
    public String toString() {
        return JsonText.of(key) + ":" + value;
    }
}
