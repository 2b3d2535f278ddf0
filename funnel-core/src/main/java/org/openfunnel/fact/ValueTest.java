package org.openfunnel.fact;

import org.jspecify.annotations.Nullable;

/**
 * A comparison made ready for one type: a question to a known value in its encoded form.
 *
 * @see FactCatalog the encoding
 */
@FunctionalInterface
public interface ValueTest {
    /**
     * Returns whether the comparison holds.
     *
     * @param number the encoded number; 0 for texts and instants
     * @param object the text or instant; null for everything else
     */
    boolean holds(long number, @Nullable Object object);
}
