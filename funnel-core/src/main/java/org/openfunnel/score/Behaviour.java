package org.openfunnel.score;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * Points for what was done: each step that is known of the lead gives points, which may fade as whole local days pass. Neither the order
 * in which steps were told counts nor how often the lead was looked at; a step that was retracted or cleared gives nothing.
 *
 * @param deeds what gives points, in the order of the policy; at least one, no name twice
 */
public record Behaviour(List<Deed> deeds) implements Scorecard.Formula {
    /** The longest a deed can take to fade, in days. */
    public static final int MOST_DAYS = 1000;

    /** The most points of one deed, on either side of zero. */
    public static final int MOST_POINTS = 1_000_000;

    /**
     * Something that gives points each time it is done.
     *
     * @param id its name, unique in its characteristic
     * @param header label, sources and remarks
     * @param on the step, or any of several
     * @param points the raw points on the day it was done
     * @param atMost the most that all such steps together give, counted away from zero; no limit when empty
     * @param decay how the points fade, if they do
     */
    public record Deed(
            Name id, Header header, Moment on, Points points, Optional<Points> atMost, Optional<Decay> decay) {
        /** Refuses moments other than steps, too many points, and a limit that is not above zero. */
        public Deed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(decay, "decay");
            if (!isSteps(on)) {
                throw new IllegalArgumentException("`" + id + "` must be a step of an activity");
            }
            if (Math.abs(points.thousandths()) > Points.of(MOST_POINTS).thousandths()) {
                throw new IllegalArgumentException(
                        "points of `" + id + "` must be within ±" + MOST_POINTS + ", but were " + points);
            }
            if (atMost.filter(most -> most.thousandths() <= 0).isPresent()) {
                throw new IllegalArgumentException("the most points of `" + id + "` must be above 0");
            }
        }
    }

    /** How points fade. On the day itself, day 0, they are whole. */
    public sealed interface Decay {
        /**
         * Half the points are left after so many days, a quarter after twice as many, and none after {@link #MOST_FADING} days.
         *
         * @param days from 1 to {@link Behaviour#MOST_DAYS}
         */
        record HalfLife(int days) implements Decay {
            /** So many days are looked at. */
            static final int MOST_FADING = 3660;

            /** Refuses a number of days out of range. */
            public HalfLife {
                inRange(days);
            }
        }

        /**
         * The points fall evenly, and nothing is left after so many days.
         *
         * @param days from 1 to {@link Behaviour#MOST_DAYS}
         */
        record Linear(int days) implements Decay {
            /** Refuses a number of days out of range. */
            public Linear {
                inRange(days);
            }
        }

        /**
         * The points are whole for so many days, the first included, and then gone.
         *
         * @param days from 1 to {@link Behaviour#MOST_DAYS}
         */
        record Window(int days) implements Decay {
            /** Refuses a number of days out of range. */
            public Window {
                inRange(days);
            }
        }

        /**
         * A share of the points is left from each of some days on.
         *
         * @param steps in rising order of days; at least one
         */
        record Stepwise(List<Step> steps) implements Decay {
            /** Copies the list in and refuses an empty one and days that do not rise. */
            public Stepwise {
                steps = List.copyOf(steps);
                if (steps.isEmpty()) {
                    throw new IllegalArgumentException("points cannot fade in no steps");
                }
                for (int i = 1; i < steps.size(); i++) {
                    if (steps.get(i - 1).fromDay() >= steps.get(i).fromDay()) {
                        throw new IllegalArgumentException(
                                "days must rise, but " + steps.get(i - 1).fromDay() + " comes before "
                                        + steps.get(i).fromDay());
                    }
                }
            }
        }

        /**
         * What is left from a day on.
         *
         * @param fromDay from 1 to {@link Behaviour#MOST_DAYS}
         * @param keep the share of the points, from 0 to 1 with at most 3 decimal places
         */
        record Step(int fromDay, BigDecimal keep) {
            /** Refuses what is out of range. */
            public Step {
                inRange(fromDay);
                keep = Interpolation.plain(keep);
                if (keep.signum() < 0 || keep.compareTo(BigDecimal.ONE) > 0 || keep.scale() > Points.SCALE) {
                    throw new IllegalArgumentException(
                            "a share must be from 0 to 1 with at most 3 decimal places, but was " + keep);
                }
            }
        }

        private static void inRange(int days) {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("days must be from 1 to " + MOST_DAYS + ", but were " + days);
            }
        }
    }

    /** Copies the list in and refuses an empty one and a name that stands twice. */
    public Behaviour {
        deeds = List.copyOf(deeds);
        if (deeds.isEmpty()) {
            throw new IllegalArgumentException("behaviour must have a deed");
        }
        Set<Name> seen = new HashSet<>();
        for (Deed deed : deeds) {
            if (!seen.add(deed.id())) {
                throw new IllegalArgumentException("deed `" + deed.id() + "` stands twice");
            }
        }
    }

    /** Returns whether a moment is a step of an activity, or any of several. Of other moments only the last is remembered. */
    public static boolean isSteps(Moment moment) {
        return moment instanceof Moment.AnyOf any
                ? any.moments().stream().allMatch(Behaviour::isSteps)
                : moment instanceof Moment.Done;
    }
}
