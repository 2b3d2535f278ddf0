package org.openfunnel.explain;

import java.util.Objects;

/**
 * Something that makes a rule unusable.
 *
 * @param pointer where it stands, as a JSON pointer into the document form of what was checked, such as {@code /moves/win/to}
 * @param message what is wrong
 */
public record Problem(String pointer, Message message) {
    /** Refuses null. */
    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** Returns the same problem seen from further up: the prefix comes before its pointer. */
    public Problem under(String prefix) {
        return new Problem(prefix + pointer, message);
    }
}
