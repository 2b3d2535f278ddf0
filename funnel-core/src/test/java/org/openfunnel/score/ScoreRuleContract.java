package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * What every score rule of the host must hold to. Extend it, say what your rule is, between which points it stays, and give it
 * one value for each fact it reads.
 */
public abstract class ScoreRuleContract {
    /** Returns the rule, as it is registered. */
    protected abstract ScoreRule rule();

    /** Returns the least points of the characteristic that uses the rule. */
    protected abstract Points least();

    /** Returns the most points of the characteristic that uses the rule. */
    protected abstract Points most();

    /** Returns a value for each fact that the rule reads. */
    protected abstract Map<Name, Value> sample();

    /** Returns everything that may be known: the sample with any of its facts left out. */
    private List<Map<Name, Value>> whateverIsKnown() {
        List<Map<Name, Value>> all = new ArrayList<>(List.of(Map.of()));
        sample().forEach((name, value) -> {
            for (Map<Name, Value> without : List.copyOf(all)) {
                Map<Name, Value> with = new TreeMap<>(without);
                with.put(name, value);
                all.add(Collections.unmodifiableMap(with));
            }
        });
        return all;
    }

    @Test
    void staysBetweenItsPointsWhateverIsKnown() {
        assertThat(whateverIsKnown())
                .allSatisfy(known -> rule().points(known)
                        .ifPresent(points -> assertThat(points).isBetween(least(), most())));
    }

    @Test
    void givesPointsWhenAllIsKnown() {
        assertThat(rule().points(sample())).isPresent();
    }

    @Test
    void givesTheSameTwice() {
        assertThat(whateverIsKnown())
                .allSatisfy(known -> assertThat(rule().points(known)).isEqualTo(rule().points(known)));
    }

    @Test
    void hasAVersion() {
        assertThat(rule().version()).isPositive();
    }
}
