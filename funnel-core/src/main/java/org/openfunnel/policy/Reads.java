package org.openfunnel.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;

/** What conditions and moments read. */
final class Reads {
    private final Set<Name> facts = new TreeSet<>();
    private final NavigableMap<Name, Set<Integer>> functions = new TreeMap<>();
    private final Set<Name> conditions = new TreeSet<>();
    private boolean isAskingWho;
    private boolean isInEvery;

    /** Returns what the rules of a policy read of the lead: in conditions, moments, ratings, duplicate keys and other facts. */
    static Reads of(PolicyContent policy, AllRules rules) {
        var reads = new Reads();
        rules.conditions().forEach(placed -> reads.add(placed.condition()));
        rules.moments().forEach(reads::add);
        policy.scorecard()
                .ifPresent(scorecard -> scorecard.characteristics().forEach(characteristic -> {
                    characteristic.rated().ifPresent(reads.facts::add);
                    characteristic.rule().ifPresent(rule -> reads.facts.addAll(rule.reads()));
                    characteristic.interpolation().ifPresent(line -> reads.facts.add(line.fact()));
                }));
        policy.assignment().flatMap(Assignment::selector).ifPresent(selector -> reads.facts.addAll(selector.reads()));
        policy.intake().duplicates().ifPresent(rule -> rule.keys().forEach(reads.facts::addAll));
        policy.facts().forEach(fact -> fact.onlyIf().ifPresent(onlyIf -> reads.facts.add(onlyIf.fact())));
        return reads;
    }

    /** Returns what a condition reads, and the conditions that it names, directly or not. */
    static Reads of(Condition condition, Map<Name, NamedCondition> named) {
        var reads = new Reads();
        reads.add(condition);
        Set<Name> followed = new TreeSet<>();
        while (!followed.containsAll(reads.conditions)) {
            for (Name name : new TreeSet<>(reads.conditions)) {
                if (followed.add(name) && named.containsKey(name)) {
                    reads.add(named.get(name).check());
                }
            }
        }
        return reads;
    }

    Set<Name> facts() {
        return Collections.unmodifiableSet(facts);
    }

    Set<Name> functions() {
        return Collections.unmodifiableSet(functions.navigableKeySet());
    }

    /** Returns the versions in which a function is asked. */
    Set<Integer> versions(Name function) {
        return functions.getOrDefault(function, Set.of());
    }

    /** Returns whether they ask who acts. */
    boolean isAsking() {
        return isAskingWho;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            addAll(all.parts());
        } else if (condition instanceof Condition.Any any) {
            addAll(any.parts());
        } else if (condition instanceof Condition.AtLeast some) {
            addAll(some.parts());
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.Named named) {
            conditions.add(named.condition());
        } else if (condition instanceof Condition.ByActor) {
            isAskingWho = true;
        } else {
            value(condition);
        }
    }

    private void addAll(Collection<Condition> parts) {
        parts.forEach(this::add);
    }

    private void value(Condition condition) {
        if (condition instanceof Condition.OfFact fact) {
            facts.add(fact.fact());
            operands(fact.is());
        } else if (condition instanceof Condition.OfAttribute attribute) {
            operands(attribute.is());
        } else if (condition instanceof Condition.OfScore score) {
            operands(score.is());
        } else if (condition instanceof Condition.Known known) {
            facts.addAll(isInEvery ? Set.of() : known.facts());
        } else if (condition instanceof Condition.Host host) {
            functions.computeIfAbsent(host.function(), name -> new TreeSet<>()).add(host.version());
            facts.addAll(host.reads());
        } else if (condition instanceof Condition.Until until) {
            facts.add(until.fact());
        } else if (condition instanceof Condition.Since since) {
            add(since.since());
        } else if (condition instanceof Condition.Happened happened) {
            add(happened.moment());
            happened.after().ifPresent(this::add);
        } else if (condition instanceof Condition.Every every) {
            every(every.check());
        }
    }

    /** Inside, {@link Condition.Known} names attributes. */
    private void every(Condition check) {
        boolean before = isInEvery;
        isInEvery = true;
        add(check);
        isInEvery = before;
    }

    private void operands(Comparison comparison) {
        comparison.clausesWithFacts().forEach(clause -> facts.add(((Operand.OtherFact) clause.operand()).fact()));
    }

    private void add(Moment moment) {
        if (moment instanceof Moment.AtFact at) {
            facts.add(at.fact());
        } else if (moment instanceof Moment.AnyOf any) {
            any.moments().forEach(this::add);
        }
    }
}
