package org.openfunnel.moment;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/** Something that happened to a lead. */
public sealed interface Occurrence {
    /** Returns when it happened, which may be earlier than when it was told. */
    Instant at();

    /** The kinds of things that happen to the lead itself. */
    enum Kind {
        /** The lead was registered. */
        REGISTERED("registered"),
        /** A stage was entered. */
        ENTERED("entered"),
        /** A stage was left. */
        LEFT("left"),
        /** The grade changed to another one. */
        GRADED("graded"),
        /** Somebody asked for the grade again, whether or not it changed. */
        ASSESSED("assessed"),
        /** The lead was offered to a person. */
        OFFERED("offered"),
        /** A person accepted the lead. */
        ACCEPTED("accepted"),
        /** A person declined the lead. */
        DECLINED("declined"),
        /** A person took the lead out of the pool. */
        CLAIMED("claimed"),
        /** A clock or a cadence came due. */
        DUE("due"),
        /** A clock was stopped in time. */
        MET("met"),
        /** A clock ran past its deadline. */
        BREACHED("breached");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * Something that happened to the lead itself.
     *
     * @param kind what happened
     * @param subject the stage, grade, clock or cadence it happened with; {@link #LEAD} when there is none
     * @param at when it happened
     */
    record Milestone(Kind kind, Name subject, Instant at) implements Occurrence {
        /** The subject of what happens to the lead as a whole. */
        public static final Name LEAD = Name.of("lead");

        /** Refuses null. */
        public Milestone {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(at, "at");
        }

        /** Returns something that happened to the lead as a whole. */
        public static Milestone of(Kind kind, Instant at) {
            return new Milestone(kind, LEAD, at);
        }
    }

    /**
     * A step of an activity that was taken.
     *
     * @param activity which activity
     * @param kind the kind of the activity
     * @param step the step
     * @param about the activity this one is about, if any
     * @param by who took the step, on our side or for the customer
     * @param roles the roles that person held
     * @param at when it happened
     * @param recordedAt when it was told, never before it happened
     * @param attributes what was told about it
     */
    record StepDone(
            ActivityId activity,
            Name kind,
            Name step,
            Optional<ActivityId> about,
            PersonId by,
            Set<Name> roles,
            Instant at,
            Instant recordedAt,
            Map<Name, Value> attributes)
            implements Occurrence {
        /**
         * Copies the collections in, sorted.
         *
         * @throws IllegalArgumentException if it was told before it happened
         */
        public StepDone {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(by, "by");
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
            if (recordedAt.isBefore(at)) {
                throw new IllegalArgumentException("a step must happen before it is recorded, but happened at " + at
                        + ", recorded at " + recordedAt);
            }
        }
    }
}
