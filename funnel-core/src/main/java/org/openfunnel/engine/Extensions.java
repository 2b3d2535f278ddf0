package org.openfunnel.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Ranking.OwnerSelector;
import org.openfunnel.score.ScoreRule;

/** What the host's own code adds to a policy: functions that conditions ask, rules that give points, and rules that choose owners. Never changed. */
public final class Extensions {
    /** Nothing is added. */
    public static final Extensions NONE = new Extensions(Map.of(), Map.of(), Map.of());

    private final Map<Name, HostFunction> functions;
    private final Map<Name, ScoreRule> scoreRules;
    private final Map<Name, OwnerSelector> selectors;

    private Extensions(
            Map<Name, HostFunction> functions, Map<Name, ScoreRule> scoreRules, Map<Name, OwnerSelector> selectors) {
        this.functions = Collections.unmodifiableMap(functions);
        this.scoreRules = Collections.unmodifiableMap(scoreRules);
        this.selectors = Collections.unmodifiableMap(selectors);
    }

    /**
     * Returns these and a function that conditions ask as {@code {"host": name}}.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Extensions withFunction(String name, HostFunction function) {
        return new Extensions(and(functions, name, function), scoreRules, selectors);
    }

    /**
     * Returns these and a rule that gives the points of characteristics whose {@code rule} is {@code {"host": name}}.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Extensions withScoreRule(String name, ScoreRule rule) {
        return new Extensions(functions, and(scoreRules, name, rule), selectors);
    }

    /**
     * Returns these and a rule that ranks candidates where the {@code selector} of the assignment is {@code {"host": name}}.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public Extensions withOwnerSelector(String name, OwnerSelector selector) {
        return new Extensions(functions, scoreRules, and(selectors, name, selector));
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

    Map<Name, OwnerSelector> selectors() {
        return selectors;
    }
}
