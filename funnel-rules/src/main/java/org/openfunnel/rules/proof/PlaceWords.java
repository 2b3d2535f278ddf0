package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** Says where something stands in a policy: which rule it belongs to, by its label, and which part of it it is. */
final class PlaceWords {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("facts", Kind.FACT),
            Map.entry("roles", Kind.ROLE),
            Map.entry("formats", Kind.FORMAT),
            Map.entry("conditions", Kind.CONDITION),
            Map.entry("requires", Kind.REQUIREMENT),
            Map.entry("enter", Kind.REQUIREMENT),
            Map.entry("leave", Kind.REQUIREMENT),
            Map.entry("activities", Kind.ACTIVITY),
            Map.entry("steps", Kind.STEP),
            Map.entry("attributes", Kind.ATTRIBUTE),
            Map.entry("input", Kind.ATTRIBUTE),
            Map.entry("characteristics", Kind.CHARACTERISTIC),
            Map.entry("bins", Kind.BIN),
            Map.entry("behaviour", Kind.BIN),
            Map.entry("grades", Kind.GRADE),
            Map.entry("knockouts", Kind.GRADE_RULE),
            Map.entry("caps", Kind.GRADE_RULE),
            Map.entry("stages", Kind.STAGE),
            Map.entry("moves", Kind.MOVE),
            Map.entry("clocks", Kind.CLOCK),
            Map.entry("cadences", Kind.CADENCE),
            Map.entry("advice", Kind.ADVICE),
            Map.entry("claims", Kind.CLAIM),
            Map.entry("metrics", Kind.METRIC),
            Map.entry("levels", Kind.LEVEL),
            Map.entry("quotas", Kind.QUOTA));

    /** Sections that need no mention beside what they hold. */
    private static final Set<String> SECTIONS = Set.of("scorecard", "grading", "targets");

    private static final Set<Kind> PARTS = EnumSet.of(Kind.STEP, Kind.ATTRIBUTE, Kind.BIN);

    private final PolicyWords words;

    PlaceWords(PolicyWords words) {
        this.words = words;
    }

    /** Returns the words for a pointer in which the parts of lists stand by their ids. */
    Argument of(String pointer) {
        List<String> steps = List.of(pointer.substring(1).split("/", -1));
        List<Argument> things = new ArrayList<>();
        List<String> path = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            String step = steps.get(at);
            Optional<Name> next = at + 1 < steps.size() && Name.isValid(steps.get(at + 1))
                    ? Optional.of(Name.of(steps.get(at + 1)))
                    : Optional.empty();
            Optional<Argument> thing = next.flatMap(name -> thing(step, names, name));
            if (thing.isPresent()) {
                code(path, things);
                things.add(thing.get());
                names.add(next.get());
                at++;
            } else {
                path.add(step);
            }
        }
        path.remove("check");
        code(path, things);
        return things.stream().reduce(PlaceWords::partOf).orElse(Argument.text(pointer));
    }

    /** Says the path to a part; a section that only holds what comes next goes without saying. */
    private static void code(List<String> path, List<Argument> things) {
        if (path.isEmpty() || (path.size() == 1 && SECTIONS.contains(path.get(0)))) {
            path.clear();
            return;
        }
        things.add(Argument.text(String.join("/", path)));
        path.clear();
    }

    private static Argument partOf(Argument whole, Argument part) {
        return Argument.phrase(Phrase.PART_OF, Map.of("part", part, "whole", whole));
    }

    private Optional<Argument> thing(String step, List<Name> owners, Name name) {
        if (step.equals("of") && !owners.isEmpty()) {
            Argument option = words.option(owners, name);
            return Optional.of(Argument.phrase(Phrase.THE_OPTION, "name", option));
        }
        return Optional.ofNullable(KINDS.get(step)).map(kind -> thing(kind, owners, name));
    }

    private Argument thing(Kind kind, List<Name> owners, Name name) {
        Argument named = PARTS.contains(kind) && !owners.isEmpty()
                ? words.part(kind, owners.get(owners.size() - 1), name)
                : words.name(kind, name);
        return Argument.phrase(Phrase.valueOf("THE_" + kind.name()), "name", named);
    }
}
