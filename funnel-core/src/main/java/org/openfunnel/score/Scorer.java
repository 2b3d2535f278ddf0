package org.openfunnel.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.ConditionTable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** A scorecard made ready. */
final class Scorer {
    private static final int THOUSANDTHS = 3;

    private final List<Row> rows;

    private Scorer(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Returns a scorecard made ready.
     *
     * @throws IllegalArgumentException if a bin or a rating cannot be asked in these words
     */
    static Scorer of(Scorecard scorecard, Vocabulary words) {
        return new Scorer(scorecard.characteristics().stream()
                .map(characteristic -> Row.of(characteristic, words))
                .toList());
    }

    /** Returns the points of the lead in a situation. */
    Score score(Situation situation) {
        List<Part> parts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            parts.add(row.part(situation));
        }
        return new Score(parts);
    }

    /** Returns an instant before which no points change as long as nothing but time changes. */
    Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (Row row : rows) {
            Instant other = row.table().nextChange(situation);
            next = other.isBefore(next) ? other : next;
        }
        return next;
    }

    private record Row(Characteristic characteristic, int ratedSlot, ConditionTable table) {
        static Row of(Characteristic characteristic, Vocabulary words) {
            int rated = characteristic
                    .rated()
                    .map(name -> words.catalog().requireSlot(name))
                    .orElse(-1);
            var table = ConditionTable.of(
                    characteristic.bins().stream().map(Bin::when).toList(), words, Vocabulary.Scope.NONE);
            return new Row(characteristic, rated, table);
        }

        Part part(Situation situation) {
            Facts facts = situation.facts();
            if (ratedSlot >= 0 && facts.state(ratedSlot) == FactState.KNOWN) {
                return known(rating(facts), Optional.empty());
            }
            int match = table.match(situation);
            if (match >= 0) {
                Bin bin = characteristic.bins().get(match);
                return known(bin.points(), Optional.of(bin.id()));
            }
            return characteristic
                    .ifUnknown()
                    .map(points -> known(points, Optional.empty()))
                    .orElseGet(() -> open(situation));
        }

        private Points rating(Facts facts) {
            BigDecimal value = BigDecimal.valueOf(facts.number(ratedSlot), FactType.Numeric.SCALE);
            return Points.of(value.setScale(THOUSANDTHS, java.math.RoundingMode.HALF_EVEN));
        }

        private Part known(Points points, java.util.Optional<org.openfunnel.name.Name> by) {
            return new Part(characteristic.id(), Optional.of(points), by, points, points);
        }

        /** The points that are still possible: those of the bins that are not ruled out, or any when a person rates. */
        private Part open(Situation situation) {
            boolean isAny = ratedSlot >= 0;
            Points least = isAny ? characteristic.min() : characteristic.max();
            Points most = isAny ? characteristic.max() : characteristic.min();
            for (int i = 0; i < characteristic.bins().size(); i++) {
                if (table.truth(i, situation) != Truth.FALSE) {
                    Points points = characteristic.bins().get(i).points();
                    least = points.compareTo(least) < 0 ? points : least;
                    most = points.compareTo(most) > 0 ? points : most;
                }
            }
            boolean isNone = least.compareTo(most) > 0;
            return new Part(
                    characteristic.id(),
                    Optional.empty(),
                    Optional.empty(),
                    isNone ? characteristic.min() : least,
                    isNone ? characteristic.max() : most);
        }
    }
}
