package org.openfunnel.rules.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Handbooks with their numbers as they are printed, defects included: policies to be judged, not to be used. */
public final class LiteralDocuments {
    private LiteralDocuments() {}

    /** Returns all of them. */
    public static List<Preset> all() {
        return List.of(fiveStageFunnel(), bantLeadScoring(), abcSolutionSales());
    }

    /** Returns handbook 000. */
    public static Preset fiveStageFunnel() {
        return document("five-stage-funnel");
    }

    /** Returns handbook 001. */
    public static Preset bantLeadScoring() {
        return document("bant-lead-scoring");
    }

    /** Returns handbook 004. */
    public static Preset abcSolutionSales() {
        return document("abc-solution-sales");
    }

    private static Preset document(String id) {
        String file = "/literal/" + id + ".funnel.jsonc";
        try (InputStream stream = LiteralDocuments.class.getResourceAsStream(file)) {
            return new Preset(file, new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
