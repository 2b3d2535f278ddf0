package org.openfunnel.name;

/**
 * The host's id of a lead.
 *
 * @param value the id as the host writes it, 1 to 200 characters without control characters
 */
public record LeadId(String value) implements Comparable<LeadId> {
    /**
     * Refuses an id that is empty, too long or holds control characters.
     *
     * @throws IllegalArgumentException if the text breaks the rules above
     */
    public LeadId {
        HostIds.check("lead id", value);
    }

    /** Returns the id with the given text. */
    public static LeadId of(String value) {
        return new LeadId(value);
    }

    @Override
    public int compareTo(LeadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
