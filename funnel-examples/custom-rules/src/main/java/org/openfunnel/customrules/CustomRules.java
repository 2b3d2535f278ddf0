package org.openfunnel.customrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openfunnel.engine.Extensions;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.name.PersonId;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;
import org.openfunnel.score.Points;
import org.openfunnel.time.Calendars;

/** Puts the policy and the rules written in Java together. */
public final class CustomRules {
    private static final String DOCUMENT = "partner-leads.funnel.jsonc";

    private CustomRules() {}

    /** Returns the policy as its document says it. */
    public static FunnelPolicy policy() {
        try (InputStream document = Objects.requireNonNull(CustomRules.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return Policies.load(DOCUMENT, document.readAllBytes()).require();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the points of each industry, as the host's records would give them. */
    public static IndustryBonus industryBonus() {
        return new IndustryBonus(Map.of("software", IndustryBonus.MOST, "logistics", Points.of(2)));
    }

    /** Returns the companies in the register, as the host would have read them. */
    public static CompanyLookUp companyLookUp() {
        return new CompanyLookUp(Set.of("Acme", "Globex"));
    }

    /** Returns who knows which industry, as the host's records would tell. */
    public static IndustryDesk industryDesk() {
        return new IndustryDesk(Map.of("software", Set.of(PersonId.of("li"))));
    }

    /** Returns an engine that decides by the policy and these rules. */
    public static FunnelEngine engine() {
        Extensions extensions = Extensions.NONE
                .withScoreRule("industry-bonus", industryBonus())
                .withFunction("registered-company", companyLookUp())
                .withOwnerSelector("industry-desk", industryDesk());
        return FunnelEngine.of(policy(), Calendars.china(), extensions);
    }
}
