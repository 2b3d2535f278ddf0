package org.openfunnel.ownership;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/**
 * Somebody who could work a lead, as the host knows them at the moment of the offer.
 *
 * @param person the person or team
 * @param roles the roles they hold
 * @param openLeads how many leads they work now, not negative
 * @param lastAssignedAt when they last got a lead; empty if never
 * @param isAbsent whether they are away; who is away is never chosen
 */
public record Candidate(
        PersonId person, Set<Name> roles, int openLeads, Optional<Instant> lastAssignedAt, boolean isAbsent) {
    /** Copies the set in, sorted, and refuses a negative number of leads. */
    public Candidate {
        Objects.requireNonNull(person, "person");
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        Objects.requireNonNull(lastAssignedAt, "lastAssignedAt");
        if (openLeads < 0) {
            throw new IllegalArgumentException("open leads must not be negative, but were " + openLeads);
        }
    }

    /** Returns a candidate who is present and never got a lead. */
    public static Candidate of(String person, int openLeads, String... roles) {
        var names = new TreeSet<Name>();
        for (String role : roles) {
            names.add(Name.of(role));
        }
        return new Candidate(PersonId.of(person), names, openLeads, Optional.empty(), false);
    }
}
