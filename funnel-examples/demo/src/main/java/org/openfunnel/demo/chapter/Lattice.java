package org.openfunnel.demo.chapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;
import org.openfunnel.score.BantScore;

/** Every way to rate the four dimensions of BANT from 0 to 10: 11 × 11 × 11 × 11 = 14,641 leads. */
final class Lattice {
    private static final List<String> RATINGS = BantScore.DIMENSIONS.stream()
            .map(dimension -> "rating." + dimension)
            .toList();

    private Lattice() {}

    /** Returns whether a policy has the four ratings. */
    static boolean fits(FactCatalog catalog) {
        return RATINGS.stream()
                .allMatch(name ->
                        catalog.find(Name.of(name)).filter(Lattice::isRating).isPresent());
    }

    private static boolean isRating(Fact fact) {
        return fact.type() instanceof FactType.Numeric rating
                && rating.min().signum() <= 0
                && rating.max().compareTo(BigDecimal.valueOf(BantScore.MAX_PER_DIMENSION)) >= 0;
    }

    /** Returns the leads, those with the fewest points for budget first; none if the policy has not the four ratings. */
    static List<Facts> leads(FactCatalog catalog) {
        var leads = new ArrayList<Facts>();
        if (fits(catalog)) {
            add(leads, catalog.given(), 0);
        }
        return leads;
    }

    private static void add(List<Facts> leads, Facts.Builder facts, int dimension) {
        if (dimension == RATINGS.size()) {
            leads.add(facts.build());
            return;
        }
        for (int points = 0; points <= BantScore.MAX_PER_DIMENSION; points++) {
            facts.set(RATINGS.get(dimension), points);
            add(leads, facts, dimension + 1);
        }
    }
}
