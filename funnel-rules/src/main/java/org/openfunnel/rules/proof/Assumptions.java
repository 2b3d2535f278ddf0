package org.openfunnel.rules.proof;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openfunnel.name.Name;

/**
 * What is assumed about the work there is and the people who do it, to ask whether a policy can be met at all.
 *
 * @param leads how many leads of each grade are worked at the same time, none negative; a grade that is not named has none
 * @param contactsPerWeek how many contacts everybody together can make in a week, not negative
 */
public record Assumptions(SortedMap<Name, Long> leads, long contactsPerWeek) {
    /**
     * Copies the map in.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Assumptions {
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
        if (contactsPerWeek < 0 || leads.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "leads and contacts must not be negative, but were " + leads + " and " + contactsPerWeek);
        }
    }

    /** Returns assumptions about leads by grade. */
    public static Assumptions of(Map<Name, Long> leads, long contactsPerWeek) {
        return new Assumptions(new TreeMap<>(leads), contactsPerWeek);
    }
}
