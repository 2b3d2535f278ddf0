package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Candidate;

/**
 * Something that somebody, or time, wants of a lead.
 *
 * @param id the host's id; the same id twice has an effect once
 * @param actor who wants it, in which roles
 * @param at when it is told; when the lead is already further, it takes effect there and both instants are kept
 * @param expectedRevision the revision of the state it was made for; another one makes it stale
 * @param waivers the requirements that the actor sets aside, each with the reason
 * @param action what is wanted
 */
public record Command(
        CommandId id, Actor actor, Instant at, OptionalLong expectedRevision, List<Waiver> waivers, Action action) {
    private static final Actor TIME = new Actor(PersonId.of("time"), Set.of());

    /**
     * A requirement set aside.
     *
     * @param requirement the requirement
     * @param reason why, not blank
     */
    public record Waiver(Name requirement, String reason) {
        /** Refuses a blank reason. */
        public Waiver {
            Objects.requireNonNull(requirement, "requirement");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("setting `" + requirement + "` aside needs a reason");
            }
        }
    }

    /** Copies the list in. */
    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(expectedRevision, "expectedRevision");
        waivers = List.copyOf(waivers);
        Objects.requireNonNull(action, "action");
    }

    /** Returns a command for whatever revision, that sets nothing aside. */
    public static Command of(String id, Actor actor, Instant at, Action action) {
        return new Command(CommandId.of(id), actor, at, OptionalLong.empty(), List.of(), action);
    }

    /** Returns the command that lets time pass up to an instant; its id is derived and never remembered. */
    public static Command tick(Instant at) {
        return of("tick-" + at, TIME, at, new Action.Tick());
    }

    /** Returns the command that takes a new lead in. */
    public static Command register(String id, Actor actor, Instant at) {
        return of(id, actor, at, new Action.Register(List.of()));
    }

    /** Returns the command that takes a new lead in of which the host found others under a duplicate key. */
    public static Command register(String id, Actor actor, Instant at, List<LeadId> matches) {
        return of(id, actor, at, new Action.Register(matches));
    }

    /** Returns the command that moves the lead. */
    public static Command fire(String id, Actor actor, Instant at, String trigger, Map<Name, Value> input) {
        return of(id, actor, at, new Action.Fire(Name.of(trigger), input));
    }

    /**
     * Returns the command that tells a step of an activity.
     *
     * @param step the kind of the activity and the step, as {@code follow-up.made}
     */
    public static Command tell(
            String id, Actor actor, Instant at, String activity, String step, Map<Name, Value> attributes) {
        int dot = step.lastIndexOf('.');
        return of(
                id,
                actor,
                at,
                new Action.Tell(
                        ActivityId.of(activity),
                        Name.of(step.substring(0, Math.max(dot, 0))),
                        Name.of(step.substring(dot + 1)),
                        Optional.empty(),
                        Optional.empty(),
                        attributes));
    }

    /** Returns the command that offers the lead to the best of these candidates. */
    public static Command offer(String id, Actor actor, Instant at, List<Candidate> candidates) {
        return of(id, actor, at, new Action.Offer(candidates));
    }

    /** Returns the command that accepts the offer made to the actor. */
    public static Command accept(String id, Actor actor, Instant at) {
        return of(id, actor, at, new Action.Accept());
    }

    /** Returns the command that takes the lead out of the pool for the actor, who made these claims before. */
    public static Command claim(String id, Actor actor, Instant at, List<Action.Claim.Earlier> earlier) {
        return of(id, actor, at, new Action.Claim(earlier));
    }

    /** Returns the command that looks at the lead again. */
    public static Command assess(String id, Actor actor, Instant at) {
        return of(id, actor, at, new Action.Assess());
    }

    /** Returns this command for one revision of the state only. */
    public Command expecting(long revision) {
        return new Command(id, actor, at, OptionalLong.of(revision), waivers, action);
    }

    /** Returns this command with a requirement set aside. */
    public Command waiving(String requirement, String reason) {
        var more = new java.util.ArrayList<>(waivers);
        more.add(new Waiver(Name.of(requirement), reason));
        return new Command(id, actor, at, expectedRevision, more, action);
    }

    /** Returns whether it only lets time pass. */
    boolean isTick() {
        return action instanceof Action.Tick;
    }
}
