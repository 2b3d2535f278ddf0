package org.openfunnel.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.condition.Blocker;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * What the engine answers to a command. Whatever its kind, a decision has the state before and after, events, warnings,
 * blockers and the facts read, so that a host that only stores events needs no distinction.
 */
public sealed interface Decision {
    /** Returns the state that was decided on. */
    LeadState before();

    /** Returns the state after the events; equal to the one before when there are none. */
    default LeadState after() {
        return before();
    }

    /** Returns what happened, in order; empty when nothing changed. */
    default List<Event> events() {
        return List.of();
    }

    /** Returns what is not as it should be, though it stops nothing. */
    default List<Blocker> warnings() {
        return List.of();
    }

    /** Returns what stands in the way; empty unless refused. */
    default List<Blocker> blockers() {
        return List.of();
    }

    /**
     * Returns the host's facts that were read, with their values: empty when read and not known, {@link Value.Withheld} when
     * personal.
     */
    default Map<Name, Optional<Value>> read() {
        return Map.of();
    }

    /** Returns whether the command took effect, be it without events. */
    default boolean isApplied() {
        return this instanceof Applied;
    }

    /**
     * The command took effect.
     *
     * @param before the state decided on
     * @param after the state after the events
     * @param events what happened
     * @param warnings what is not as it should be
     * @param read the host's facts read
     */
    record Applied(
            LeadState before,
            LeadState after,
            List<Event> events,
            List<Blocker> warnings,
            Map<Name, Optional<Value>> read)
            implements Decision {
        /** Copies the lists in. */
        public Applied {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
            Objects.requireNonNull(read, "read");
        }
    }

    /**
     * The command cannot take effect as things are; nothing has changed.
     *
     * @param before the state decided on
     * @param reason why
     * @param blockers everything that stands in the way
     * @param warnings what is not as it should be beside that
     * @param read the host's facts read
     */
    record Refused(
            LeadState before,
            Reason reason,
            List<Blocker> blockers,
            List<Blocker> warnings,
            Map<Name, Optional<Value>> read)
            implements Decision {
        /** Copies the lists in. */
        public Refused {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(reason, "reason");
            blockers = List.copyOf(blockers);
            warnings = List.copyOf(warnings);
            Objects.requireNonNull(read, "read");
        }
    }

    /** Why a command is refused. */
    enum Reason {
        /** The policy does not know what was asked. */
        UNDECLARED_TRIGGER,
        /** Nothing leads there from where the lead is. */
        NO_ROUTE,
        /** Several ways are open at once, and the policy does not say which one wins. */
        AMBIGUOUS_ROUTE,
        /** Requirements are not met. */
        BLOCKED,
        /** What was told with the command is missing or does not fit. */
        INVALID_INPUT
    }

    /** The command was decided before and has taken effect. */
    record Duplicate(LeadState before) implements Decision {}

    /**
     * The command was made for another revision.
     *
     * @param before the state
     * @param expected the revision it was made for
     */
    record Stale(LeadState before, long expected) implements Decision {}

    /**
     * The lead is worked by another policy.
     *
     * @param before the state
     * @param expected the policy of this engine
     */
    record WrongPolicy(LeadState before, PolicyRef expected) implements Decision {}

    /** Returns what one of the functions makes of this decision. */
    default <R> R fold(
            Function<? super Applied, ? extends R> applied,
            Function<? super Refused, ? extends R> refused,
            Function<? super Duplicate, ? extends R> duplicate,
            Function<? super Stale, ? extends R> stale,
            Function<? super WrongPolicy, ? extends R> wrongPolicy) {
        if (this instanceof Applied it) {
            return applied.apply(it);
        }
        if (this instanceof Refused it) {
            return refused.apply(it);
        }
        if (this instanceof Duplicate it) {
            return duplicate.apply(it);
        }
        return this instanceof Stale it ? stale.apply(it) : wrongPolicy.apply((WrongPolicy) this);
    }
}
