package org.openfunnel.condition;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.name.Name;

/**
 * A value that is the same for every lead, or one that depends on the lead's grade and is missing for the grades not named.
 *
 * @param always the value for every lead; empty when it depends on the grade
 * @param byGrade the value for each grade named; empty when it is the same for every lead
 * @param <T> what depends on the grade
 */
public record ByGrade<T>(Optional<T> always, NavigableMap<Name, T> byGrade) {
    /**
     * Copies the map in.
     *
     * @throws IllegalArgumentException unless exactly one of the two is given
     */
    public ByGrade {
        byGrade = Collections.unmodifiableNavigableMap(new TreeMap<>(byGrade));
        if (always.isPresent() != byGrade.isEmpty()) {
            throw new IllegalArgumentException("a value must be the same for every lead or depend on the grade");
        }
    }

    /** Returns a value that is the same for every lead. */
    public static <T> ByGrade<T> always(T value) {
        return new ByGrade<>(Optional.of(value), new TreeMap<>());
    }

    /** Returns a value that depends on the grade. */
    public static <T> ByGrade<T> of(Map<Name, T> byGrade) {
        return new ByGrade<>(Optional.empty(), new TreeMap<>(byGrade));
    }

    /** Returns the value for a lead of this grade, or of none yet; empty when the grade is not named. */
    public Optional<T> forGrade(Optional<Name> grade) {
        return always.isPresent() ? always : grade.map(byGrade::get);
    }
}
