package org.openfunnel.rules;

import org.openfunnel.fact.FactCatalog;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.internal.document.PolicyDocuments;
import org.openfunnel.rules.internal.document.PolicySchema;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.preset.Preset;
import org.openfunnel.rules.proof.PolicyProof;

/**
 * Loads policies from documents and writes them back.
 *
 * <p>A document is JSON with comments. Nothing in it makes the library open a file, a connection or a class; whatever it holds,
 * loading returns and never throws.
 */
public final class Policies {
    private Policies() {}

    /** Loads and proves a document from its bytes, which must be UTF-8; {@code name} stands for it in findings. */
    public static Loaded load(String name, byte[] document) {
        return load(name, document, Depth.PROVE);
    }

    /** Loads a document from its bytes, which must be UTF-8, and looks as deep as told. */
    public static Loaded load(String name, byte[] document, Depth depth) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), findings, depth);
    }

    /** Loads and proves a document from its text; {@code name} stands for it in findings. */
    public static Loaded load(String name, String document) {
        return load(name, document, Depth.PROVE);
    }

    /** Loads a document from its text and looks as deep as told. */
    public static Loaded load(String name, String document, Depth depth) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), findings, depth);
    }

    /** Loads and proves a preset. */
    public static Loaded load(Preset preset) {
        return load(preset.file(), preset.text());
    }

    private static Loaded load(JsonDocument document, Findings findings, Depth depth) {
        var policy = PolicyDocuments.read(document, findings);
        if (policy.isPresent() && depth == Depth.PROVE) {
            var found = PolicyProof.of(policy.get()).findings();
            PolicyDocuments.placed(document, found).forEach(findings::add);
        }
        boolean isUsable = findings.errors() == 0;
        return new Loaded(document.source(), policy.filter(it -> isUsable), findings.inOrder());
    }

    /**
     * Returns the JSON Schema (2020-12) of policy documents, for editors. What it refuses, {@link #load(String, String)} refuses;
     * what that refuses with a finding of kind {@code SHAPE}, the schema refuses.
     */
    public static String schema() {
        return PolicySchema.text();
    }

    /**
     * Returns the JSON Schema of policy documents that read only the facts of this catalogue, each compared with what it can
     * be: an editor then completes the names of facts and the ids of their options.
     */
    public static String schema(FactCatalog catalog) {
        return PolicySchema.text(catalog);
    }

    /** Returns a document to start from: a small policy with every section and a comment for each. */
    public static String skeleton() {
        return PolicySchema.skeleton();
    }

    /** Returns the document of a policy. Loading it gives an equal policy with the same hash; comments are not kept. */
    public static String write(FunnelPolicy policy) {
        return PolicyDocuments.write(policy);
    }
}
