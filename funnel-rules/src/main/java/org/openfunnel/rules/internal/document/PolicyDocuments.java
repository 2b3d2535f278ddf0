package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Optional;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.policy.PolicyException;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonWriter;

/** Turns documents into policies, and policies into documents. */
public final class PolicyDocuments {
    /** The schema that documents name, so that editors complete them. */
    public static final String SCHEMA = "https://openfunnel.org/schema/policy-" + FunnelPolicy.LANGUAGE + ".json";

    private PolicyDocuments() {}

    /**
     * Returns the policy that a document says, unless there are errors. Whether the parts fit together is looked at once all of
     * them can be read, so that no finding is the consequence of another.
     */
    public static Optional<FunnelPolicy> read(JsonDocument document, Findings findings) {
        Optional<PolicyBuilder> builder = document.cursor(findings).object(PolicyReader::read);
        return builder.isPresent() && findings.errors() == 0 && document.root().isPresent()
                ? build(
                        builder.get(),
                        new ProblemPlaces((JsonObject) document.root().get()),
                        findings)
                : Optional.empty();
    }

    private static Optional<FunnelPolicy> build(PolicyBuilder builder, ProblemPlaces places, Findings findings) {
        try {
            FunnelPolicy policy = builder.build();
            new FactRemarks(policy, places, findings).say();
            return Optional.of(policy);
        } catch (PolicyException refused) {
            refused.problems().forEach(problem -> findings.add(places.finding(problem)));
            return Optional.empty();
        }
    }

    /** Returns findings about the policy of a document at the places of the document where their pointers lead. */
    public static List<Finding> placed(JsonDocument document, List<Finding> findings) {
        var places = new ProblemPlaces((JsonObject) document.root().orElseThrow());
        return findings.stream()
                .map(it -> new Finding(it.code(), places.of(it.place().pointer()), it.arguments()))
                .toList();
    }

    /** Returns the document of a policy as a text for people; reading it gives an equal policy. */
    public static String write(FunnelPolicy policy) {
        return JsonWriter.pretty(PolicyWriter.write(policy, SCHEMA)) + "\n";
    }
}
