package org.openfunnel.policy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Requirement;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * How a lead is registered.
 *
 * @param header label, sources and remarks
 * @param by the roles that may register; empty means everybody
 * @param requires what must hold
 * @param duplicates when two leads are taken for the same, if that is asked at all
 */
public record Intake(Header header, Set<Name> by, List<Requirement> requires, Optional<DuplicateRule> duplicates) {
    /** Everybody may register every lead. */
    public static final Intake OPEN = new Intake(Header.NONE, Set.of(), List.of(), Optional.empty());

    /** Copies the collections in. */
    public Intake {
        Objects.requireNonNull(header, "header");
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        requires = List.copyOf(requires);
        Objects.requireNonNull(duplicates, "duplicates");
    }
}
