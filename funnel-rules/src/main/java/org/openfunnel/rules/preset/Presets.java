package org.openfunnel.rules.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The handbooks as policy documents, each rule with the handbook rule it comes from.
 *
 * <p>What a handbook leaves open is either left open, with a note, or filled by a choice that is marked as the preset's own.
 */
public final class Presets {
    private Presets() {}

    /** Returns all presets: those of the handbooks in their order, then the standard one. */
    public static List<Preset> all() {
        return List.of(
                fiveStageFunnel(),
                bantLeadScoring(),
                crmStatusFollowup(),
                targetAndTier(),
                abcSolutionSales(),
                standard());
    }

    /** Returns the preset of five stages with evidence at each way on. Sources: S0-01 to S0-21. */
    public static Preset fiveStageFunnel() {
        return preset("five-stage-funnel");
    }

    /** Returns the preset for scoring leads by budget, authority, need and timeline. Sources: S1-01 to S1-24. */
    public static Preset bantLeadScoring() {
        return preset("bant-lead-scoring");
    }

    /** Returns the preset in which the status follows what was done, with follow-ups in rhythm. Sources: S2-01 to S2-24. */
    public static Preset crmStatusFollowup() {
        return preset("crm-status-followup");
    }

    /** Returns the preset of tiers, each with its own contacts. Sources: S3-01 to S3-17. */
    public static Preset targetAndTier() {
        return preset("target-and-tier");
    }

    /** Returns the preset for selling solutions, with minutes that customers confirm and reviews. Sources: S4-01 to S4-25. */
    public static Preset abcSolutionSales() {
        return preset("abc-solution-sales");
    }

    /** Returns the preset of what the handbooks share; where they contradict each other, it says what it chose. */
    public static Preset standard() {
        return preset("standard");
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
