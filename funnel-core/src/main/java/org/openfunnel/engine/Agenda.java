package org.openfunnel.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.explain.Message;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.time.Due;

/**
 * Everything open about a lead at an instant.
 *
 * @param items what is to be done, the earliest due first, what has no due last
 * @param waiting the automatic moves that are ready but for requirements
 * @param advice what to say or send
 * @param nextDueAt when time alone may change anything
 */
public record Agenda(List<Item> items, List<Waiting> waiting, List<Hint> advice, Optional<Instant> nextDueAt) {
    /** What an item is about. */
    public enum Kind {
        /** A clock runs. */
        CLOCK,
        /** The next touch of a cadence. */
        TOUCH,
        /** An offer waits for an answer. */
        OFFER,
        /** The host must rank candidates and offer the lead. */
        OWNER,
        /** A claimed lead goes back into the pool. */
        PROTECTION,
        /** An activity has begun and not ended, and no clock runs for it. */
        ACTIVITY
    }

    /** How an item stands. */
    public enum Status {
        /** There is time. */
        OPEN,
        /** A warning has come. */
        AT_RISK,
        /** It stands still. */
        PAUSED,
        /** Its due has passed. */
        OVERDUE
    }

    /**
     * Something to be done.
     *
     * @param kind what it is about
     * @param rule the clock, cadence or kind of activity; the policy's word for the rest
     * @param subject the activity it is about, if it is about one
     * @param who the role that has to act; empty means the owner
     * @param due when it is due; empty when nobody said
     * @param status how it stands
     * @param left the time left on the wall clock, negative when overdue; empty when the due is not known
     * @param message the whole as a sentence
     */
    public record Item(
            Kind kind,
            Name rule,
            Optional<ActivityId> subject,
            Optional<Name> who,
            Optional<Due> due,
            Status status,
            Optional<Duration> left,
            Message message) {
        /** Refuses null. */
        public Item {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(message, "message");
        }

        /** Returns the due instant, or one before which it is not due; the last of all instants when there is none. */
        public Instant orderedBy() {
            return due.map(Due::earliest).orElse(Instant.MAX);
        }
    }

    /** An automatic move that would happen but for requirements. */
    public record Waiting(Name move, List<Blocker> blockers) {
        /** Copies the list in. */
        public Waiting {
            Objects.requireNonNull(move, "move");
            blockers = List.copyOf(blockers);
        }
    }

    /** Something to say or send. */
    public record Hint(Name advice, Label say) {}

    /** Copies the lists in. */
    public Agenda {
        items = List.copyOf(items);
        waiting = List.copyOf(waiting);
        advice = List.copyOf(advice);
        Objects.requireNonNull(nextDueAt, "nextDueAt");
    }
}
