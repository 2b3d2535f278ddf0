package org.openfunnel.explain;

import java.util.List;
import org.openfunnel.name.Name;

/**
 * What is to be said, as a stable code with arguments.
 *
 * @param code the code, {@code bundle.key}: lower-case words joined by hyphens after the name of the bundle
 * @param args the arguments, in the order the text numbers them
 */
public record Message(String code, List<Arg> args) {
    /**
     * Copies the list in.
     *
     * @throws IllegalArgumentException if the code has no bundle or is not a name
     */
    public Message {
        if (!Name.isValid(code) || code.indexOf('.') < 0) {
            throw new IllegalArgumentException("a message code must look like bundle.key, but was `" + code + "`");
        }
        args = List.copyOf(args);
    }

    /** Returns a message. */
    public static Message of(String code, Arg... args) {
        return new Message(code, List.of(args));
    }
}
