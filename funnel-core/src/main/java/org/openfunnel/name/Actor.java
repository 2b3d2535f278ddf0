package org.openfunnel.name;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who gives a command, and in which roles. The host vouches for both.
 *
 * @param person the person, team or system that acts
 * @param roles the roles the actor holds, as the policy names them; may be empty
 */
public record Actor(PersonId person, Set<Name> roles) {
    /** Copies the roles in, sorted. */
    public Actor {
        Objects.requireNonNull(person, "person");
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /** Returns an actor with the given roles. */
    public static Actor of(String person, String... roles) {
        var names = new TreeSet<Name>();
        for (String role : roles) {
            names.add(Name.of(role));
        }
        return new Actor(PersonId.of(person), names);
    }
}
