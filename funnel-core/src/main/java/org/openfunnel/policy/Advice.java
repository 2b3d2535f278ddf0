package org.openfunnel.policy;

import java.util.Objects;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/**
 * What to say or send while a condition holds. It never stops anything.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param when while this holds
 * @param say the words
 */
public record Advice(Name id, Header header, Condition when, Label say) {
    /** Refuses null. */
    public Advice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(say, "say");
    }
}
