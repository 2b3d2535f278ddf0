package org.openfunnel.rules.internal.document;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.fact.Fact;
import org.openfunnel.lead.StandardLead;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Suggestion;
import org.openfunnel.rules.internal.json.Findings;

/** Warns of facts that are declared by mistake: nearly with the name of a standard fact, or without any rule that reads them. */
final class FactRemarks {
    private final FunnelPolicy policy;
    private final ProblemPlaces places;
    private final Findings findings;
    private final Set<String> standard = new TreeSet<>();

    FactRemarks(FunnelPolicy policy, ProblemPlaces places, Findings findings) {
        this.policy = policy;
        this.places = places;
        this.findings = findings;
        StandardLead.facts().forEach(fact -> standard.add(fact.name().value()));
    }

    void say() {
        policy.facts().stream().map(Fact::name).forEach(this::say);
    }

    private void say(Name fact) {
        boolean isStandard = standard.contains(fact.value());
        Optional<String> near = isStandard ? Optional.empty() : Suggestion.nearest(fact.value(), standard);
        near.ifPresent(meant ->
                findings.add(finding(FindingCode.LIKE_A_STANDARD_FACT, fact).with("suggestion", meant)));
        if (near.isEmpty() && !policy.reads().contains(fact)) {
            findings.add(finding(FindingCode.FACT_NEVER_READ, fact));
        }
    }

    private Finding finding(FindingCode code, Name fact) {
        return Finding.of(code, places.of("/facts/" + fact)).with("fact", fact.value());
    }
}
