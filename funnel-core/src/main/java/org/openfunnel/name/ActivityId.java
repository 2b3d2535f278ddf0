package org.openfunnel.name;

/**
 * The host's id of one activity (a call, a document, an objection).
 *
 * @param value the id as the host writes it, 1 to 200 characters without control characters
 */
public record ActivityId(String value) implements Comparable<ActivityId> {
    /**
     * Refuses an id that is empty, too long or holds control characters.
     *
     * @throws IllegalArgumentException if the text breaks the rules above
     */
    public ActivityId {
        HostIds.check("activity id", value);
    }

    /** Returns the id with the given text. */
    public static ActivityId of(String value) {
        return new ActivityId(value);
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
