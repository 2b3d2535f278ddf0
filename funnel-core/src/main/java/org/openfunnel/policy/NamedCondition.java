package org.openfunnel.policy;

import java.util.Objects;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * A condition that rules refer to by its name.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param check what holds
 */
public record NamedCondition(Name id, Header header, Condition check) {
    /** Refuses null. */
    public NamedCondition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(check, "check");
    }
}
