package org.openfunnel.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Message;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;

/**
 * Something that has happened to a lead. Lead and revision together identify it.
 *
 * @param lead the lead
 * @param revision the revision of the state after it, from 1 on without gaps
 * @param at when it took effect
 * @param recordedAt when it was decided, never before it took effect unless the command was late to a lead already further
 * @param command the command that brought it about; empty for what time did
 * @param change what happened
 */
public record Event(
        LeadId lead, long revision, Instant at, Instant recordedAt, Optional<CommandId> command, Change change) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if the revision is not positive
     */
    public Event {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(change, "change");
        if (revision < 1) {
            throw new IllegalArgumentException("a revision must be positive, but was " + revision);
        }
    }

    /** Returns what happened, as a message to be worded. */
    public Message message() {
        return ChangeText.of(change);
    }
}
