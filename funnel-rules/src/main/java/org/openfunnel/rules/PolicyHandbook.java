package org.openfunnel.rules;

import java.util.List;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.proof.PolicyProof;

/**
 * A policy as a document for the people who work by it: Markdown with a diagram (Mermaid), tables, deadlines, where each rule comes
 * from, and what the proof found.
 */
public final class PolicyHandbook {
    private final FunnelPolicy policy;
    private final List<Finding> findings;

    private PolicyHandbook(FunnelPolicy policy, List<Finding> findings) {
        this.policy = policy;
        this.findings = List.copyOf(findings);
    }

    /** Returns the handbook of a policy, which is proved for it. */
    public static PolicyHandbook of(FunnelPolicy policy) {
        return new PolicyHandbook(policy, PolicyProof.of(policy).findings());
    }

    /** Returns the handbook of a policy with everything found when it was loaded. */
    public static PolicyHandbook of(Loaded loaded) {
        return new PolicyHandbook(loaded.require(), loaded.findings());
    }

    /** Returns the handbook in one language. */
    public String markdown(Language language) {
        return new HandbookWriter(policy, findings, language).text();
    }

    /** Returns the handbook in English, then in Chinese. */
    public String bilingual() {
        return markdown(Language.EN) + "\n---\n\n" + markdown(Language.ZH);
    }
}
