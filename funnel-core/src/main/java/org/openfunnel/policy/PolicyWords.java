package org.openfunnel.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Fact;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Stage;

/** The words that the conditions of a policy may use. */
final class PolicyWords {
    private PolicyWords() {}

    /** Returns the words with functions of the host that all fail, so that everything else can be checked. */
    static Vocabulary of(PolicyContent policy, List<Fact> facts, Reads reads) {
        Map<Name, HostFunction> failing = new TreeMap<>();
        reads.functions().forEach(function -> failing.put(function, known -> Truth.BROKEN));
        return of(policy, facts, failing);
    }

    static Vocabulary of(PolicyContent policy, List<Fact> facts, Map<Name, HostFunction> functions) {
        return builder(policy).facts(facts).functions(functions).build();
    }

    static Set<Name> hostFactsOf(Reads reads, Vocabulary words) {
        var facts = new TreeSet<Name>();
        words.catalog().hostFacts().forEach(fact -> facts.add(fact.name()));
        facts.retainAll(reads.facts());
        return Collections.unmodifiableSet(facts);
    }

    /** The facts that present the state of a lead in this policy. */
    static List<Fact> stateFacts(PolicyContent policy) {
        return builder(policy).conditions(Map.of()).build().catalog().facts();
    }

    private static Vocabulary.Builder builder(PolicyContent policy) {
        return Vocabulary.builder()
                .formats(policy.formats())
                .activities(each(policy.activities(), PolicyWords::shape))
                .conditions(each(policy.conditions(), NamedCondition::check))
                .stages(policy.funnel().stages().stream().map(Stage::id).toList())
                .grades(grades(policy))
                .scoreParts(presentable("score", scoreParts(policy)))
                .scoreFacts(scoreFacts(policy))
                .clocks(presentable("clock", policy.clocks().keySet()))
                .cadences(policy.cadences().keySet())
                .roles(each(firstOf(policy.roles()), Role::is));
    }

    /** Names that can be the second part of the name of a fact; others are reported where they are declared. */
    private static List<Name> presentable(String first, Collection<Name> names) {
        return names.stream().filter(name -> Name.isValid(first + "." + name)).toList();
    }

    /** As many roles as there can be; too many are reported where they are declared. */
    private static Map<Name, Role> firstOf(NavigableMap<Name, Role> roles) {
        return roles.size() <= HeaderCheck.MAX_ROLES ? roles : new TreeMap<>();
    }

    private static <T, R> NavigableMap<Name, R> each(Map<Name, T> rules, Function<T, R> part) {
        var parts = new TreeMap<Name, R>();
        rules.forEach((name, rule) -> parts.put(name, part.apply(rule)));
        return Collections.unmodifiableNavigableMap(parts);
    }

    static ActivityShape shape(ActivityKind kind) {
        List<Name> steps = kind.steps().stream().map(Step::id).toList();
        Map<Name, Set<Name>> clears = new TreeMap<>();
        kind.steps().forEach(step -> clears.put(step.id(), step.clears()));
        return new ActivityShape(
                kind.attributes(),
                steps,
                Set.copyOf(steps.stream().filter(kind::isEnd).toList()),
                new TreeMap<>(clears));
    }

    private static List<Name> grades(PolicyContent policy) {
        return policy.grading().stream()
                .flatMap(grading -> grading.grades().stream())
                .map(Grading.Row::id)
                .toList();
    }

    /** What the bins or the line of each characteristic read of the lead, or, where they read nothing, its rating. */
    private static Map<Name, List<Name>> scoreFacts(PolicyContent policy) {
        Map<Name, List<Name>> facts = new TreeMap<>();
        policy.scorecard()
                .ifPresent(scorecard -> scorecard.characteristics().forEach(part -> {
                    Set<Name> read = new TreeSet<>();
                    part.bins()
                            .forEach(bin -> read.addAll(
                                    Reads.of(bin.when(), policy.conditions()).facts()));
                    part.interpolation().ifPresent(line -> read.add(line.fact()));
                    if (read.isEmpty()) {
                        part.rated().ifPresent(read::add);
                    }
                    facts.put(part.id(), List.copyOf(read));
                }));
        return facts;
    }

    private static List<Name> scoreParts(PolicyContent policy) {
        return policy.scorecard().stream()
                .flatMap(scorecard -> scorecard.characteristics().stream())
                .map(Scorecard.Characteristic::id)
                .filter(part -> !part.equals(Condition.OfScore.TOTAL))
                .toList();
    }
}
