package org.openfunnel.ownership;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * How a lead gets its owner: it is offered to the best candidate, who accepts it in time, or it goes on to the next.
 *
 * @param header label, sources and remarks
 * @param when the leads that need an owner; empty means every open lead without one
 * @param by the roles that may offer; empty means everybody
 * @param requires what must hold for a lead to be offered
 * @param candidates the roles of which a candidate must hold one; a grade that is not named has no candidates
 * @param order how candidates are ranked, the first criterion first; a tie that is left is broken by the person's id
 * @param selector the rule of the host that ranks them instead; beside it there is no order
 * @param accept how a candidate accepts; empty means the offer alone makes the owner
 * @param fallback the role that owns a lead nobody accepts; empty means that it has no owner then
 */
public record Assignment(
        Header header,
        Optional<Condition> when,
        Set<Name> by,
        List<Requirement> requires,
        ByGrade<Set<Name>> candidates,
        List<Order> order,
        Optional<Selector> selector,
        Optional<Acceptance> accept,
        Optional<Name> fallback) {
    /** A criterion by which candidates are ranked. */
    public enum Order {
        /** Fewer open leads first. */
        FEWEST_OPEN("fewest-open"),
        /** The candidate who got no lead for the longest time first; one who never got any before all others. */
        LONGEST_WAITING("longest-waiting"),
        /** The id of the person, in the order of its characters. */
        NAME("name");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * Which rule of the host ranks the candidates, see {@link Ranking.OwnerSelector}.
     *
     * @param host its name
     * @param version which version of it is meant, from 1
     * @param reads the facts that are handed to it, those that present the lead's state included
     */
    public record Selector(Name host, int version, List<Name> reads) {
        /** Copies the list in and refuses a version below 1. */
        public Selector {
            Objects.requireNonNull(host, "host");
            if (version < 1) {
                throw new IllegalArgumentException("version of `" + host + "` must be at least 1, but was " + version);
            }
            reads = List.copyOf(reads);
        }

        @Override
        public String toString() {
            return version == 1 ? host.value() : host + " v" + version;
        }
    }

    /**
     * How a candidate accepts.
     *
     * @param header label, sources and remarks
     * @param within how long the offer stands; accepted exactly at its end is in time
     * @param rounds how many offers are made at most, at least 1
     */
    public record Acceptance(Header header, Amount within, int rounds) {
        /** Refuses less than one round. */
        public Acceptance {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(within, "within");
            if (rounds < 1) {
                throw new IllegalArgumentException("an assignment needs at least 1 round, but has " + rounds);
            }
        }
    }

    /** Copies the collections in, sets sorted. */
    public Assignment {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(when, "when");
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        requires = List.copyOf(requires);
        Objects.requireNonNull(candidates, "candidates");
        order = List.copyOf(order);
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(accept, "accept");
        Objects.requireNonNull(fallback, "fallback");
    }

    /** Makes an assignment by the order of the policy alone. */
    public Assignment(
            Header header,
            Optional<Condition> when,
            Set<Name> by,
            List<Requirement> requires,
            ByGrade<Set<Name>> candidates,
            List<Order> order,
            Optional<Acceptance> accept,
            Optional<Name> fallback) {
        this(header, when, by, requires, candidates, order, Optional.empty(), accept, fallback);
    }

    /** Returns this with a rule of the host in the place of the order. */
    public Assignment withSelector(Selector changed) {
        return new Assignment(
                header, when, by, requires, candidates, List.of(), Optional.of(changed), accept, fallback);
    }
}
