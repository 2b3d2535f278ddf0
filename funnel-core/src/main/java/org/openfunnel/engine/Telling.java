package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Gate;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** Tells steps of activities. */
final class Telling {
    private final Deciding deciding;
    private final Command command;
    private final Action.Tell action;

    private Telling(Deciding deciding, Command command, Action.Tell action) {
        this.deciding = deciding;
        this.command = command;
        this.action = action;
    }

    /** Returns the refusal, or nothing when the step was told. */
    static Optional<Decision> decide(Deciding deciding, Command command, Action.Tell action) {
        return new Telling(deciding, command, action).decide();
    }

    private Optional<Decision> decide() {
        ActivityKind kind = deciding.rules.policy().activities().get(action.kind());
        if (kind == null) {
            return undeclared(Obstacles.names(
                    "engine.no-such-activity",
                    Kind.ACTIVITY,
                    deciding.rules.policy().activities().keySet()));
        }
        Optional<ActivityKind.Step> step = kind.findStep(action.step());
        if (step.isEmpty()) {
            return undeclared(Obstacles.names(
                    "engine.no-such-step",
                    Kind.STEP,
                    kind.steps().stream().map(it -> stepName(kind, it)).toList()));
        }
        List<Blocker> invalid = invalid(kind, step.get());
        if (!invalid.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.INVALID_INPUT, invalid));
        }
        return take(kind, step.get());
    }

    private Optional<Decision> undeclared(Message message) {
        return Optional.of(
                deciding.refused(Decision.Reason.UNDECLARED_TRIGGER, Obstacles.unmet(action.kind(), message)));
    }

    private static Name stepName(ActivityKind kind, ActivityKind.Step step) {
        return Name.of(kind.id() + "." + step.id());
    }

    private List<Blocker> invalid(ActivityKind kind, ActivityKind.Step step) {
        var inputs = new Inputs(kind.id(), kind.attributes());
        var blockers = new ArrayList<>(inputs.misfits(action.attributes()));
        blockers.addAll(inputs.missing(step.needs(), told()));
        if (happenedAt().isAfter(deciding.now())) {
            blockers.add(Obstacles.unmet(
                    step.id(), Message.of("engine.in-the-future", Arg.of(happenedAt()), Arg.of(deciding.now()))));
        }
        about(kind).ifPresent(blockers::add);
        stepsOf(action.activity()).stream()
                .filter(known -> !known.kind().equals(kind.id()))
                .findFirst()
                .ifPresent(known -> blockers.add(Obstacles.unmet(
                        kind.id(),
                        Message.of(
                                "engine.other-kind",
                                Arg.of(action.activity().value()),
                                Arg.of(Kind.ACTIVITY, known.kind())))));
        return blockers;
    }

    /** Returns what is wrong with the activity this one is about: it must be told when the policy says so, and be of its kind. */
    private Optional<Blocker> about(ActivityKind kind) {
        if (kind.about().isEmpty()) {
            return action.about().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Obstacles.unmet(kind.id(), Message.of("engine.about-nothing")));
        }
        Name wanted = kind.about().get();
        boolean fits = aboutNow().isPresent()
                && stepsOf(aboutNow().get()).stream()
                        .anyMatch(step -> step.kind().equals(wanted));
        return fits
                ? Optional.empty()
                : Optional.of(
                        Obstacles.unmet(kind.id(), Message.of("engine.about-missing", Arg.of(Kind.ACTIVITY, wanted))));
    }

    /** Returns what the activity is about: as told now, or as told with an earlier step. */
    private Optional<ActivityId> aboutNow() {
        return action.about().isPresent()
                ? action.about()
                : stepsOf(action.activity()).stream()
                        .flatMap(step -> step.about().stream())
                        .findFirst();
    }

    private List<StepDone> stepsOf(ActivityId activity) {
        return deciding.state().history().steps().stream()
                .filter(step -> step.activity().equals(activity))
                .toList();
    }

    /** Returns everything told about the activity, by earlier steps and now. */
    private Map<Name, Value> told() {
        var told = new TreeMap<Name, Value>();
        stepsOf(action.activity()).forEach(step -> told.putAll(step.attributes()));
        told.putAll(action.attributes());
        return told;
    }

    private Instant happenedAt() {
        return action.happenedAt().orElse(deciding.now());
    }

    private Optional<Decision> take(ActivityKind kind, ActivityKind.Step step) {
        var blockers = new ArrayList<Blocker>();
        if (!deciding.rules.mayAct(command.actor(), step.by())) {
            blockers.add(Obstacles.notAuthorised(stepName(kind, step), step.by()));
        }
        if (!step.after().isEmpty()
                && stepsOf(action.activity()).stream()
                        .noneMatch(known -> step.after().contains(known.step()))) {
            blockers.add(Obstacles.unmet(
                    stepName(kind, step),
                    Obstacles.names(
                            "engine.step-too-early",
                            Kind.STEP,
                            step.after().stream()
                                    .map(before -> Name.of(kind.id() + "." + before))
                                    .toList())));
        }
        StepDone done = done();
        Gate gate = deciding.rules.stepGate(kind.id(), step.id());
        blockers.addAll(Gates.ask(deciding, gate, told(), done.activity(), command));
        if (!blockers.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, blockers));
        }
        deciding.emit(new Change.StepRecorded(done));
        return Optional.empty();
    }

    private StepDone done() {
        return new StepDone(
                action.activity(),
                action.kind(),
                action.step(),
                aboutNow(),
                command.actor().person(),
                deciding.rules.rolesOf(command.actor()),
                happenedAt(),
                deciding.now(),
                action.attributes());
    }
}
