package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * How points are given: what everybody starts with, and what each characteristic gives.
 *
 * @param header label, sources and remarks
 * @param baseline the points that every lead starts with; may be negative
 * @param characteristics the characteristics, in the order of the policy; at least one, no name twice
 */
public record Scorecard(Header header, Points baseline, List<Characteristic> characteristics) {
    /**
     * Something a lead gets points for. Points of bins, ratings and so on are raw: they are weighed, rounded once and kept within
     * the bounds before they are added up.
     *
     * @param id its name
     * @param header label, sources and remarks
     * @param min the least points it can give in the end
     * @param max the most points it can give in the end
     * @param weight what raw points are multiplied with; 1 unless told, more than 0, at most {@link #MOST_WEIGHT}, with at most 3
     *     decimal places. Only if it is 1 must raw points lie within the bounds
     * @param rated an integer or decimal fact by which a person gives the points; when known it takes the place of the bins
     * @param ifUnknown the raw points given when no bin can be told; when empty the characteristic, and so the total, stays unknown
     * @param bins the bins in order; for each lead at most one may match. May be empty when the characteristic is rated or has a
     *     formula
     * @param formula what gives the points instead of bins, if anything
     */
    public record Characteristic(
            Name id,
            Header header,
            Points min,
            Points max,
            BigDecimal weight,
            Optional<Name> rated,
            Optional<Points> ifUnknown,
            List<Bin> bins,
            Optional<? extends Formula> formula) {
        /** The greatest weight. */
        public static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1000);

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

        /** Points that are not weighed. */
        public Characteristic(
                Name id,
                Header header,
                Points min,
                Points max,
                Optional<Name> rated,
                Optional<Points> ifUnknown,
                List<Bin> bins,
                Optional<? extends Formula> formula) {
            this(id, header, min, max, BigDecimal.ONE, rated, ifUnknown, bins, formula);
        }

        /**
         * Copies the list in.
         *
         * @throws IllegalArgumentException if the bounds do not rise, points lie outside them, the weight cannot be used, a bin
         *     stands twice, there is nothing that gives points, a formula other than {@link Interpolation} stands beside bins, or
         *     a weight beside a rule of the host
         */
        public Characteristic {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(rated, "rated");
            Objects.requireNonNull(formula, "formula");
            bins = List.copyOf(bins);
            weight = Interpolation.plain(weight);
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("points of `" + id + "` must rise, but were " + min + " to " + max);
            }
            if (weight.signum() <= 0 || weight.compareTo(MOST_WEIGHT) > 0 || weight.scale() > Points.SCALE) {
                throw new IllegalArgumentException("weight of `" + id + "` must be above 0 and at most " + MOST_WEIGHT
                        + " with at most 3 decimal places, but was " + weight.toPlainString());
            }
            ways(id, rated, bins, formula, weight);
            seen(id, bins);
            if (weight.compareTo(BigDecimal.ONE) == 0) {
                ifUnknown.ifPresent(points -> within(id, points, min, max));
                bins.forEach(bin -> within(bin.id(), bin.points(), min, max));
                if (formula.orElse(null) instanceof Interpolation line) {
                    line.along().forEach(knot -> within(id, knot.points(), min, max));
                }
            }
        }

        private static void ways(
                Name id, Optional<Name> rated, List<Bin> bins, Optional<? extends Formula> formula, BigDecimal weight) {
            if (bins.isEmpty() && rated.isEmpty() && formula.isEmpty()) {
                throw new IllegalArgumentException("`" + id + "` needs bins, a rating or a rule");
            }
            boolean isRule = formula.orElse(null) instanceof HostRule;
            if (!bins.isEmpty() && formula.orElse(null) instanceof Behaviour) {
                throw new IllegalArgumentException("`" + id + "` has both bins and behaviour");
            }
            if (!bins.isEmpty() && isRule) {
                throw new IllegalArgumentException("`" + id + "` has both bins and a rule");
            }
            if (isRule && weight.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException(
                        "`" + id + "` has both a weight and a rule, which weighs for itself");
            }
        }

        private static void seen(Name id, List<Bin> bins) {
            Set<Name> seen = new HashSet<>();
            for (Bin bin : bins) {
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

        /** Returns the rule of the host that gives the points, if one does. */
        public Optional<HostRule> rule() {
            return formula.filter(HostRule.class::isInstance).map(HostRule.class::cast);
        }

        /** Returns the line along which a fact gives the points, if one does. */
        public Optional<Interpolation> interpolation() {
            return formula.filter(Interpolation.class::isInstance).map(Interpolation.class::cast);
        }

        /** Returns the steps that give the points, if they do. */
        public Optional<Behaviour> behaviour() {
            return formula.filter(Behaviour.class::isInstance).map(Behaviour.class::cast);
        }

        /**
         * Returns this characteristic with another weight.
         *
         * @throws IllegalArgumentException if the weight cannot be used, or is 1 while raw points lie outside the bounds
         */
        public Characteristic withWeight(BigDecimal changed) {
            return new Characteristic(id, header, min, max, changed, rated, ifUnknown, bins, formula);
        }

        /** Returns whether raw points are multiplied with anything but 1. */
        public boolean isWeighted() {
            return weight.compareTo(BigDecimal.ONE) != 0;
        }

        /** Returns what raw points contribute: weighed, rounded to the thousandth, half to the even one, and kept within the bounds. */
        public Points contribution(BigDecimal raw) {
            return bounded(raw.multiply(weight).setScale(Points.SCALE, RoundingMode.HALF_EVEN));
        }

        /**
         * Returns what a value of the interpolated fact contributes; rounded once, after it was weighed.
         *
         * @throws java.util.NoSuchElementException if no fact is interpolated
         */
        public Points interpolated(BigDecimal value) {
            return bounded(interpolation().orElseThrow().at(value, weight, Points.SCALE));
        }

        private Points bounded(BigDecimal points) {
            return Points.of(points.max(min.toDecimal()).min(max.toDecimal()));
        }
    }

    /** What gives points instead of bins. */
    public sealed interface Formula permits HostRule, Interpolation, Behaviour {}

    /**
     * A rule of the host, see {@link ScoreRule}.
     *
     * @param host its name
     * @param version which version of it is meant, from 1
     * @param reads the facts that are handed to it
     */
    public record HostRule(Name host, int version, List<Name> reads) implements Formula {
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

    /** A scorecard on which every lead starts with no points. */
    public Scorecard(Header header, List<Characteristic> characteristics) {
        this(header, Points.ZERO, characteristics);
    }

    /** Copies the list in and refuses an empty one and a name that stands twice. */
    public Scorecard {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(baseline, "baseline");
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

    /** Returns this scorecard with other points to start with. */
    public Scorecard withBaseline(Points changed) {
        return new Scorecard(header, changed, characteristics);
    }

    /** Returns the least total that can be reached. */
    public Points min() {
        return characteristics.stream().map(Characteristic::min).reduce(baseline, Points::plus);
    }

    /** Returns the greatest total that can be reached. */
    public Points max() {
        return characteristics.stream().map(Characteristic::max).reduce(baseline, Points::plus);
    }
}
