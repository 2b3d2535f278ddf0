package org.openfunnel.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.name.Name;
import org.openfunnel.score.ScoreRule;

/** What the host's own code adds to a policy: functions that conditions ask, and rules that give points. Never changed. */
public final class Extensions {
    /** Nothing is added. */
    public static final Extensions NONE = new Extensions(Map.of(), Map.of());

    private final Map<Name, HostFunction> functions;
    private final Map<Name, ScoreRule> scoreRules;

    private Extensions(Map<Name, HostFunction> functions, Map<Name, ScoreRule> scoreRules) {
        this.functions = Collections.unmodifiableMap(functions);
        this.scoreRules = Collections.unmodifiableMap(scoreRules);
    }

    /**
     * Returns these and a function that conditions ask as {@code {"host": name}}.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Extensions withFunction(String name, HostFunction function) {
        return new Extensions(and(functions, name, function), scoreRules);
    }

    /**
     * Returns these and a rule that gives the points of characteristics whose {@code rule} is {@code {"host": name}}.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Extensions withScoreRule(String name, ScoreRule rule) {
        return new Extensions(functions, and(scoreRules, name, rule));
    }

    private static <T> Map<Name, T> and(Map<Name, T> known, String name, T added) {
        var all = new TreeMap<>(known);
        if (all.put(Name.of(name), added) != null) {
            throw new IllegalArgumentException("`" + name + "` is registered twice");
        }
        return all;
    }

    Map<Name, HostFunction> functions() {
        return functions;
    }

    Map<Name, ScoreRule> scoreRules() {
        return scoreRules;
    }
}
