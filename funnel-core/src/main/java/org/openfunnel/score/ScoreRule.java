package org.openfunnel.score;

import java.util.Map;
import java.util.Optional;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * Points that the host's own code gives. It must be pure: the same values, the same points.
 *
 * <p>A rule that throws, or gives points outside the range of its characteristic, leaves the characteristic {@link
 * Score.Basis#BROKEN}: it is never taken for zero.
 */
@FunctionalInterface
public interface ScoreRule {
    /**
     * Returns the points; nothing if they cannot be told yet.
     *
     * @param known the values of the facts that the rule reads, those that are known only
     */
    Optional<Points> points(Map<Name, Value> known);

    /** Returns the version, from 1. A policy names the version it was written for, so a change of the points needs a new one. */
    default int version() {
        return 1;
    }

    /** Returns a rule with another version. */
    static ScoreRule of(int version, ScoreRule rule) {
        return new ScoreRule() {
            @Override
            public Optional<Points> points(Map<Name, Value> known) {
                return rule.points(known);
            }

            @Override
            public int version() {
                return version;
            }
        };
    }
}
