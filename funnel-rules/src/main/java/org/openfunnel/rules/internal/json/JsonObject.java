package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** An object: members by key, in the order in which they were written. The order does not count for equality. */
public final class JsonObject extends JsonValue {
    private final Map<String, JsonMember> members;

    /** Takes over the map, which nobody else may change from now on. */
    JsonObject(Spot spot, Map<String, JsonMember> members) {
        super(spot);
        this.members = Collections.unmodifiableMap(members);
    }

    /** Returns a builder without members. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the members in the order in which they were written. */
    public Collection<JsonMember> members() {
        return members.values();
    }

    /** Returns the keys in the order in which they were written. */
    public Set<String> keys() {
        return members.keySet();
    }

    /** Returns the member with this key, if there is one. */
    public Optional<JsonMember> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.OBJECT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Collects the members of an object in order. */
    public static final class Builder {
        private final Map<String, JsonMember> members = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a member.
         *
         * @throws IllegalArgumentException if there is a member with this key, or the key holds half a character
         */
        public Builder with(String key, JsonValue value) {
            if (members.put(JsonText.checked(key), new JsonMember(key, Spot.NONE, value)) != null) {
                throw new IllegalArgumentException("key `" + key + "` must be added once");
            }
            return this;
        }

        /** Adds a member with a text. */
        public Builder with(String key, String text) {
            return with(key, JsonText.of(text));
        }

        /** Adds a member with a number. */
        public Builder with(String key, long number) {
            return with(key, JsonNumber.of(number));
        }

        /** Adds a member with a number. */
        public Builder with(String key, BigDecimal number) {
            return with(key, JsonNumber.of(number));
        }

        /** Adds a member with a truth value. */
        public Builder with(String key, boolean flag) {
            return with(key, JsonBoolean.of(flag));
        }

        /** Adds a member if there is a value for it. */
        public Builder with(String key, Optional<? extends JsonValue> value) {
            value.ifPresent(it -> with(key, it));
            return this;
        }

        /** Returns the object. */
        public JsonObject build() {
            return new JsonObject(Spot.NONE, new LinkedHashMap<>(members));
        }
    }
}
