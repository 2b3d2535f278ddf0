package org.openfunnel.moment;

import java.util.Objects;
import org.openfunnel.fact.Comparison;
import org.openfunnel.name.Name;

/**
 * What an attribute of an activity must be like, so that a step of it is meant.
 *
 * @param attribute the attribute
 * @param is the comparison; an attribute that was not told compares false
 */
public record AttributeIs(Name attribute, Comparison is) {
    /** Refuses null. */
    public AttributeIs {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(is, "is");
    }

    /** Returns what an attribute must be like. */
    public static AttributeIs of(String attribute, Comparison is) {
        return new AttributeIs(Name.of(attribute), is);
    }
}
