package org.openfunnel.condition;

import java.util.List;
import java.util.Objects;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/**
 * What stands in the way, and how to remove it. The same form serves as a warning when it stops nothing.
 *
 * @param requirement the requirement that is not met, or the move or step that the actor may not take
 * @param kind why it is not met
 * @param message what is not met, with the actual and the required value
 * @param parts the single things that are missing, each with its actual and required value as they were at that moment
 * @param remedies what would remove it, in the order of the policy; empty when nothing known would
 */
public record Blocker(Name requirement, Kind kind, Message message, List<Explanation> parts, List<Remedy> remedies) {
    /** Why something stands in the way. */
    public enum Kind {
        /** It is known not to hold. */
        UNMET,
        /** It cannot be told, because facts are missing. */
        UNKNOWN,
        /** It cannot be told, because a host function failed. */
        BROKEN,
        /** The actor has not the role. */
        NOT_AUTHORISED,
        /** It will hold by time alone, but not yet. */
        TOO_EARLY
    }

    /** Copies the lists in. */
    public Blocker {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        parts = List.copyOf(parts);
        remedies = List.copyOf(remedies);
    }
}
