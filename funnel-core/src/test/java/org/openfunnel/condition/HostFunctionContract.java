package org.openfunnel.condition;

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
 * What every function of the host must hold to. Extend it, say what your function is and give it one value for each fact it
 * reads.
 */
public abstract class HostFunctionContract {
    /** Returns the function, as it is registered. */
    protected abstract HostFunction function();

    /** Returns a value for each fact that the function reads. */
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
    void answersWhateverIsKnown() {
        assertThat(whateverIsKnown())
                .allSatisfy(known -> assertThat(function().ask(known)).isNotNull());
    }

    @Test
    void answersTheSameTwice() {
        assertThat(whateverIsKnown())
                .allSatisfy(known ->
                        assertThat(function().ask(known)).isEqualTo(function().ask(known)));
    }

    @Test
    void neverSaysYesOrNoWhenNothingIsKnown() {
        if (!sample().isEmpty()) {
            assertThat(function().ask(Map.of())).isIn(Truth.UNKNOWN, Truth.BROKEN);
        }
    }

    @Test
    void hasAVersion() {
        assertThat(function().version()).isPositive();
    }
}
