package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** One lead: one region of each axis. */
final class Lead {
    private final Space space;
    private final Map<Axis, Integer> regions;
    private final Optional<Name> computed;

    private Lead(Space space, Map<Axis, Integer> regions, Optional<Name> computed) {
        this.space = space;
        this.regions = regions;
        this.computed = computed;
    }

    /** Returns this lead with the grade that the rules give it. */
    Lead graded(Optional<Name> grade) {
        return new Lead(space, regions, grade);
    }

    /** Returns a lead of a box that is not empty, of which as little is said as possible. */
    static Lead of(Space space, Box box) {
        Map<Axis, Integer> regions = new LinkedHashMap<>();
        for (Axis axis : space.axes()) {
            boolean isAbsent = axis.guard()
                    .map(guard -> guard.excluded().get(regions.getOrDefault(guard.axis(), 0)))
                    .orElse(false);
            regions.put(axis, isAbsent ? 0 : box.of(axis.number()).nextSetBit(0));
        }
        return new Lead(space, regions, Optional.empty());
    }

    /** Returns the lead as the first or the second policy sees it, where each reads a fact from a place of its own. */
    Lead of(int side) {
        Map<Axis, Integer> seen = new LinkedHashMap<>(regions);
        List<Axis> others = regions.keySet().stream()
                .filter(axis -> axis.kind() == Axis.Kind.FACT && !axis.owner().isEmpty())
                .toList();
        for (Axis other : others) {
            if (side == 0) {
                seen.remove(other);
            } else {
                seen.keySet().removeIf(axis -> axis.key().equals(Space.fact(other.ownName())));
            }
        }
        return new Lead(space, seen, computed);
    }

    private Map<Name, Value> given(Axis.Kind kind) {
        Map<Name, Value> given = new TreeMap<>();
        regions.forEach((axis, region) -> {
            if (axis.kind() == kind) {
                String name = axis.key().name().toString();
                axis.value(region)
                        .ifPresent(value -> given.put(Name.of(name.substring(name.lastIndexOf('/') + 1)), value));
            }
        });
        return given;
    }

    Map<Name, Value> facts() {
        return given(Axis.Kind.FACT);
    }

    Map<Name, Value> inputs() {
        return given(Axis.Kind.ATTRIBUTE);
    }

    Map<Name, Value> clocks() {
        return given(Axis.Kind.CLOCK);
    }

    Optional<Name> stage() {
        return only(Axis.Kind.STAGE);
    }

    Optional<Name> grade() {
        return computed.isPresent() ? computed : only(Axis.Kind.GRADE);
    }

    private Optional<Name> only(Axis.Kind kind) {
        return given(kind).values().stream().findFirst().map(value -> Name.of(value.toString()));
    }

    Witness witness() {
        return new Witness(facts(), inputs(), stage(), grade());
    }

    /** Says the lead in words: what is known of it. */
    Argument words() {
        List<Argument> words = new ArrayList<>();
        words(Axis.Kind.STAGE, words);
        if (computed.isPresent()) {
            Argument grade = space.words().name(Kind.GRADE, computed.get());
            words.add(is(Argument.phrase(Phrase.GRADE), grade));
        } else {
            words(Axis.Kind.GRADE, words);
        }
        words(Axis.Kind.FACT, words);
        words(Axis.Kind.ATTRIBUTE, words);
        words(Axis.Kind.CLOCK, words);
        return words.isEmpty() ? Argument.phrase(Phrase.NOTHING_KNOWN) : Argument.all(words);
    }

    private void words(Axis.Kind kind, List<Argument> into) {
        regions.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().key().name().toString()))
                .forEach(entry -> words(entry.getKey(), entry.getValue()).ifPresent(into::add));
    }

    private Optional<Argument> words(Axis axis, int region) {
        return axis.value(region)
                .map(value -> is(space.words().axis(axis), space.words().value(axis, value)));
    }

    private static Argument is(Argument what, Argument value) {
        return Argument.phrase(Phrase.FACT_IS, Map.of("fact", what, "value", value));
    }

    @Override
    public String toString() {
        return space.policy(0) + " " + witness();
    }
}
