package org.openfunnel.ownership;

import java.util.Objects;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/** Who owns a lead: a person or team, or a role that stands in until somebody accepts. */
public sealed interface Owner {
    /** A person or team. */
    record Person(PersonId id) implements Owner {
        /** Refuses null. */
        public Person {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /** Whoever holds a role. */
    record Fallback(Name role) implements Owner {
        /** Refuses null. */
        public Fallback {
            Objects.requireNonNull(role, "role");
        }

        @Override
        public String toString() {
            return role.value();
        }
    }
}
