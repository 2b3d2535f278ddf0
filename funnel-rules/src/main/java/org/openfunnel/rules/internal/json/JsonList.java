package org.openfunnel.rules.internal.json;

import java.util.List;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** A list of values in order. */
public final class JsonList extends JsonValue {
    private final List<JsonValue> items;

    JsonList(Spot spot, List<? extends JsonValue> items) {
        super(spot);
        this.items = List.copyOf(items);
    }

    /** Returns a list of these values. */
    public static JsonList of(List<? extends JsonValue> items) {
        return new JsonList(Spot.NONE, items);
    }

    /** Returns a list of these values. */
    public static JsonList of(JsonValue... items) {
        return of(List.of(items));
    }

    /** Returns the values. */
    public List<JsonValue> items() {
        return items;
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.LIST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonList that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
