package org.openfunnel.rules;

import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.internal.document.PolicyDocuments;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.preset.Preset;

/**
 * Loads policies from documents and writes them back.
 *
 * <p>A document is JSON with comments. Nothing in it makes the library open a file, a connection or a class; whatever it holds,
 * loading returns and never throws.
 */
public final class Policies {
    private Policies() {}

    /** Loads a document from its bytes, which must be UTF-8; {@code name} stands for it in findings. */
    public static Loaded load(String name, byte[] document) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), findings);
    }

    /** Loads a document from its text; {@code name} stands for it in findings. */
    public static Loaded load(String name, String document) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), findings);
    }

    /** Loads a preset. */
    public static Loaded load(Preset preset) {
        return load(preset.file(), preset.text());
    }

    private static Loaded load(JsonDocument document, Findings findings) {
        var policy = PolicyDocuments.read(document, findings);
        return new Loaded(document.source(), policy, findings.inOrder());
    }

    /** Returns the document of a policy. Loading it gives an equal policy with the same hash; comments are not kept. */
    public static String write(FunnelPolicy policy) {
        return PolicyDocuments.write(policy);
    }
}
