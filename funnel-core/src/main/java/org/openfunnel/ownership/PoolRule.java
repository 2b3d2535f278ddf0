package org.openfunnel.ownership;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Requirement;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * The pool: where leads lie that nobody works, how people take them out, and how a lead comes back that nobody cares for.
 *
 * @param header label, sources and remarks
 * @param stage the stage that is the pool
 * @param claim how people take leads out
 * @param protection how long a claimed lead belongs to its claimant; without one it never comes back by itself
 */
public record PoolRule(Header header, Name stage, Claim claim, Optional<Protection> protection) {
    /**
     * How people take leads out of the pool.
     *
     * @param to the stage that a claimed lead enters; empty means that it stays where it is
     * @param by the roles that may claim; empty means everybody
     * @param requires what must hold for a lead to be claimed
     * @param limit how many leads one person may claim; no limit when empty
     * @param coolDown how long a person who owned the lead must wait before claiming it again; not at all when empty
     */
    public record Claim(
            Optional<Name> to,
            Set<Name> by,
            List<Requirement> requires,
            Optional<Limit> limit,
            Optional<Amount> coolDown) {
        /** Everybody claims what they like, and it stays where it is. */
        public static final Claim FREE =
                new Claim(Optional.empty(), Set.of(), List.of(), Optional.empty(), Optional.empty());

        /** Copies the collections in, the set sorted. */
        public Claim {
            Objects.requireNonNull(to, "to");
            by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
            requires = List.copyOf(requires);
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(coolDown, "coolDown");
        }
    }

    /**
     * How many leads one person may claim. What counts is the claim, not whether the lead is still held: whoever gives a
     * lead back has claimed it all the same.
     *
     * @param total how many of all grades together; empty means any number
     * @param byGrade how many of a grade; any number of a grade that is not named
     * @param per for how long a claim counts; exactly at its end it counts no more
     */
    public record Limit(Optional<Integer> total, NavigableMap<Name, Integer> byGrade, Amount per) {
        /** Copies the map in. */
        public Limit {
            Objects.requireNonNull(total, "total");
            byGrade = Collections.unmodifiableNavigableMap(new TreeMap<>(byGrade));
            Objects.requireNonNull(per, "per");
        }

        /** Returns a limit on all grades together. */
        public static Limit of(int total, Amount per) {
            return new Limit(Optional.of(total), new TreeMap<>(), per);
        }

        /** Returns a limit on single grades. */
        public static Limit of(Map<Name, Integer> byGrade, Amount per) {
            return new Limit(Optional.empty(), new TreeMap<>(byGrade), per);
        }
    }

    /**
     * How long a claimed lead belongs to its claimant; then it goes back into the pool.
     *
     * @param within from the claim on
     * @param extension what makes it longer
     * @param atMost from the claim on, whatever extends it; no limit when empty
     */
    public record Protection(Amount within, Optional<Extension> extension, Optional<Amount> atMost) {
        /** Refuses null. */
        public Protection {
            Objects.requireNonNull(within, "within");
            Objects.requireNonNull(extension, "extension");
            Objects.requireNonNull(atMost, "atMost");
        }
    }

    /**
     * What makes a protection longer.
     *
     * @param on what must happen after the claim; the last time counts
     * @param by how long the lead is protected from then on, unless it is longer anyway
     */
    public record Extension(Moment on, Amount by) {
        /** Refuses null. */
        public Extension {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Refuses null. */
    public PoolRule {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(protection, "protection");
    }
}
