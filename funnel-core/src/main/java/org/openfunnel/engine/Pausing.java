package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Situation;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.sla.ClockRun.Pause;

/** Finds when a clock stood still by asking its pause at every step again, in the order in which the steps happened. */
final class Pausing {
    private final Deciding deciding;
    private final CompiledClock compiled;

    Pausing(Deciding deciding, CompiledClock compiled) {
        this.deciding = deciding;
        this.compiled = compiled;
    }

    /** Returns whether a step may let the clock stand still or run on. */
    boolean isOf(StepDone step) {
        return compiled.pauseReads().map(reads -> reads.isOf(step.kind())).orElse(false);
    }

    /** Returns the earliest step that was told late and is one for the pause. */
    Optional<StepDone> toldLate(List<Occurrence> heard) {
        Optional<StepDone> earliest = Optional.empty();
        for (Occurrence occurrence : heard) {
            if (occurrence instanceof StepDone step
                    && step.at().isBefore(deciding.now())
                    && isOf(step)
                    && (earliest.isEmpty() || step.at().isBefore(earliest.get().at()))) {
                earliest = Optional.of(step);
            }
        }
        return earliest;
    }

    /** Returns whether it can be found when the clock stood still since an instant; true when it never does. */
    boolean isKnownSince(Instant since) {
        History history = deciding.state().history();
        return compiled.pauseReads()
                .map(reads -> reads.isKnownSince(since, history))
                .orElse(true);
    }

    /**
     * Returns a run that was not cancelled with its pauses found again; those before {@code since} stay.
     *
     * @param ended the run as it ended; what happened at its end or later does not count
     */
    ClockRun corrected(ClockRun run, Instant since, ClockRun ended) {
        Instant until = ended.stoppedAt()
                .or(ended::cancelledAt)
                .map(end -> end.minusNanos(1))
                .orElse(deciding.now());
        return compiled.rules()
                .withPauses(run.reopened(), found(run, since, until))
                .withStop(run.stoppedAt());
    }

    private List<Pause> found(ClockRun run, Instant since, Instant until) {
        Instant from = since.isBefore(run.startedAt()) ? run.startedAt() : since;
        List<Pause> pauses = before(from, run.pauses());
        Optional<Instant> begun = Optional.empty();
        for (Instant at = from; !at.isAfter(until); at = next(at)) {
            boolean stands = compiled.pauses(asOf(at));
            if (stands && begun.isEmpty()) {
                begun = Optional.of(at);
            } else if (!stands && begun.isPresent()) {
                pauses.add(new Pause(begun.get(), Optional.of(at)));
                begun = Optional.empty();
            }
        }
        begun.ifPresent(start -> pauses.add(new Pause(start, Optional.empty())));
        return pauses;
    }

    private static List<Pause> before(Instant end, List<Pause> pauses) {
        List<Pause> before = new ArrayList<>();
        for (Pause pause : pauses) {
            if (pause.from().isBefore(end)) {
                boolean isOver = pause.to().isPresent() && pause.to().get().isBefore(end);
                before.add(isOver ? pause : new Pause(pause.from(), Optional.of(end)));
            }
        }
        return before;
    }

    /** Returns what happened to a run whose pauses were found again. */
    ClockChange change(ClockRun run, ClockRun corrected) {
        Instant now = deciding.now();
        if (run.isOpen()) {
            boolean stands = corrected.isPaused(now);
            ClockChange turned = stands ? ClockChange.PAUSED : ClockChange.RESUMED;
            return run.isPaused(now) == stands ? ClockChange.MOVED : turned;
        }
        ClockState state = corrected.state(now);
        ClockChange met = state == ClockState.MET ? ClockChange.MET : ClockChange.MET_LATE;
        return run.state(now) == state ? ClockChange.MOVED : met;
    }

    /** Says that it cannot be found when the clock stood still since an instant. */
    void warn(Instant since) {
        deciding.warn(List.of(Obstacles.unmet(
                compiled.id(), Message.of("engine.pauses-unknown", Arg.of(Kind.CLOCK, compiled.id()), Arg.of(since)))));
    }

    /** Returns the situation of the lead as it was at an instant, as far as the pause reads it. */
    private Situation asOf(Instant at) {
        History then = deciding.state().history().until(at);
        return deciding.situation().with(deciding.rules.standing(then)).at(at);
    }

    /** Returns the next instant at which a step or time alone may change the answer. */
    private Instant next(Instant at) {
        Instant byTime = compiled.nextChange(asOf(at));
        return deciding.state().history().steps().stream()
                .map(StepDone::at)
                .filter(step -> step.isAfter(at) && step.isBefore(byTime))
                .findFirst()
                .orElse(byTime);
    }
}
