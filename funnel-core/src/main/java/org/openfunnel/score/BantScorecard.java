package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.score.Scorecard.Characteristic;

/** BANT as a scorecard: four characteristics of 0 to 10 points, each rated by a person, and the grades A to D. */
public final class BantScorecard {
    private static final List<Label> LABELS = List.of(
            Label.of("Budget", "预算"), Label.of("Authority", "决策权"), Label.of("Need", "需求"), Label.of("Timeline", "时间"));
    private static final Points MAX = Points.of(BantScore.MAX_PER_DIMENSION);

    private BantScorecard() {}

    private static Name rating(String dimension) {
        return Name.of("rating." + dimension);
    }

    /** Returns the facts that hold the ratings: {@code rating.budget} and so on, from 0 to 10. Source: S1-06. */
    public static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            Label label = LABELS.get(i);
            facts.add(Fact.of(
                            rating(BantScore.DIMENSIONS.get(i)).value(),
                            FactType.integer(0, BantScore.MAX_PER_DIMENSION))
                    .with(Header.of(Label.of("Rating of " + label.en(), label.zh() + "评分"), "S1-06")));
        }
        return facts;
    }

    /** Returns the scorecard; a dimension that nobody has rated is unknown. Source: S1-06. */
    public static Scorecard scorecard() {
        List<Characteristic> characteristics = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            String dimension = BantScore.DIMENSIONS.get(i);
            characteristics.add(new Characteristic(
                    Name.of(dimension),
                    Header.of(LABELS.get(i), "S1-06"),
                    Points.ZERO,
                    MAX,
                    Optional.of(rating(dimension)),
                    Optional.empty(),
                    List.of()));
        }
        return new Scorecard(Header.of(Label.of("BANT", "BANT 评分"), "S1-06"), characteristics);
    }

    /**
     * Returns the grades: A from 30 points, B from 20, C from 10, D below. Sources: S1-11 to S1-14; the text of S1-14 has lost its
     * sign of comparison and is read as below 10. A is open above, so that points which a host adds do not fall out of it.
     */
    public static Grading grading() {
        return Grading.of(List.of(
                grade("A", Comparison.gte(30), "S1-11"),
                grade("B", Comparison.from(20, 30), "S1-12"),
                grade("C", Comparison.from(10, 20), "S1-13"),
                grade("D", Comparison.lt(10), "S1-14")));
    }

    private static Row grade(String id, Comparison total, String source) {
        return new Row(Name.of(id), Header.from(source), Optional.of(Condition.total(total)));
    }

    /** Adds the ratings of a score to the facts of a lead. */
    public static Facts.Builder rate(Facts.Builder facts, BantScore score) {
        List<Integer> points = List.of(score.budget(), score.authority(), score.need(), score.timeline());
        for (int i = 0; i < points.size(); i++) {
            facts.set(rating(BantScore.DIMENSIONS.get(i)), Value.of(points.get(i)));
        }
        return facts;
    }
}
