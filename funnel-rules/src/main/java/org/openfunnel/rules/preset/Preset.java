package org.openfunnel.rules.preset;

import java.util.Objects;

/**
 * A policy document that comes with the library.
 *
 * @param file its file name, which stands for it in findings
 * @param text its text
 */
public record Preset(String file, String text) {
    /** Refuses null. */
    public Preset {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }
}
