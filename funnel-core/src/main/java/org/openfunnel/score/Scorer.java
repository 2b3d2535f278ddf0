package org.openfunnel.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Characteristic;

/** A scorecard made ready for scoring leads. */
final class Scorer {
    private final Scorecard scorecard;
    private final Rater[] raters;
    private final @Nullable Given baseline;
    private final int size;
    private final int totalSlot;
    private final int firstSlot;

    private Scorer(Scorecard scorecard, Vocabulary words, Map<Name, ScoreRule> rules) {
        this.scorecard = scorecard;
        this.raters = scorecard.characteristics().stream()
                .map(characteristic -> new Rater(characteristic, words, rules))
                .toArray(Rater[]::new);
        this.baseline = baseline(scorecard.baseline());
        this.size = baseline == null ? raters.length : raters.length + 1;
        this.totalSlot = words.state().total();
        this.firstSlot = words.state().firstPart();
    }

    private static @Nullable Given baseline(Points points) {
        return points.equals(Points.ZERO)
                ? null
                : new Given(new Part(
                        Score.BASELINE,
                        Score.Basis.BASELINE,
                        Optional.empty(),
                        Optional.of(points),
                        points,
                        points,
                        List.of()));
    }

    /**
     * Returns a scorecard made ready.
     *
     * @param rules the rules of the host by name
     * @throws IllegalArgumentException if a bin or a rating cannot be asked in these words, or the parts of the score in the vocabulary are not the
     *     characteristics of the scorecard in their order
     */
    public static Scorer of(Scorecard scorecard, Vocabulary words, Map<Name, ScoreRule> rules) {
        List<Name> parts =
                scorecard.characteristics().stream().map(Characteristic::id).toList();
        if (!words.scoreParts().equals(parts)) {
            throw new IllegalArgumentException(
                    "the parts of the score must be " + parts + ", but were " + words.scoreParts());
        }
        return new Scorer(scorecard, words, rules);
    }

    /** Returns the scorecard as it stands in the policy. */
    public Scorecard scorecard() {
        return scorecard;
    }

    /**
     * Returns the points of a lead.
     *
     * <p>A known rating gives the points of its characteristic; else the one bin that holds does. If none holds and one may, the
     * points are those of {@code ifUnknown}, or unknown.
     *
     * @throws ArithmeticException if the points do not fit a number, which a sound policy rules out
     */
    public Score score(Situation situation) {
        var given = new Given[size];
        for (int i = 0; i < raters.length; i++) {
            given[i] = raters[i].rate(situation);
        }
        return sum(given);
    }

    /** Returns the points if they are plain from the facts alone, else null: then the whole {@link #score} has to be asked. */
    @Nullable
    Score plain(Facts facts) {
        var given = new Given[size];
        for (int i = 0; i < raters.length; i++) {
            Given part = raters[i].plain(facts);
            if (part == null) {
                return null;
            }
            given[i] = part;
        }
        return sum(given);
    }

    private Score sum(Given[] given) {
        if (baseline != null) {
            given[raters.length] = baseline;
        }
        return new Score(given);
    }

    /** Shows a score of this scorecard to conditions: the total and each part, as far as it is known. */
    public void show(Score score, StateFacts view) {
        for (int i = 0; i < raters.length; i++) {
            Part part = score.part(i);
            if (part.points().isPresent()) {
                view.set(firstSlot + i, Points.toMillionths(part.points().get().thousandths()));
            } else {
                view.clear(firstSlot + i);
            }
        }
        showTotal(score, 0, view);
    }

    /** Shows the total with some thousandths of a point added. */
    void showTotal(Score score, long thousandths, StateFacts view) {
        if (score.isKnown()) {
            view.set(totalSlot, Points.toMillionths(score.thousandths() + thousandths));
        } else {
            view.clear(totalSlot);
        }
    }

    /** Returns an instant before which the score does not change as long as nothing but time changes. */
    public Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (Rater rater : raters) {
            Instant change = rater.nextChange(situation);
            next = change.isBefore(next) ? change : next;
        }
        return next;
    }
}
