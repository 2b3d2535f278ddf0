package org.openfunnel.customrules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Ranking.OwnerSelector;

/** Asks those first who know the industry of the lead, and among equals those who work the fewest leads. */
public final class IndustryDesk implements OwnerSelector {
    private static final Name INDUSTRY = Name.of("company.industry");

    private final Map<String, Set<PersonId>> experts;

    /** Takes the people who know each industry; in the host these come from its own records. */
    public IndustryDesk(Map<String, Set<PersonId>> experts) {
        this.experts = Map.copyOf(experts);
    }

    @Override
    public List<PersonId> choose(Map<Name, Value> known, List<Candidate> candidates) {
        Set<PersonId> first = known.get(INDUSTRY) instanceof Value.Text industry
                ? experts.getOrDefault(industry.value(), Set.of())
                : Set.of();
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate it) -> !first.contains(it.person()))
                        .thenComparing(Candidate::openLeads)
                        .thenComparing(Candidate::person))
                .map(Candidate::person)
                .toList();
    }
}
