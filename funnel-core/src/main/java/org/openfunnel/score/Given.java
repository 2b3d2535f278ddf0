package org.openfunnel.score;

import org.jspecify.annotations.Nullable;
import org.openfunnel.score.Score.Part;

/** A part of a score with its numbers at hand, so that adding up does not have to unwrap them; {@code ScoreBenchmark}. */
final class Given {
    final Part part;
    final long points;
    final long least;
    final long most;
    final boolean isKnown;

    Given(Part part) {
        this.part = part;
        this.points = part.points().orElse(Points.ZERO).thousandths();
        this.least = part.least().thousandths();
        this.most = part.most().thousandths();
        this.isKnown = part.points().isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Given that && part.equals(that.part);
    }

    @Override
    public int hashCode() {
        return part.hashCode();
    }

    @Override
    public String toString() {
        return part.toString();
    }
}
