package org.openfunnel.ownership;

import java.time.Instant;
import java.util.Objects;
import org.openfunnel.name.PersonId;
import org.openfunnel.time.Due;

/**
 * A lead offered to a person, who has not answered yet.
 *
 * @param to the person or team
 * @param at when it was offered
 * @param due until when it stands; accepted exactly then is in time
 * @param calendarVersion the version of the calendar by which the due was computed
 */
public record Offer(PersonId to, Instant at, Due due, String calendarVersion) {
    /** Refuses null. */
    public Offer {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(calendarVersion, "calendarVersion");
    }
}
