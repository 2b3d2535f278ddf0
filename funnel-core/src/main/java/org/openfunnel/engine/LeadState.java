package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.moment.History;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.score.Assessment;
import org.openfunnel.sla.ClockRun;

/**
 * Everything about one lead that its decisions depend on, beside facts and policy: the value that a host stores. Equal by
 * content.
 *
 * @see Snapshot
 */
public final class LeadState {
    /** How many command ids are remembered to recognise a duplicate. */
    public static final int REMEMBERED_COMMANDS = 16;

    private final Parts parts;

    private LeadState(Parts parts) {
        this.parts = parts;
    }

    /**
     * All parts of a state, for whoever stores it in a form of their own. It grows with the library; {@code LeadJson} of
     * {@code funnel-rules} writes every part there is.
     *
     * @param lead the lead
     * @param policy the policy the lead is worked by
     * @param revision the number of events so far
     * @param asOf when the last event took effect
     * @param stage the stage the lead is in
     * @param stageSince since when
     * @param assessment the latest score and grade
     * @param ownership who owns the lead
     * @param clocks the latest run of each clock and subject, by name, then activity
     * @param cadences the cadences that run, by name
     * @param history what has happened, as far as it still matters
     * @param recentCommands the ids of the last commands, the latest last
     * @param nextLook when a condition may change by time alone
     */
    public record Snapshot(
            LeadId lead,
            Optional<PolicyRef> policy,
            long revision,
            Instant asOf,
            Optional<Name> stage,
            Instant stageSince,
            Optional<Assessment> assessment,
            Ownership ownership,
            List<ClockRun> clocks,
            List<CadenceRun> cadences,
            History history,
            List<CommandId> recentCommands,
            Optional<Instant> nextLook) {
        /**
         * Copies the lists in.
         *
         * @throws IllegalArgumentException if the revision is negative, or there are more than {@link #REMEMBERED_COMMANDS}
         *     commands
         */
        public Snapshot {
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(stageSince, "stageSince");
            Objects.requireNonNull(assessment, "assessment");
            Objects.requireNonNull(ownership, "ownership");
            clocks = List.copyOf(clocks);
            cadences = List.copyOf(cadences);
            Objects.requireNonNull(history, "history");
            recentCommands = List.copyOf(recentCommands);
            Objects.requireNonNull(nextLook, "nextLook");
            if (revision < 0 || recentCommands.size() > REMEMBERED_COMMANDS) {
                throw new IllegalArgumentException("a state must have a revision from 0 on and at most "
                        + REMEMBERED_COMMANDS + " recent commands, but had revision " + revision + " and "
                        + recentCommands.size());
            }
        }
    }

    /** Returns the state of a lead that is not registered yet. */
    public static LeadState none(LeadId lead) {
        return new LeadState(new Parts(lead));
    }

    /** Returns the state that has these parts; for reading back what {@link #snapshot} gave. */
    public static LeadState restore(Snapshot snapshot) {
        return new LeadState(new Parts(snapshot));
    }

    /** Returns all parts of this state. */
    public Snapshot snapshot() {
        return parts.snapshot();
    }

    /** Returns the lead. */
    public LeadId lead() {
        return parts.lead;
    }

    /** Returns the policy the lead is worked by; empty before it is registered. */
    public Optional<PolicyRef> policy() {
        return parts.policy;
    }

    /** Returns the number of events so far. */
    public long revision() {
        return parts.revision;
    }

    /** Returns when the last event took effect; {@link Instant#MIN} when there was none. */
    public Instant asOf() {
        return parts.asOf;
    }

    /** Returns the stage the lead is in; empty before it is registered. */
    public Optional<Name> stage() {
        return parts.stage;
    }

    /** Returns since when the lead is in its stage; {@link Instant#MIN} before it is registered. */
    public Instant stageSince() {
        return parts.stageSince;
    }

    /** Returns the latest score and grade, if there is one. */
    public Optional<Assessment> assessment() {
        return parts.assessment;
    }

    /** Returns the grade in force, if there is one. */
    public Optional<Name> grade() {
        return parts.assessment.flatMap(Assessment::grade);
    }

    /** Returns who owns the lead. */
    public Ownership ownership() {
        return parts.ownership;
    }

    /** Returns the latest run of each clock and subject, ended ones included, by name, then activity. */
    public List<ClockRun> clocks() {
        return parts.clocks;
    }

    /** Returns the cadences that run, by name. */
    public List<CadenceRun> cadences() {
        return parts.cadences;
    }

    /** Returns what has happened, as far as it still matters. */
    public History history() {
        return parts.history;
    }

    /** Returns the ids of the last commands that changed the lead, the latest last, at most {@link #REMEMBERED_COMMANDS}. */
    public List<CommandId> recentCommands() {
        return parts.recent;
    }

    /** Returns when a condition may change by time alone, if one may. */
    public Optional<Instant> nextLook() {
        return parts.look;
    }

    /**
     * Returns the earliest instant at which time alone may change anything; empty when it never will. Nothing the engine
     * decides changes before it unless a command, facts or calendar data change.
     */
    public Optional<Instant> nextDueAt() {
        Instant next = Dues.next(this);
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    /**
     * Returns the state after an event.
     *
     * @throws IllegalArgumentException if the event is not the next one of this lead
     */
    public LeadState apply(Event event) {
        if (!event.lead().equals(parts.lead) || event.revision() != parts.revision + 1) {
            throw new IllegalArgumentException("the next event of lead `" + parts.lead + "` must have revision "
                    + (parts.revision + 1) + ", but was " + event.revision() + " of lead `" + event.lead() + "`");
        }
        LeadState next = draft();
        next.fold().apply(event);
        return next.finished();
    }

    /** Returns a copy that a {@link #fold} may change until it is {@link #finished}, so that several events need one copy. */
    LeadState draft() {
        return new LeadState(new Parts(parts));
    }

    /** Returns what applies events to this draft. */
    Fold fold() {
        return new Fold(parts);
    }

    /** Returns what a draft has become; made last, so that whatever thread sees it sees all of its parts. */
    LeadState finished() {
        return new LeadState(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadState that && snapshot().equals(that.snapshot());
    }

    @Override
    public int hashCode() {
        return snapshot().hashCode();
    }

    @Override
    public String toString() {
        return snapshot().toString();
    }

    /** What a state is made of; changed only between being copied for a draft and the draft being finished. */
    static final class Parts {
        final LeadId lead;
        Optional<PolicyRef> policy = Optional.empty();
        long revision;
        Instant asOf = Instant.MIN;
        Optional<Name> stage = Optional.empty();
        Instant stageSince = Instant.MIN;
        Optional<Assessment> assessment = Optional.empty();
        Ownership ownership = Ownership.NONE;
        List<ClockRun> clocks = List.of();
        List<CadenceRun> cadences = List.of();
        History history = History.EMPTY;
        List<CommandId> recent = List.of();
        Optional<Instant> look = Optional.empty();

        Parts(LeadId lead) {
            this.lead = Objects.requireNonNull(lead, "lead");
        }

        Parts(Parts from) {
            lead = from.lead;
            policy = from.policy;
            revision = from.revision;
            asOf = from.asOf;
            stage = from.stage;
            stageSince = from.stageSince;
            assessment = from.assessment;
            ownership = from.ownership;
            clocks = from.clocks;
            cadences = from.cadences;
            history = from.history;
            recent = from.recent;
            look = from.look;
        }

        Parts(Snapshot from) {
            lead = from.lead;
            policy = from.policy;
            revision = from.revision;
            asOf = from.asOf;
            stage = from.stage;
            stageSince = from.stageSince;
            assessment = from.assessment;
            ownership = from.ownership;
            clocks = from.clocks;
            cadences = from.cadences;
            history = from.history;
            recent = from.recentCommands;
            look = from.nextLook;
        }

        void remember(CommandId command) {
            if (!recent.isEmpty() && recent.get(recent.size() - 1).equals(command)) {
                return;
            }
            int kept = Math.min(recent.size(), REMEMBERED_COMMANDS - 1);
            var more = new CommandId[kept + 1];
            for (int i = 0; i < kept; i++) {
                more[i] = recent.get(recent.size() - kept + i);
            }
            more[kept] = command;
            recent = List.of(more);
        }

        Snapshot snapshot() {
            return new Snapshot(
                    lead,
                    policy,
                    revision,
                    asOf,
                    stage,
                    stageSince,
                    assessment,
                    ownership,
                    clocks,
                    cadences,
                    history,
                    recent,
                    look);
        }
    }
}
