package org.openfunnel.name;

/**
 * The host's id of a person or team who may act on or own a lead.
 *
 * @param value the id as the host writes it, 1 to 200 characters without control characters
 */
public record PersonId(String value) implements Comparable<PersonId> {
    /**
     * Refuses an id that is empty, too long or holds control characters.
     *
     * @throws IllegalArgumentException if the text breaks the rules above
     */
    public PersonId {
        HostIds.check("person id", value);
    }

    /** Returns the id with the given text. */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
