package org.openfunnel.name;

/**
 * The host's id of a command; the same id sent again is a duplicate.
 *
 * @param value the id as the host writes it, 1 to 200 characters without control characters
 */
public record CommandId(String value) implements Comparable<CommandId> {
    /**
     * Refuses an id that is empty, too long or holds control characters.
     *
     * @throws IllegalArgumentException if the text breaks the rules above
     */
    public CommandId {
        HostIds.check("command id", value);
    }

    /** Returns the id with the given text. */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
