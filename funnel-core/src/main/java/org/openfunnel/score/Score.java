package org.openfunnel.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;

/**
 * The points of a lead, characteristic by characteristic. The total is the sum of the parts; it is known when every part is.
 *
 * @param parts the parts, in the order of the scorecard
 */
public record Score(List<Part> parts) {
    /**
     * The points of one characteristic.
     *
     * @param characteristic the characteristic
     * @param points the points; empty when unknown
     * @param by what gave them: the bin, or nothing when they come from a rating, from {@code ifUnknown} or are unknown
     * @param least the points given, or the least it can still give
     * @param most the points given, or the most it can still give
     */
    public record Part(Name characteristic, Optional<Points> points, Optional<Name> by, Points least, Points most) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(characteristic, "characteristic");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }
    }

    /** Copies the list in. */
    public Score {
        parts = List.copyOf(parts);
    }

    /** Returns the total, if every part is known. */
    public Optional<Points> total() {
        return parts.stream().allMatch(part -> part.points().isPresent()) ? Optional.of(least()) : Optional.empty();
    }

    /** Returns the total, or the least that it can still become. */
    public Points least() {
        return parts.stream().map(Part::least).reduce(Points.ZERO, Points::plus);
    }

    /** Returns the total, or the most that it can still become. */
    public Points most() {
        return parts.stream().map(Part::most).reduce(Points.ZERO, Points::plus);
    }
}
