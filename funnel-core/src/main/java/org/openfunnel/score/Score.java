package org.openfunnel.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;

/**
 * The points of a lead, characteristic by characteristic. The total is the sum of the parts; it is known when the points of
 * every part are. Immutable and equal by content.
 */
public final class Score {
    /** What the points of a characteristic rest on. */
    public enum Basis {
        /** The one bin that holds. */
        BIN(true),
        /** More than one bin holds; the first counts. */
        OVERLAP(true),
        /** A person rated the lead. */
        RATING(true),
        /** They lie on the line of a fact. */
        INTERPOLATED(true),
        /** Steps that were taken gave them. */
        BEHAVIOUR(true),
        /** Every lead starts with them. */
        BASELINE(true),
        /** A rule of the host gave them. */
        RULE(true),
        /** No bin can be told, and the policy says what is then assumed. */
        ASSUMED(true),
        /** No bin can be told, or nobody has rated the lead: facts are missing. */
        UNKNOWN(false),
        /** No bin holds: the policy says nothing about such a lead. */
        GAP(false),
        /** No bin can be told, because a host function failed. */
        BROKEN(false);

        private final boolean givesPoints;

        Basis(boolean givesPoints) {
            this.givesPoints = givesPoints;
        }
    }

    /**
     * The points of one characteristic.
     *
     * <p>A rating by a person, while there is none, counts neither as missing nor for what can still be given, unless there is
     * no other way to points.
     *
     * @param characteristic the characteristic
     * @param basis what the points rest on, or why there are none
     * @param bin the bin that gives the points; empty when no bin does
     * @param points the points; empty when unknown
     * @param least the least points it can give once more is known; the points themselves when nothing is open
     * @param most the most points it can give once more is known
     * @param missing the facts that would tell more, in the order of the catalogue
     */
    public record Part(
            Name characteristic,
            Basis basis,
            Optional<Name> bin,
            Optional<Points> points,
            Points least,
            Points most,
            List<Name> missing) {
        /**
         * Copies the list in.
         *
         * @throws IllegalArgumentException if the components contradict each other
         */
        public Part {
            Objects.requireNonNull(characteristic, "characteristic");
            missing = List.copyOf(missing);
            boolean isBin = basis == Basis.BIN || basis == Basis.OVERLAP;
            if (basis.givesPoints != points.isPresent() || isBin != bin.isPresent()) {
                throw new IllegalArgumentException(
                        "points of `" + characteristic + "` by " + basis + " cannot be " + points + " from " + bin);
            }
            Points given = points.orElse(least);
            if (least.compareTo(given) > 0 || given.compareTo(most) > 0 || least.compareTo(most) > 0) {
                throw new IllegalArgumentException("points of `" + characteristic
                        + "` must lie in their range, but were " + given + " in " + least + " to " + most);
            }
        }
    }

    /** The name under which the points stand that every lead starts with. */
    static final Name BASELINE = Name.of("baseline");

    private final Given[] given;
    private final long total;
    private final boolean isKnown;

    /**
     * Adds parts up. Takes the array over.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    Score(Given[] given) {
        long sum = 0;
        boolean isSumKnown = true;
        for (Given part : given) {
            sum = Math.addExact(sum, part.points);
            isSumKnown &= part.isKnown;
        }
        this.given = given;
        this.total = sum;
        this.isKnown = isSumKnown;
    }

    /**
     * Returns a score made of parts.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public static Score of(List<Part> parts) {
        return new Score(parts.stream().map(Given::new).toArray(Given[]::new));
    }

    /** Returns the parts, in the order of the scorecard; what every lead starts with comes last, if that is anything. */
    public List<Part> parts() {
        return Arrays.stream(given).map(it -> it.part).toList();
    }

    /** Returns the part of a characteristic, if the scorecard has it. */
    public Optional<Part> find(Name characteristic) {
        return parts().stream()
                .filter(part -> part.characteristic.equals(characteristic))
                .findFirst();
    }

    Part part(int index) {
        return given[index].part;
    }

    int size() {
        return given.length;
    }

    /** Returns the total, if every part is known. */
    public Optional<Points> total() {
        return isKnown ? Optional.of(new Points(total)) : Optional.empty();
    }

    boolean isKnown() {
        return isKnown;
    }

    /** Returns the total in thousandths; it means something only if it {@link #isKnown}. */
    long thousandths() {
        return total;
    }

    /** Returns the least total once more is known; the total itself when nothing is open. */
    public Points least() {
        return new Points(Arrays.stream(given).mapToLong(it -> it.least).reduce(0, Math::addExact));
    }

    /** Returns the greatest total once more is known; the total itself when nothing is open. */
    public Points most() {
        return new Points(Arrays.stream(given).mapToLong(it -> it.most).reduce(0, Math::addExact));
    }

    /** Returns whether a part cannot be told because a host function failed. */
    public boolean isBroken() {
        return Arrays.stream(given).anyMatch(it -> it.part.basis == Basis.BROKEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that && Arrays.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(given);
    }

    @Override
    public String toString() {
        return (isKnown ? new Points(total) : "unknown") + " " + Arrays.toString(given);
    }
}
