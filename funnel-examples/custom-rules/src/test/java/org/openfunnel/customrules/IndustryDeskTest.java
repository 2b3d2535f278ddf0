package org.openfunnel.customrules;

import java.util.List;
import java.util.Map;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.OwnerSelectorContract;
import org.openfunnel.ownership.Ranking.OwnerSelector;

class IndustryDeskTest extends OwnerSelectorContract {
    @Override
    protected OwnerSelector selector() {
        return CustomRules.industryDesk();
    }

    @Override
    protected Map<Name, Value> sample() {
        return Map.of(Name.of("company.industry"), Value.of("software"));
    }

    @Override
    protected List<Candidate> candidates() {
        return List.of(
                Candidate.of("li", 2, "seller"), Candidate.of("wu", 0, "seller"), Candidate.of("an", 5, "seller"));
    }
}
