package org.openfunnel.name;

import java.util.Objects;

/**
 * Where a rule comes from: the id of a handbook rule such as {@code S1-11}, or another reference of the author.
 *
 * @param id the reference, 1 to 80 characters without control characters
 */
public record Source(String id) implements Comparable<Source> {
    /** The longest reference allowed, in characters. */
    public static final int MAX_LENGTH = 80;

    /**
     * Refuses an empty or over-long reference.
     *
     * @throws IllegalArgumentException if the reference has not 1 to 80 characters or holds a control character
     */
    public Source {
        Objects.requireNonNull(id, "id");
        if (id.isEmpty() || id.length() > MAX_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a source must have 1 to " + MAX_LENGTH + " printable characters");
        }
    }

    /** Returns the source with the given reference. */
    public static Source of(String id) {
        return new Source(id);
    }

    @Override
    public int compareTo(Source other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
