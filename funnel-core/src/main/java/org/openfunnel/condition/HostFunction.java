package org.openfunnel.condition;

import java.util.Map;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * A question that the host's own code answers. It must be pure: the same values, the same answer.
 *
 * <p>A function that throws, or answers null, makes the condition {@link Truth#BROKEN}.
 */
@FunctionalInterface
public interface HostFunction {
    /**
     * Returns whether the condition holds.
     *
     * @param known the values of the facts that the condition reads, those that are known only
     */
    Truth ask(Map<Name, Value> known);
}
