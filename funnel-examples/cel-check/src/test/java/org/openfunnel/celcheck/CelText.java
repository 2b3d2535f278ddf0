package org.openfunnel.celcheck;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A condition in CEL, over the map {@code lead} of what is known and the list {@code said} of assumptions.
 *
 * @param assumptions what must be asked first; each may read those before it
 * @param text what is asked in the end
 */
record CelText(List<Assumption> assumptions, String text) {
    /**
     * A part that has an answer in any case, which CEL cannot say: no expression of it turns an unknown into a known.
     *
     * @param text what is asked
     * @param otherwise the answer when CEL has none
     */
    record Assumption(String text, boolean otherwise) {}

    /** Returns this with every text spelled otherwise. */
    CelText spelled(UnaryOperator<String> change) {
        List<Assumption> changed = assumptions.stream()
                .map(it -> new Assumption(change.apply(it.text()), it.otherwise()))
                .toList();
        return new CelText(changed, change.apply(text));
    }
}
