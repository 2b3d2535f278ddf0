package org.openfunnel.score;

import java.util.Arrays;
import java.util.Collections;
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

    private final Part[] parts;
    private final long least;
    private final long most;
    private final long total;
    private final boolean isKnown;

    /** Takes the array over. */
    Score(Part[] parts, long total, long least, long most, boolean isKnown) {
        this.parts = parts;
        this.total = total;
        this.least = least;
        this.most = most;
        this.isKnown = isKnown;
    }

    /**
     * Returns a score made of parts.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public static Score of(List<Part> parts) {
        Points least = Points.ZERO;
        Points most = Points.ZERO;
        Points total = Points.ZERO;
        boolean isKnown = true;
        for (Part part : parts) {
            least = least.plus(part.least);
            most = most.plus(part.most);
            total = total.plus(part.points.orElse(Points.ZERO));
            isKnown &= part.basis.givesPoints;
        }
        return new Score(
                parts.toArray(Part[]::new), total.thousandths(), least.thousandths(), most.thousandths(), isKnown);
    }

    /** Returns the parts, in the order of the scorecard; what every lead starts with comes last, if that is anything. */
    public List<Part> parts() {
        return Collections.unmodifiableList(Arrays.asList(parts));
    }

    /** Returns the part of a characteristic, if the scorecard has it. */
    public Optional<Part> find(Name characteristic) {
        return parts().stream()
                .filter(part -> part.characteristic.equals(characteristic))
                .findFirst();
    }

    Part part(int index) {
        return parts[index];
    }

    int size() {
        return parts.length;
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
        return new Points(least);
    }

    /** Returns the greatest total once more is known; the total itself when nothing is open. */
    public Points most() {
        return new Points(most);
    }

    /** Returns whether a part cannot be told because a host function failed. */
    public boolean isBroken() {
        for (Part part : parts) {
            if (part.basis == Basis.BROKEN) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return (isKnown ? new Points(total) : "unknown") + " " + Arrays.toString(parts);
    }
}
