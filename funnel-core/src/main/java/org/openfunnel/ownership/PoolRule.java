package org.openfunnel.ownership;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * How leads are taken out of the pool.
 *
 * @param header label, sources and remarks
 * @param stage the stage that is the pool
 * @param by the roles that may claim; empty means everybody
 * @param limit how many claimed leads one person may hold; no limit when empty
 * @param coolDown how long the previous owner must wait before claiming the lead again; not at all when empty
 */
public record PoolRule(
        Header header, Name stage, Set<Name> by, Optional<ByGrade<Integer>> limit, Optional<Amount> coolDown) {
    /** Copies the set in, sorted. */
    public PoolRule {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(stage, "stage");
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(coolDown, "coolDown");
    }
}
