package org.openfunnel.policy;

import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * What the author of a policy wants to hold for every lead: an implication for the prover to confirm or to refute with a witness.
 * It decides nothing.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param when the leads it is about; all when empty
 * @param then what must hold for them
 */
public record Claim(Name id, Header header, Optional<Condition> when, Condition then) {
    /** Refuses null. */
    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(then, "then");
    }
}
