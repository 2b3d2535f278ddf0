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

    /** Returns the version, from 1. A policy names the version it was written for, so a change of the answers needs a new one. */
    default int version() {
        return 1;
    }

    /** Returns a function with another version. */
    static HostFunction of(int version, HostFunction function) {
        return new HostFunction() {
            @Override
            public Truth ask(Map<Name, Value> known) {
                return function.ask(known);
            }

            @Override
            public int version() {
                return version;
            }
        };
    }
}
