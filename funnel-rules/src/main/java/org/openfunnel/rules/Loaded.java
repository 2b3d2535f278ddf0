package org.openfunnel.rules;

import java.util.List;
import java.util.Optional;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.SourceText;

/** What came of loading a document: the policy, unless there were errors, and everything that was found. */
public final class Loaded {
    private final SourceText source;
    private final Optional<FunnelPolicy> policy;
    private final List<Finding> findings;

    Loaded(SourceText source, Optional<FunnelPolicy> policy, List<Finding> findings) {
        this.source = source;
        this.policy = policy;
        this.findings = List.copyOf(findings);
    }

    /** Returns the policy; empty if there is a finding of severity ERROR. */
    public Optional<FunnelPolicy> policy() {
        return policy;
    }

    /**
     * Returns the policy.
     *
     * @throws UnusablePolicyException if there is a finding of severity ERROR
     */
    public FunnelPolicy require() {
        return policy.orElseThrow(() -> new UnusablePolicyException(this));
    }

    /** Returns everything found, warnings and notes included, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the document as it was read. */
    public SourceText source() {
        return source;
    }

    /** Returns the findings as text with the lines they are about; empty if there are none. */
    public String report(Language language) {
        return FindingPrinter.in(language).withSource(source).text(findings);
    }

    /** Returns the policy and the number of findings. */
    @Override
    public String toString() {
        return policy.map(FunnelPolicy::toString).orElse("no policy") + ", findings: " + findings.size();
    }
}
