package org.openfunnel.policy;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * A role that people hold.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param is the roles whose rights it has as well
 */
public record Role(Name id, Header header, Set<Name> is) {
    /** Copies the set in, sorted. */
    public Role {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        is = Collections.unmodifiableSortedSet(new TreeSet<>(is));
    }

    /** Returns a role with the rights of others. */
    public static Role of(String id, Header header, String... is) {
        var others = new TreeSet<Name>();
        for (String other : is) {
            others.add(Name.of(other));
        }
        return new Role(Name.of(id), header, others);
    }
}
