package org.openfunnel.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.fact.Fact;
import org.openfunnel.lead.StandardLead;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.target.TargetRules;

/**
 * The labels of everything that a policy names. A requirement that has none but asks a named condition has that condition's; a
 * requirement whose name has several labels at several places has none. An attribute has its label by its owner and itself, and
 * by itself alone if it has the same label everywhere.
 */
final class Labels implements Lexicon {
    private final Map<Kind, Map<Name, Label>> labels = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<Name>> ambiguous = new EnumMap<>(Kind.class);
    private final PolicyContent policy;

    private Labels(PolicyContent policy) {
        this.policy = policy;
    }

    static Lexicon of(PolicyContent policy) {
        var labels = new Labels(policy);
        labels.readWords();
        labels.readActivities();
        labels.readGrades();
        labels.readFunnel();
        labels.readWork();
        return labels;
    }

    @Override
    public Label label(Kind kind, Name name) {
        return labels.getOrDefault(kind, Map.of()).getOrDefault(name, Label.NONE);
    }

    private void put(Kind kind, Name name, Label label) {
        if (!label.isEmpty()) {
            labels.computeIfAbsent(kind, key -> new HashMap<>()).put(name, label);
        }
    }

    private void put(Kind kind, Name owner, Name part, Label label) {
        put(kind, Name.of(owner + "." + part), label);
    }

    private void readWords() {
        StandardLead.with(policy.facts())
                .forEach(fact -> put(Kind.FACT, fact.name(), fact.header().label()));
        policy.roles()
                .forEach((name, role) -> put(Kind.ROLE, name, role.header().label()));
        policy.formats()
                .forEach(
                        (name, format) -> put(Kind.FORMAT, name, format.header().label()));
        policy.conditions()
                .forEach((name, condition) ->
                        put(Kind.CONDITION, name, condition.header().label()));
        policy.claims()
                .forEach((name, claim) -> put(Kind.CLAIM, name, claim.header().label()));
        policy.advice()
                .forEach(
                        (name, advice) -> put(Kind.ADVICE, name, advice.header().label()));
        requirements(policy.intake().requires());
    }

    private void readActivities() {
        policy.activities().forEach((name, kind) -> {
            put(Kind.ACTIVITY, name, kind.header().label());
            attributes(name, kind.attributes());
            kind.steps().forEach(step -> {
                put(Kind.STEP, name, step.id(), step.header().label());
                requirements(step.requires());
            });
        });
    }

    private void attributes(Name owner, List<Fact> attributes) {
        for (Fact fact : attributes) {
            Label label = fact.header().label();
            put(Kind.ATTRIBUTE, owner, fact.name(), label);
            putIfClear(Kind.ATTRIBUTE, fact.name(), label);
        }
    }

    private void readGrades() {
        policy.scorecard()
                .ifPresent(scorecard -> scorecard.characteristics().forEach(part -> {
                    put(Kind.CHARACTERISTIC, part.id(), part.header().label());
                    part.behaviour()
                            .ifPresent(behaviour -> behaviour
                                    .deeds()
                                    .forEach(deed -> put(
                                            Kind.BIN,
                                            part.id(),
                                            deed.id(),
                                            deed.header().label())));
                    part.bins()
                            .forEach(bin -> put(
                                    Kind.BIN, part.id(), bin.id(), bin.header().label()));
                }));
        policy.grading().ifPresent(grading -> {
            grading.grades()
                    .forEach(row -> put(Kind.GRADE, row.id(), row.header().label()));
            grading.knockouts()
                    .forEach(rule ->
                            put(Kind.GRADE_RULE, rule.id(), rule.header().label()));
            grading.caps()
                    .forEach(cap -> put(Kind.GRADE_RULE, cap.id(), cap.header().label()));
        });
    }

    private void readFunnel() {
        policy.funnel().stages().forEach(stage -> {
            put(Kind.STAGE, stage.id(), stage.header().label());
            requirements(stage.enter());
            requirements(stage.leave());
        });
        policy.funnel().moves().forEach(move -> {
            put(Kind.MOVE, move.id(), move.header().label());
            attributes(move.id(), move.input());
            requirements(move.requires());
        });
    }

    private void readWork() {
        policy.assignment().ifPresent(assignment -> requirements(assignment.requires()));
        policy.pool().ifPresent(pool -> requirements(pool.claim().requires()));
        policy.clocks()
                .forEach((name, clock) -> put(Kind.CLOCK, name, clock.header().label()));
        policy.cadences()
                .forEach((name, cadence) ->
                        put(Kind.CADENCE, name, cadence.header().label()));
        policy.targets().ifPresent(this::readTargets);
    }

    private void readTargets(TargetRules targets) {
        targets.metrics()
                .forEach(metric -> put(Kind.METRIC, metric.id(), metric.header().label()));
        targets.levels()
                .forEach(level -> put(Kind.LEVEL, level.id(), level.header().label()));
        targets.quotas()
                .forEach(quota -> put(Kind.QUOTA, quota.id(), quota.header().label()));
    }

    private void requirements(Collection<Requirement> requirements) {
        requirements.forEach(requirement -> putIfClear(Kind.REQUIREMENT, requirement.id(), label(requirement)));
    }

    private void putIfClear(Kind kind, Name name, Label label) {
        Label before = label(kind, name);
        Set<Name> unclear = ambiguous.computeIfAbsent(kind, key -> new TreeSet<>());
        if (unclear.contains(name) || (!before.isEmpty() && !before.equals(label))) {
            unclear.add(name);
            labels.getOrDefault(kind, new HashMap<>()).remove(name);
        } else {
            put(kind, name, label);
        }
    }

    private Label label(Requirement requirement) {
        Label own = requirement.header().label();
        Optional<NamedCondition> asked = requirement.check() instanceof Condition.Named named
                ? Optional.ofNullable(policy.conditions().get(named.condition()))
                : Optional.empty();
        return own.isEmpty()
                ? asked.map(condition -> condition.header().label()).orElse(Label.NONE)
                : own;
    }
}
