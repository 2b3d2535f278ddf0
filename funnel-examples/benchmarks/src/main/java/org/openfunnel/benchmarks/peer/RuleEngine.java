package org.openfunnel.benchmarks.peer;

import java.util.function.IntConsumer;

/**
 * A rule engine of another project.
 *
 * @param <T> the form in which it wants a lead
 */
public interface RuleEngine<T> {
    /** Tells the number of each rule that fires, from 0, in order. */
    void fire(T lead, IntConsumer fired);
}
