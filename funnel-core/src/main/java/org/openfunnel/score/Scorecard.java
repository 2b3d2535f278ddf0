package org.openfunnel.score;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * How points are given: the sum of what each characteristic gives.
 *
 * @param header label, sources and remarks
 * @param characteristics the characteristics, in the order of the policy; at least one, no name twice
 */
public record Scorecard(Header header, List<Characteristic> characteristics) {
    /**
     * Something a lead gets points for.
     *
     * @param id its name
     * @param header label, sources and remarks
     * @param min the least points it can give
     * @param max the most points it can give
     * @param rated an integer or decimal fact by which a person gives the points; when known it takes the place of the bins
     * @param ifUnknown the points given when no bin can be told; when empty the characteristic, and so the total, stays unknown
     * @param bins the bins in order; for each lead at most one may match. May be empty when the characteristic is rated
     * @param rule the host's rule that gives the points instead of bins, if any
     */
    public record Characteristic(
            Name id,
            Header header,
            Points min,
            Points max,
            Optional<Name> rated,
            Optional<Points> ifUnknown,
            List<Bin> bins,
            Optional<HostRule> rule) {
        /** Points by bins, or by a rating alone. */
        public Characteristic(
                Name id,
                Header header,
                Points min,
                Points max,
                Optional<Name> rated,
                Optional<Points> ifUnknown,
                List<Bin> bins) {
            this(id, header, min, max, rated, ifUnknown, bins, Optional.empty());
        }

        /**
         * Copies the list in.
         *
         * @throws IllegalArgumentException if the bounds do not rise, points lie outside them, a bin stands twice, there is
         *     nothing that gives points, or both bins and a rule do
         */
        public Characteristic {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(rated, "rated");
            bins = List.copyOf(bins);
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("points of `" + id + "` must rise, but were " + min + " to " + max);
            }
            if (bins.isEmpty() && rated.isEmpty() && rule.isEmpty()) {
                throw new IllegalArgumentException("`" + id + "` needs bins, a rating or a rule");
            }
            if (!bins.isEmpty() && rule.isPresent()) {
                throw new IllegalArgumentException("`" + id + "` has both bins and a rule");
            }
            ifUnknown.ifPresent(points -> within(id, points, min, max));
            Set<Name> seen = new HashSet<>();
            for (Bin bin : bins) {
                within(bin.id(), bin.points(), min, max);
                if (!seen.add(bin.id())) {
                    throw new IllegalArgumentException("bin `" + bin.id() + "` stands twice in `" + id + "`");
                }
            }
        }

        private static void within(Name id, Points points, Points min, Points max) {
            if (points.compareTo(min) < 0 || points.compareTo(max) > 0) {
                throw new IllegalArgumentException(
                        "points of `" + id + "` must be from " + min + " to " + max + ", but were " + points);
            }
        }
    }

    /**
     * A rule of the host, see {@link ScoreRule}.
     *
     * @param host its name
     * @param version which version of it is meant, from 1
     * @param reads the facts that are handed to it
     */
    public record HostRule(Name host, int version, List<Name> reads) {
        /** Copies the list in and refuses a version below 1. */
        public HostRule {
            Objects.requireNonNull(host, "host");
            if (version < 1) {
                throw new IllegalArgumentException("version of `" + host + "` must be at least 1, but was " + version);
            }
            reads = List.copyOf(reads);
        }

        @Override
        public String toString() {
            return version == 1 ? host.value() : host + " v" + version;
        }
    }

    /**
     * The points for one kind of lead.
     *
     * @param id its name, unique in its characteristic
     * @param header label, sources and remarks
     * @param when which leads
     * @param points the points
     */
    public record Bin(Name id, Header header, Condition when, Points points) {
        /** Refuses null. */
        public Bin {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(points, "points");
        }
    }

    /** Copies the list in and refuses an empty one and a name that stands twice. */
    public Scorecard {
        Objects.requireNonNull(header, "header");
        characteristics = List.copyOf(characteristics);
        Set<Name> seen = new HashSet<>();
        for (Characteristic characteristic : characteristics) {
            if (!seen.add(characteristic.id())) {
                throw new IllegalArgumentException("characteristic `" + characteristic.id() + "` stands twice");
            }
        }
        if (characteristics.isEmpty()) {
            throw new IllegalArgumentException("a scorecard must have a characteristic");
        }
    }

    /** Returns the least total that can be reached. */
    public Points min() {
        return characteristics.stream().map(Characteristic::min).reduce(Points.ZERO, Points::plus);
    }

    /** Returns the greatest total that can be reached. */
    public Points max() {
        return characteristics.stream().map(Characteristic::max).reduce(Points.ZERO, Points::plus);
    }
}
