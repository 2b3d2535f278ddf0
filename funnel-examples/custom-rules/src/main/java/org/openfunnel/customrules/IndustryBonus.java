package org.openfunnel.customrules;

import java.util.Map;
import java.util.Optional;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;
import org.openfunnel.score.ScoreRule;

/** Gives points for industries in which the house has customers already, and none for others. */
public final class IndustryBonus implements ScoreRule {
    /** The most points it gives. */
    public static final Points MOST = Points.of(5);

    private static final Name INDUSTRY = Name.of("company.industry");

    private final Map<String, Points> points;

    /** Takes the points of each industry; in the host these come from its own records. */
    public IndustryBonus(Map<String, Points> points) {
        this.points = Map.copyOf(points);
    }

    @Override
    public Optional<Points> points(Map<Name, Value> known) {
        return Optional.ofNullable(known.get(INDUSTRY))
                .map(industry -> points.getOrDefault(((Value.Text) industry).value(), Points.ZERO));
    }

    /** Version 2: version 1 gave the same points to every industry. */
    @Override
    public int version() {
        return 2;
    }
}
