package org.openfunnel.explain;

import java.util.List;
import java.util.Objects;

/**
 * A statement and the statements it rests on.
 *
 * @param message what is said
 * @param parts why it holds, in a stable order; empty at the leaves
 */
public record Explanation(Message message, List<Explanation> parts) {
    /** Copies the list in. */
    public Explanation {
        Objects.requireNonNull(message, "message");
        parts = List.copyOf(parts);
    }

    /** Returns a statement that rests on others. */
    public static Explanation of(Message message, List<Explanation> parts) {
        return new Explanation(message, parts);
    }

    /** Returns a statement that rests on nothing further. */
    public static Explanation of(Message message) {
        return new Explanation(message, List.of());
    }
}
