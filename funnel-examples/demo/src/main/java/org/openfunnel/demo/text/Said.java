package org.openfunnel.demo.text;

import java.util.List;

/**
 * Something to be said in the reader's language.
 *
 * @param key the key of the text
 * @param args what the text leaves open, in order
 */
public record Said(String key, List<Object> args) {
    /** Copies the list in. */
    public Said {
        args = List.copyOf(args);
    }

    /** Returns something to be said. */
    public static Said of(String key, Object... args) {
        return new Said(key, List.of(args));
    }
}
