package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.sla.ClockStep;
import org.openfunnel.sla.SlaClock;

/** Starts, stops, pauses and ends the clocks of a lead, and takes the steps that time makes due. */
final class ClockKeeping {
    private final Deciding deciding;
    private final CompiledClock compiled;

    private ClockKeeping(Deciding deciding, CompiledClock compiled) {
        this.deciding = deciding;
        this.compiled = compiled;
    }

    private Pausing pausing() {
        return new Pausing(deciding, compiled);
    }

    /** Draws the consequences of what has happened, for each clock in policy order. */
    static void settle(Deciding deciding, List<Occurrence> heard) {
        List<CompiledClock> clocks = deciding.rules.clocks();
        for (int i = 0; i < clocks.size(); i++) {
            new ClockKeeping(deciding, clocks.get(i)).settle(heard);
        }
    }

    /** Takes the next step of a run that is due now. */
    static void step(Deciding deciding, ClockRun run) {
        deciding.rules.clocks().stream()
                .filter(clock -> clock.id().equals(run.clock()))
                .forEach(clock -> new ClockKeeping(deciding, clock).step(run));
    }

    /** Lets an open run go on by the rules of a policy that the lead has just come under. */
    static void adopted(Deciding deciding, ClockRun run) {
        for (CompiledClock clock : deciding.rules.clocks()) {
            if (clock.id().equals(run.clock())) {
                new ClockKeeping(deciding, clock).regrade(run);
            }
        }
    }

    /** Computes again what a step did that was taken back. */
    static void retracted(Deciding deciding, StepDone step) {
        for (CompiledClock clock : deciding.rules.clocks()) {
            new ClockKeeping(deciding, clock).retracted(step);
        }
    }

    private void retracted(StepDone step) {
        forRuns(run -> isStart(run, step), this::restartWithout);
        forRuns(run -> concerns(run, step) && isEndedBy(run, step), this::reopen);
        if (pausing().isOf(step)) {
            correctPauses(step);
        }
    }

    /**
     * Finds again when runs stood still since a step that was told late or taken back. Returns whether that can be found; if
     * not, and it matters to any run, the decision says so.
     */
    private boolean correctPauses(StepDone step) {
        List<ClockRun> concerned =
                runs().stream().filter(run -> mayMoveAfter(step.at(), run)).toList();
        if (pausing().isKnownSince(step.at())) {
            concerned.forEach(run -> correctPauses(run, step.at()));
            return true;
        }
        if (!concerned.isEmpty()) {
            pausing().warn(step.at());
        }
        return false;
    }

    private static boolean mayMoveAfter(Instant at, ClockRun run) {
        return run.target() instanceof ClockRun.Target.Within
                && run.cancelledAt().isEmpty()
                && run.stoppedAt().map(at::isBefore).orElse(true);
    }

    private void correctPauses(ClockRun run, Instant since) {
        ClockRun corrected = pausing().corrected(run, since, run);
        changed(run, pausing().change(run, corrected), corrected);
    }

    private boolean isStart(ClockRun run, StepDone step) {
        return compiled.start().matches(step)
                && run.startedAt().equals(step.at())
                && run.activity().equals(subjectOf(step));
    }

    /** Returns whether a step ended a run: it stopped it when it happened, or cancelled it when it was told. */
    private boolean isEndedBy(ClockRun run, StepDone step) {
        boolean stopped = compiled.stop().matches(step) && run.stoppedAt().equals(Optional.of(step.at()));
        boolean cancelled = compiled.cancel().isPresent()
                && compiled.cancel().get().matches(step)
                && run.cancelledAt().equals(Optional.of(step.recordedAt()));
        return stopped || cancelled;
    }

    /** Lets a run start at the last step left that starts it; without one it never ran. */
    private void restartWithout(ClockRun run) {
        Optional<StepDone> other = deciding.situation().history().steps().stream()
                .filter(step -> compiled.start().matches(step) && run.activity().equals(subjectOf(step)))
                .reduce((first, second) -> second);
        Optional<ClockRun> again = other.flatMap(step -> begin(step, run.activity()));
        if (again.isPresent()) {
            goOn(again.get(), ClockChange.MOVED, again.get().startedAt());
        } else {
            emit(ClockChange.CANCELLED, run.reopened().cancel(deciding.now()));
        }
    }

    private void reopen(ClockRun run) {
        Instant end = run.stoppedAt().or(run::cancelledAt).orElseThrow();
        goOn(compiled.rules().recalendar(run.reopened()), ClockChange.REOPENED, end);
    }

    /** Says what happened to a run, which stands still since an instant, and ends, by what has happened, told before or not. */
    private void goOn(ClockRun run, ClockChange what, Instant since) {
        boolean isKnown = pausing().isKnownSince(since);
        ClockRun corrected = isKnown ? pausing().corrected(run, since, asTold(run)) : run;
        if (!isKnown) {
            pausing().warn(since);
        }
        emit(what, corrected);
        ClockRun ended = asTold(corrected);
        if (ended.cancelledAt().isPresent()) {
            emit(ClockChange.CANCELLED, ended);
        } else if (ended.stoppedAt().isPresent()) {
            stop(corrected, ended.stoppedAt().get());
        }
    }

    /** Returns a run as it ended by what has happened since it started. */
    private ClockRun asTold(ClockRun run) {
        ClockRun ended = run;
        List<Occurrence> all = new ArrayList<>(deciding.situation().history().milestones());
        all.addAll(deciding.situation().history().steps());
        all.sort(Comparator.comparing(Occurrence::at));
        for (Occurrence occurrence : all) {
            boolean isBefore = occurrence.at().isBefore(run.startedAt());
            boolean isItsStart =
                    occurrence.at().equals(run.startedAt()) && compiled.start().matches(occurrence);
            if (!isBefore && !isItsStart) {
                ended = endedBy(ended, occurrence);
            }
        }
        return ended;
    }

    private ClockRun endedBy(ClockRun run, Occurrence occurrence) {
        boolean cancels = compiled.cancel().isPresent()
                && compiled.cancel().get().matches(occurrence)
                && concerns(run, occurrence);
        if (isEnd(occurrence) || cancels) {
            return run.cancel(occurrence instanceof StepDone step ? step.recordedAt() : occurrence.at());
        }
        return compiled.stop().matches(occurrence) && concerns(run, occurrence) && run.isOpen()
                ? run.stop(occurrence.at())
                : run;
    }

    private void settle(List<Occurrence> heard) {
        forRuns(
                run -> run.isOpen() && !compiled.rules().isCurrent(run),
                run -> moved(run, compiled.rules().recalendar(run)));
        if (compiled.startsAtFact()) {
            startAtFact();
        }
        for (int i = 0; i < heard.size(); i++) {
            hear(heard.get(i));
        }
        if (compiled.clock().pause().isPresent()) {
            pauseOrResume(heard);
        }
    }

    /** Returns the runs of this clock as they are now, whatever happens to them meanwhile. */
    private List<ClockRun> runs() {
        List<ClockRun> runs = List.of();
        List<ClockRun> clocks = deciding.state().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            ClockRun run = clocks.get(i);
            if (run.clock().equals(compiled.id())) {
                runs = runs.isEmpty() ? new ArrayList<>() : runs;
                runs.add(run);
            }
        }
        return runs;
    }

    private void forRuns(Predicate<ClockRun> which, Consumer<ClockRun> action) {
        List<ClockRun> runs = runs();
        for (int i = 0; i < runs.size(); i++) {
            if (which.test(runs.get(i))) {
                action.accept(runs.get(i));
            }
        }
    }

    private void hear(Occurrence occurrence) {
        if (hasRun()) {
            hearRunning(occurrence);
        }
        if (compiled.start().matches(occurrence)) {
            start(occurrence);
        }
    }

    /** Returns whether the lead has any run of this clock, which most have of few: benchmark MoveWithClocks. */
    private boolean hasRun() {
        return !runs().isEmpty();
    }

    private void hearRunning(Occurrence occurrence) {
        if (isEnd(occurrence)) {
            forRuns(run -> true, this::cancel);
        }
        if (compiled.stop().matches(occurrence)) {
            forRuns(run -> concerns(run, occurrence), run -> stop(run, occurrence.at()));
        }
        if (compiled.cancel().isPresent() && compiled.cancel().get().matches(occurrence)) {
            forRuns(run -> concerns(run, occurrence), this::cancel);
        }
        if (occurrence instanceof Milestone milestone && milestone.kind() == Kind.GRADED) {
            forRuns(ClockRun::isOpen, this::regrade);
        }
    }

    /** Entering a stage where a lead rests or is lost cancels what runs. */
    private boolean isEnd(Occurrence occurrence) {
        return occurrence instanceof Milestone milestone
                && milestone.kind() == Kind.ENTERED
                && deciding.rules.at(milestone.subject()).kind().isStill();
    }

    private static boolean concerns(ClockRun run, Occurrence occurrence) {
        if (run.activity().isEmpty()) {
            return true;
        }
        return occurrence instanceof StepDone step
                && (run.activity().get().equals(step.activity())
                        || run.activity().equals(step.about()));
    }

    private void start(Occurrence occurrence) {
        if (deciding.here().kind().isStill() || !compiled.isFor(deciding)) {
            return;
        }
        Optional<ActivityId> activity = subjectOf(occurrence);
        if (compiled.clock().per().isPresent() && activity.isEmpty()) {
            return;
        }
        if (compiled.clock().again() == SlaClock.Again.KEEP && isOpen(activity)) {
            return;
        }
        begin(occurrence, activity).ifPresent(run -> {
            if (occurrence.at().isBefore(deciding.now())) {
                goOn(run, ClockChange.STARTED, run.startedAt());
            } else {
                emit(ClockChange.STARTED, run);
            }
        });
    }

    private boolean isOpen(Optional<ActivityId> activity) {
        return hasRun() && runs().stream().anyMatch(run -> run.activity().equals(activity) && run.isOpen());
    }

    private Optional<ActivityId> subjectOf(Occurrence occurrence) {
        return compiled.clock().per().isEmpty() ? Optional.empty() : subject(occurrence);
    }

    /** Returns the activity whose clock an occurrence starts: of the kind declared, or the one it is about. */
    private Optional<ActivityId> subject(Occurrence occurrence) {
        if (!(occurrence instanceof StepDone step)) {
            return Optional.empty();
        }
        return compiled.clock().per().equals(Optional.of(step.kind())) ? Optional.of(step.activity()) : step.about();
    }

    private Optional<ClockRun> begin(Occurrence occurrence, Optional<ActivityId> activity) {
        if (compiled.clock().within() instanceof Allowance.Until until) {
            return occurrence instanceof StepDone step
                            && step.attributes().get(until.attribute()) instanceof Value.Time told
                    ? Optional.of(compiled.rules().startUntil(activity, told.value(), occurrence.at()))
                    : Optional.empty();
        }
        return compiled.rules().start(activity, deciding.state().grade(), occurrence.at());
    }

    private void startAtFact() {
        boolean isFirst = runs().isEmpty();
        Instant at = compiled.start().last(deciding.state().history(), deciding.facts(), Instant.MAX);
        if (isFirst && !at.equals(Instant.MAX) && compiled.isFor(deciding)) {
            compiled.rules()
                    .start(Optional.empty(), deciding.state().grade(), at)
                    .ifPresent(run -> goOn(run, ClockChange.STARTED, at));
        }
    }

    private void stop(ClockRun run, Instant happenedAt) {
        ClockRun stopped = run.stop(happenedAt);
        if (stopped.equals(run)) {
            return;
        }
        boolean isLate = stopped.state(deciding.now()) == ClockState.MET_LATE;
        if (!isLate && run.breachedAt().isPresent()) {
            emit(ClockChange.BREACH_WITHDRAWN, stopped);
        }
        emit(isLate ? ClockChange.MET_LATE : ClockChange.MET, stopped);
    }

    private void cancel(ClockRun run) {
        ClockRun cancelled = run.cancel(deciding.now());
        if (!cancelled.equals(run)) {
            emit(ClockChange.CANCELLED, cancelled);
        }
    }

    private void regrade(ClockRun run) {
        ClockRun changed = compiled.rules().regrade(run, deciding.state().grade(), deciding.now());
        if (changed.cancelledAt().isPresent()) {
            cancel(run);
        } else {
            moved(run, changed);
        }
    }

    private void moved(ClockRun run, ClockRun changed) {
        changed(run, ClockChange.MOVED, changed);
    }

    /** Says how a run changed, and first that a breach was none if the change takes it back. */
    private void changed(ClockRun run, ClockChange what, ClockRun changed) {
        if (changed.equals(run)) {
            return;
        }
        if (run.breachedAt().isPresent() && changed.breachedAt().isEmpty()) {
            emit(ClockChange.BREACH_WITHDRAWN, changed);
        }
        emit(what, changed);
    }

    /** Lets the clock stand still, or run on; by a step that was told late, since it happened. */
    private void pauseOrResume(List<Occurrence> heard) {
        Optional<StepDone> late = pausing().toldLate(heard);
        if (late.isPresent() && correctPauses(late.get())) {
            return;
        }
        boolean stands = compiled.pauses(deciding.situation());
        Instant since = late.isPresent() ? late.get().at() : deciding.now();
        forRuns(ClockRun::isOpen, run -> {
            if (stands) {
                changed(run, ClockChange.PAUSED, compiled.rules().pause(run, since));
            } else {
                changed(run, ClockChange.RESUMED, compiled.rules().resume(run, since));
            }
        });
    }

    private void step(ClockRun run) {
        Optional<ClockStep> next = compiled.rules().next(run, deciding.now());
        if (next.isEmpty()) {
            return;
        }
        if (next.get() instanceof ClockStep.Alerted alerted) {
            deciding.emit(new Change.Alerted(
                    run.after(alerted), alerted.point(), compiled.clock().tell(alerted.point())));
        } else if (next.get() instanceof ClockStep.Breached) {
            emit(ClockChange.BREACHED, run.after(next.get()));
        } else {
            moved(run, compiled.rules().recalendar(run));
        }
    }

    private void emit(ClockChange what, ClockRun run) {
        deciding.emit(new Change.ClockChanged(what, run));
    }
}
