package org.openfunnel.stage;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * A way from stages to a stage.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param from the stages it leaves; empty means any open stage
 * @param to the stage it enters
 * @param on the trigger by which people fire it; several moves may share one and are told apart by {@code when}
 * @param isAuto whether it happens by itself as soon as {@code when} holds
 * @param over the automatic moves that give way to this one when both are ready
 * @param by the roles that may fire it; empty means everybody
 * @param input what must be told when it is fired
 * @param when which leads take this way; empty means all
 * @param requires what must hold for the lead to move
 */
public record Move(
        Name id,
        Header header,
        Set<Name> from,
        Name to,
        Name on,
        boolean isAuto,
        Set<Name> over,
        Set<Name> by,
        List<Fact> input,
        Optional<Condition> when,
        List<Requirement> requires) {
    /** Copies the collections in, sets sorted. */
    public Move {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(on, "on");
        over = Collections.unmodifiableSortedSet(new TreeSet<>(over));
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        input = List.copyOf(input);
        Objects.requireNonNull(when, "when");
        requires = List.copyOf(requires);
    }

    /** Starts a move between two stages. */
    public static Builder between(String id, String from, String to) {
        return new Builder(Name.of(id), Set.of(Name.of(from)), Name.of(to));
    }

    /** Starts a move from any open stage. */
    public static Builder fromAnyOpen(String id, String to) {
        return new Builder(Name.of(id), Set.of(), Name.of(to));
    }

    /** Returns whether it leaves any open stage. */
    public boolean isFromAnyOpen() {
        return from.isEmpty();
    }

    /** Collects what is optional about a move: by default people fire it by its name, everybody may, nothing is required. */
    public static final class Builder {
        private final Name id;
        private final Set<Name> from;
        private final Name to;
        private Name on;
        private Header header = Header.NONE;
        private boolean auto;
        private Set<Name> over = Set.of();
        private Set<Name> by = Set.of();
        private List<Fact> input = List.of();
        private Optional<Condition> when = Optional.empty();
        private List<Requirement> requires = List.of();

        Builder(Name id, Set<Name> from, Name to) {
            this.id = id;
            this.from = from;
            this.to = to;
            this.on = id;
        }

        /** Sets label, sources and remarks. */
        public Builder header(Header changed) {
            header = changed;
            return this;
        }

        /** Sets the trigger by which people fire it. */
        public Builder on(String trigger) {
            on = Name.of(trigger);
            return this;
        }

        /** Makes it happen by itself as soon as the condition holds. */
        public Builder auto(Condition condition) {
            auto = true;
            return when(condition);
        }

        /** Sets the automatic moves that give way to this one. */
        public Builder over(String... moves) {
            over = names(moves);
            return this;
        }

        /** Sets the roles that may fire it. */
        public Builder by(String... roles) {
            by = names(roles);
            return this;
        }

        /** Sets what must be told when it is fired. */
        public Builder input(Fact... facts) {
            input = List.of(facts);
            return this;
        }

        /** Sets which leads take this way. */
        public Builder when(Condition condition) {
            when = Optional.of(condition);
            return this;
        }

        /** Sets what must hold for the lead to move. */
        public Builder requires(Requirement... requirements) {
            requires = List.of(requirements);
            return this;
        }

        /** Returns the move. */
        public Move build() {
            return new Move(id, header, from, to, on, auto, over, by, input, when, requires);
        }

        private static Set<Name> names(String... names) {
            var set = new TreeSet<Name>();
            for (String name : names) {
                set.add(Name.of(name));
            }
            return set;
        }
    }
}
