package org.openfunnel.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Gate;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.moment.History;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.BusinessCalendar;

/** A policy made ready to decide by: every name looked up, every condition compiled. */
final class CompiledPolicy {
    private static final Name ASSIGN = Name.of("assignment");

    private final FunnelPolicy policy;
    private final PolicyRef ref;
    private final BusinessCalendar calendar;
    private final Vocabulary words;
    private final Presenting presenting;
    private final Map<Name, CompiledStage> stages = new HashMap<>();
    private final Set<Name> triggers = new TreeSet<>();
    private final Map<Name, Map<Name, Gate>> stepGates = new HashMap<>();
    private final Gate intakeGate;
    private final Gate assignmentGate;
    private final Gate assignable;
    private final Optional<CompiledSelector> selector;
    private final Optional<CompiledPool> pool;
    private final CompiledGrading grading;
    private final boolean hasClears;
    private final List<CompiledClock> clocks;
    private final List<CompiledCadence> cadences;
    private final boolean isTimed;
    private final Map<Name, CompiledCondition> advice = new LinkedHashMap<>();

    private CompiledPolicy(FunnelPolicy policy, BusinessCalendar calendar, Extensions extensions) {
        this.policy = policy;
        this.calendar = calendar;
        this.ref = PolicyRef.of(policy);
        this.words = policy.vocabulary(extensions.functions());
        this.presenting = new Presenting(words);
        this.grading = CompiledGrading.of(policy, words, extensions);
        this.intakeGate = Gate.of(policy.intake().requires(), words, Vocabulary.Scope.NONE);
        this.assignmentGate = gate(policy.assignment().map(Assignment::requires).orElse(List.of()));
        this.assignable = gate(policy.assignment()
                .flatMap(Assignment::when)
                .map(when -> List.of(new Requirement(
                        ASSIGN, Header.NONE, Optional.empty(), when, Requirement.Severity.BLOCK, Set.of())))
                .orElse(List.of()));
        this.selector = policy.assignment()
                .flatMap(Assignment::selector)
                .map(asked -> CompiledSelector.of(
                        asked, words.catalog(), extensions.selectors().get(asked.host())));
        this.pool = CompiledPool.of(policy, words, calendar);
        this.hasClears = policy.activities().values().stream()
                .flatMap(kind -> kind.steps().stream())
                .anyMatch(step -> !step.clears().isEmpty());
        this.clocks = policy.clocks().values().stream()
                .map(clock -> CompiledClock.of(clock, words, calendar))
                .toList();
        this.cadences = CompiledCadence.all(policy, words, calendar);
        policy.funnel()
                .stages()
                .forEach(stage -> stages.put(stage.id(), CompiledStage.of(stage, policy.funnel(), words)));
        stages.values().forEach(stage -> triggers.addAll(stage.fired().keySet()));
        policy.activities().values().forEach(this::compileSteps);
        policy.advice().forEach((name, it) -> advice.put(name, condition(it.when())));
        this.isTimed = mayChange();
    }

    static CompiledPolicy of(FunnelPolicy policy, BusinessCalendar calendar, Extensions extensions) {
        return new CompiledPolicy(policy, calendar, extensions);
    }

    private Gate gate(List<Requirement> requirements) {
        return Gate.of(requirements, words, Vocabulary.Scope.NONE);
    }

    private CompiledCondition condition(org.openfunnel.condition.Condition condition) {
        return CompiledCondition.of(condition, words, Vocabulary.Scope.NONE);
    }

    private void compileSteps(ActivityKind kind) {
        var scope = Vocabulary.Scope.ofStep(kind.id(), Known.in(words.activities(), kind.id()));
        Map<Name, Gate> gates = new HashMap<>();
        kind.steps().forEach(step -> gates.put(step.id(), Gate.of(step.requires(), words, scope)));
        stepGates.put(kind.id(), gates);
    }

    FunnelPolicy policy() {
        return policy;
    }

    PolicyRef ref() {
        return ref;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    FactCatalog catalog() {
        return words.catalog();
    }

    Vocabulary words() {
        return words;
    }

    Presenting presenting() {
        return presenting;
    }

    CompiledGrading grading() {
        return grading;
    }

    List<CompiledClock> clocks() {
        return clocks;
    }

    List<CompiledCadence> cadences() {
        return cadences;
    }

    Map<Name, CompiledCondition> advice() {
        return advice;
    }

    Optional<CompiledSelector> selector() {
        return selector;
    }

    Optional<CompiledPool> pool() {
        return pool;
    }

    Gate intakeGate() {
        return intakeGate;
    }

    Gate assignmentGate() {
        return assignmentGate;
    }

    Gate stepGate(Name kind, Name step) {
        return Known.in(Known.in(stepGates, kind), step);
    }

    /** Returns a stage with the moves out of it. */
    CompiledStage at(Name stage) {
        return Known.in(stages, stage);
    }

    boolean hasTrigger(Name trigger) {
        return triggers.contains(trigger);
    }

    Set<Name> triggers() {
        return triggers;
    }

    /** Returns whether an actor holds one of these roles, or one that implies it; everybody may where none is named. */
    boolean mayAct(Actor actor, Set<Name> roles) {
        if (roles.isEmpty()) {
            return true;
        }
        for (Name held : actor.roles()) {
            for (Name wanted : roles) {
                if (covers(held, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean covers(Name held, Name wanted) {
        return words.roles().getOrDefault(held, Set.of()).contains(wanted);
    }

    /** Returns the roles that an actor holds, with all that they imply. */
    Set<Name> rolesOf(Actor actor) {
        var all = new TreeSet<Name>();
        actor.roles().forEach(role -> all.addAll(words.roles().getOrDefault(role, Set.of())));
        return all;
    }

    /** Returns whether the lead is one that the policy wants assigned. */
    boolean isAssignable(Deciding deciding) {
        return policy.assignment().isPresent()
                && deciding.here().kind() == Stage.Kind.OPEN
                && assignable.blockers(deciding.situation()).isEmpty();
    }

    List<Blocker> notAssignable(Situation situation) {
        return assignable.blockers(situation).stream()
                .map(blocker ->
                        Obstacles.reworded(blocker, "engine.closed-", Arg.of(Message.of("engine.the-assignment"))))
                .toList();
    }

    /** Returns whether time alone may change what a rule says; it may where there are grades, since some hold for a time only. */
    private boolean mayChange() {
        return grading.grading().isPresent()
                || assignable.isTimed()
                || stages.values().stream()
                        .flatMap(stage -> stage.automatic().stream())
                        .anyMatch(CompiledMove::isTimed)
                || clocks.stream().anyMatch(CompiledClock::isTimed)
                || cadences.stream().anyMatch(CompiledCadence::isTimed);
    }

    /** Returns when any rule that could act on a lead may change its mind by time alone. */
    Instant nextChange(Deciding deciding) {
        return isTimed ? nextChange(deciding, deciding.situation()) : Instant.MAX;
    }

    private Instant nextChange(Deciding deciding, Situation situation) {
        Instant next = grading.nextChange(deciding.state(), situation, deciding.view());
        for (CompiledMove move : deciding.here().automatic()) {
            next = earlier(next, move.nextChange(situation));
        }
        next = earlier(next, assignable.nextChange(situation));
        for (CompiledClock clock : clocks) {
            next = earlier(next, clock.nextChange(situation));
        }
        for (CompiledCadence cadence : cadences) {
            next = earlier(next, cadence.nextChange(situation));
        }
        return next;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** Returns the history without steps that later ones have cleared. */
    History standing(History history) {
        return hasClears ? history.standing(words.activities()) : history;
    }
}
