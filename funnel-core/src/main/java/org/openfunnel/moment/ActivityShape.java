package org.openfunnel.moment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;

/**
 * What a moment must know of a kind of activity to look at its steps.
 *
 * @param attributes what may be told about it
 * @param steps the steps, at least one, in their usual order
 * @param endings the steps that close the activity
 * @param clears for a step, the steps of the same activity that count as not taken from then on
 */
public record ActivityShape(
        List<Fact> attributes, List<Name> steps, Set<Name> endings, NavigableMap<Name, Set<Name>> clears) {
    /** Copies the collections in and refuses a shape without steps. */
    public ActivityShape {
        attributes = List.copyOf(attributes);
        steps = List.copyOf(steps);
        endings = Collections.unmodifiableSortedSet(new TreeSet<>(endings));
        var each = new TreeMap<Name, Set<Name>>();
        clears.forEach((step, cleared) -> each.put(step, Collections.unmodifiableSortedSet(new TreeSet<>(cleared))));
        clears = Collections.unmodifiableNavigableMap(each);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an activity must have a step");
        }
    }

    /** Returns a shape whose last step closes it and whose steps clear nothing. */
    public static ActivityShape of(List<Fact> attributes, String... steps) {
        List<Name> names = new ArrayList<>();
        for (String step : steps) {
            names.add(Name.of(step));
        }
        return new ActivityShape(
                attributes, names, Set.copyOf(names.subList(steps.length - 1, steps.length)), new TreeMap<>());
    }

    /** Returns the attribute of this name, if there is one. */
    public Optional<Fact> findAttribute(Name name) {
        Objects.requireNonNull(name, "name");
        return attributes.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** Returns the attributes by name. */
    public Map<Name, Fact> attributesByName() {
        var byName = new TreeMap<Name, Fact>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        return byName;
    }
}
