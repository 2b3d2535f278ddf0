package org.openfunnel.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * The smallest change of facts that would give a lead a better grade: the fewest facts, then the smallest steps, then the order of
 * the catalogue. The lead was graded again with the change.
 *
 * @param grade the better grade; empty when no such change was found
 * @param changes the facts to change, in the order of the catalogue, at most {@link #MOST_FACTS}; empty when none was found
 * @param isSearchWhole whether every change of so few facts was tried, so that none means that there is none
 */
public record Improvement(Optional<Name> grade, List<Change> changes, boolean isSearchWhole) {
    /** The most facts that are changed together. */
    public static final int MOST_FACTS = 3;

    /**
     * A change of one fact.
     *
     * @param fact the fact
     * @param from its value now; empty when it is not known or does not exist
     * @param to the value to bring it to
     */
    public record Change(Name fact, Optional<Value> from, Value to) {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Copies the list in. */
    public Improvement {
        Objects.requireNonNull(grade, "grade");
        changes = List.copyOf(changes);
    }
}
