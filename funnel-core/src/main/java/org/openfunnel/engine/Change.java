package org.openfunnel.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.fact.Value;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Offer;
import org.openfunnel.ownership.Owner;
import org.openfunnel.score.Assessment;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Due;

/** What an event says has happened, with its results: nothing has to be computed to apply it. */
public sealed interface Change {
    /**
     * The lead was taken in.
     *
     * @param policy the policy it is worked by from now on
     * @param stage the stage where it starts
     * @param duplicates the leads it may be a duplicate of
     */
    record Registered(PolicyRef policy, Name stage, List<LeadId> duplicates) implements Change {
        /** Copies the list in. */
        public Registered {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(stage, "stage");
            duplicates = List.copyOf(duplicates);
        }
    }

    /**
     * The lead moved.
     *
     * @param move the move
     * @param from the stage it left
     * @param to the stage it entered
     * @param isAuto whether it happened by itself
     * @param input what was told with it; personal values are left out
     */
    record Moved(Name move, Name from, Name to, boolean isAuto, Map<Name, Value> input) implements Change {
        /** Copies the map in, sorted. */
        public Moved {
            Objects.requireNonNull(move, "move");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            input = input.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(input));
        }
    }

    /** A step of an activity was told. */
    record StepRecorded(StepDone step) implements Change {
        /** Refuses null. */
        public StepRecorded {
            Objects.requireNonNull(step, "step");
        }
    }

    /**
     * A step of an activity was taken back; it counts no more.
     *
     * @param step the step, as it was told
     * @param by who took it back
     * @param reason why
     */
    record StepRetracted(StepDone step, PersonId by, String reason) implements Change {
        /** Refuses null. */
        public StepRetracted {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Score and grade were computed, or a grade was given by hand.
     *
     * @param assessment the result
     * @param isAsked whether somebody asked to look again
     */
    record Assessed(Assessment assessment, boolean isAsked) implements Change {
        /** Refuses null. */
        public Assessed {
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * The host must rank candidates and offer the lead.
     *
     * @param reason why
     */
    record OwnerNeeded(NeedReason reason) implements Change {
        /** Refuses null. */
        public OwnerNeeded {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a lead needs an owner. */
    enum NeedReason {
        /** It is ready to be assigned. */
        READY,
        /** The offer was not accepted in time. */
        TIMED_OUT,
        /** The offer was declined. */
        DECLINED,
        /** The rule of the host that chooses owners failed, so nobody was asked. */
        SELECTOR_FAILED
    }

    /**
     * The lead was offered to a person.
     *
     * @param offer the offer
     * @param isAnew whether it begins a new series, so that everybody may be asked again
     */
    record Offered(Offer offer, boolean isAnew) implements Change {
        /** Refuses null. */
        public Offered {
            Objects.requireNonNull(offer, "offer");
        }
    }

    /** The due of a standing offer moved, because the data of the calendar changed. */
    record OfferMoved(Offer offer) implements Change {
        /** Refuses null. */
        public OfferMoved {
            Objects.requireNonNull(offer, "offer");
        }
    }

    /**
     * The offer ended without being accepted.
     *
     * @param person to whom it was made
     * @param end how it ended
     * @param reason the reason given; may be empty
     */
    record OfferEnded(PersonId person, OfferEnd end, String reason) implements Change {
        /** Refuses null. */
        public OfferEnded {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** How an offer ends without being accepted. */
    enum OfferEnd {
        /** Nobody answered in time. */
        TIMED_OUT,
        /** The person said no. */
        DECLINED,
        /** The lead was closed or shelved, or no longer wants an owner. */
        WITHDRAWN
    }

    /** A person accepted the lead and owns it now. */
    record Accepted(PersonId person) implements Change {
        /** Refuses null. */
        public Accepted {
            Objects.requireNonNull(person, "person");
        }
    }

    /** Somebody owns the lead without having to accept. */
    record OwnerSet(Owner owner) implements Change {
        /** Refuses null. */
        public OwnerSet {
            Objects.requireNonNull(owner, "owner");
        }
    }

    /** Nobody owns the lead any more. */
    record OwnerReleased() implements Change {}

    /**
     * A person took the lead out of the pool and owns it now.
     *
     * @param person the person
     * @param from the stage that is the pool
     * @param to the stage the lead entered; the same one where a claimed lead stays
     * @param protectedUntil when it goes back into the pool, if it does by itself
     */
    record Claimed(PersonId person, Name from, Name to, Optional<Due> protectedUntil) implements Change {
        /** Refuses null. */
        public Claimed {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(protectedUntil, "protectedUntil");
        }
    }

    /**
     * A claimed lead is protected for another time than before.
     *
     * @param until when it goes back into the pool; empty when it does not any more
     */
    record ProtectionMoved(Optional<Due> until) implements Change {
        /** Refuses null. */
        public ProtectionMoved {
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * The protection of a claimed lead ran out, and the lead went back into the pool.
     *
     * @param person who owned it
     * @param from the stage it left
     * @param to the stage that is the pool
     */
    record Recycled(PersonId person, Name from, Name to) implements Change {
        /** Refuses null. */
        public Recycled {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * A clock started, changed or ended.
     *
     * @param what what happened to it
     * @param run the clock as it is now
     */
    record ClockChanged(ClockChange what, ClockRun run) implements Change {
        /** Refuses null. */
        public ClockChanged {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(run, "run");
        }
    }

    /** What happens to a clock. */
    enum ClockChange {
        /** It started. */
        STARTED,
        /** It stands still. */
        PAUSED,
        /** It runs on. */
        RESUMED,
        /** Its deadline moved, because the grade, the policy or the calendar changed, or because of a step told late or taken back. */
        MOVED,
        /** It was stopped by its deadline. */
        MET,
        /** It was stopped after its deadline. */
        MET_LATE,
        /** Its deadline passed. */
        BREACHED,
        /** A breach was recorded, but what stops the clock had happened in time. */
        BREACH_WITHDRAWN,
        /** It runs again, because what had ended it was taken back. */
        REOPENED,
        /** It was cancelled. */
        CANCELLED
    }

    /**
     * An alert of a clock came due.
     *
     * @param run the clock as it is now
     * @param point where on the way of the clock it is
     * @param tell the roles to tell
     */
    record Alerted(ClockRun run, Alert.Point point, Set<Name> tell) implements Change {
        /** Copies the set in, sorted. */
        public Alerted {
            Objects.requireNonNull(run, "run");
            tell = Collections.unmodifiableSortedSet(new TreeSet<>(tell));
        }
    }

    /**
     * A cadence began, changed or ended.
     *
     * @param what what happened to it
     * @param run the cadence as it is now
     */
    record CadenceChanged(CadenceChange what, CadenceRun run) implements Change {
        /** Refuses null. */
        public CadenceChanged {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(run, "run");
        }
    }

    /** What happens to a cadence. */
    enum CadenceChange {
        /** It began. */
        STARTED,
        /** What it asks for was done. */
        TOUCHED,
        /** Its day passed without a touch. */
        MISSED,
        /** Its next day moved, because the grade, the policy or the calendar changed, or because a touch was told late or taken back. */
        MOVED,
        /** Its next day was put off. */
        DEFERRED,
        /** It ended. */
        ENDED
    }

    /**
     * The lead goes on under another policy.
     *
     * @param adoption from which policy to which, and what is called differently from now on
     * @param stage the stage it is in, by its new name
     * @param assessment the grades that the new policy knows, too; the score is computed next
     */
    record Adopted(Adoption adoption, Name stage, Optional<Assessment> assessment) implements Change {
        /** Refuses null. */
        public Adopted {
            Objects.requireNonNull(adoption, "adoption");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * A requirement was set aside.
     *
     * @param requirement the requirement
     * @param by who did it
     * @param reason why
     */
    record Overridden(Name requirement, PersonId by, String reason) implements Change {
        /** Refuses null. */
        public Overridden {
            Objects.requireNonNull(requirement, "requirement");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Some condition may change by time alone at an instant, and the lead must be looked at then.
     *
     * @param at when; empty when time alone changes nothing
     */
    record LookScheduled(Optional<Instant> at) implements Change {
        /** Refuses null. */
        public LookScheduled {
            Objects.requireNonNull(at, "at");
        }
    }
}
