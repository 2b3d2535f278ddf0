package org.openfunnel.rules.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The handbooks as policy documents, each rule with the handbook rule it comes from.
 *
 * <p>What a handbook leaves open is either left open, with a note, or filled by a choice that is marked as the preset's own.
 */
public final class Presets {
    private Presets() {}

    /** Returns the preset for scoring leads by budget, authority, need and timeline. Sources: S1-01 to S1-24. */
    public static Preset bantLeadScoring() {
        return preset("bant-lead-scoring");
    }

    private static Preset preset(String id) {
        String file = id + ".funnel.jsonc";
        try (InputStream stream = Presets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the library is not complete: " + file + " is missing");
            }
            return new Preset(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
