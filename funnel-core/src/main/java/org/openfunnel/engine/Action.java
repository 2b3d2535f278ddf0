package org.openfunnel.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;

/** What a command wants done. */
public sealed interface Action {
    /**
     * Take a new lead in.
     *
     * @param matches the leads that the host found under one of the new lead's duplicate keys; may be empty
     */
    record Register(List<LeadId> matches) implements Action {
        /** Copies the list in. */
        public Register {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Move the lead.
     *
     * @param trigger the trigger that the policy declares, by default the name of the move
     * @param input what is told with it
     */
    record Fire(Name trigger, Map<Name, Value> input) implements Action {
        /** Copies the map in, sorted. */
        public Fire {
            Objects.requireNonNull(trigger, "trigger");
            input = Collections.unmodifiableSortedMap(new TreeMap<>(input));
        }
    }

    /**
     * Tell a step of an activity.
     *
     * @param activity which activity; a new id begins a new one
     * @param kind the kind of the activity
     * @param step the step
     * @param about the activity this one is about, if any
     * @param happenedAt when it happened; empty means at the instant of the command
     * @param attributes what is told about it
     */
    record Tell(
            ActivityId activity,
            Name kind,
            Name step,
            Optional<ActivityId> about,
            Optional<Instant> happenedAt,
            Map<Name, Value> attributes)
            implements Action {
        /** Copies the map in, sorted. */
        public Tell {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(happenedAt, "happenedAt");
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /**
     * Take a step back that was told by mistake. What it did to clocks and cadences is computed again as if it had never been
     * told; moves and alerts that followed from it stand.
     *
     * @param activity which activity
     * @param step the step; of several the one that happened last
     * @param happenedAt when the step meant happened; empty means whenever
     * @param reason why, not blank
     */
    record Retract(ActivityId activity, Name step, Optional<Instant> happenedAt, String reason) implements Action {
        /** Refuses null. */
        public Retract {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(happenedAt, "happenedAt");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Offer the lead to the best of these candidates.
     *
     * @param candidates who could work it, as the host knows them now
     */
    record Offer(List<Candidate> candidates) implements Action {
        /** Copies the list in. */
        public Offer {
            candidates = List.copyOf(candidates);
        }
    }

    /** Accept the offer that was made to the actor. */
    record Accept() implements Action {}

    /**
     * Decline the offer that was made to the actor.
     *
     * @param reason why, in words; may be empty
     */
    record Decline(String reason) implements Action {
        /** Refuses null. */
        public Decline {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Take the lead out of the pool, for the actor. The limits of the policy are exact only if the host reads the earlier
     * claims in the transaction that stores the decision.
     *
     * @param earlier the claims that the actor made before, of leads given back as well, as far back as the policy counts
     */
    record Claim(List<Earlier> earlier) implements Action {
        /**
         * A claim made before.
         *
         * @param grade the grade of the lead when it was claimed, if it had one
         * @param at when it was claimed
         */
        public record Earlier(Optional<Name> grade, Instant at) {
            /** Refuses null. */
            public Earlier {
                Objects.requireNonNull(grade, "grade");
                Objects.requireNonNull(at, "at");
            }
        }

        /** Copies the list in. */
        public Claim {
            earlier = List.copyOf(earlier);
        }
    }

    /** Look at the lead again: its facts have changed, or a re-evaluation is due. */
    record Assess() implements Action {}

    /**
     * Give the lead a grade by hand, beside the computed one. Who may review grades confirms a computed grade by giving it.
     *
     * @param grade the grade
     * @param reason why, in words; may be empty where the policy asks for none
     */
    record Grade(Name grade, String reason) implements Action {
        /** Refuses null. */
        public Grade {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Go on under the policy of the engine that is asked, whatever policy worked the lead before. It is the only action that an
     * engine takes for a lead of another policy.
     *
     * @param adoption from which policy to which, and what is called differently
     */
    record Adopt(Adoption adoption) implements Action {
        /** Refuses null. */
        public Adopt {
            Objects.requireNonNull(adoption, "adoption");
        }
    }

    /** Let time pass up to the instant of the command. */
    record Tick() implements Action {}
}
