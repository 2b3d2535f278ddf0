package org.openfunnel.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Due;

/**
 * One run of one clock. It holds everything that was computed for it, so that its state and its next step need neither the
 * policy nor a calendar; {@link ClockRules} make it and change it.
 *
 * @param clock the clock
 * @param activity the activity whose clock it is; empty for a clock of the lead
 * @param startedAt when it started
 * @param target what it has to keep
 * @param pauses when it stood still, in order and apart from each other; only the last may be open
 * @param due its deadline; empty while it stands still before it
 * @param alerts the alerts of this run, in the order declared
 * @param calendarId the calendar by which due and alerts were computed
 * @param calendarVersion the version of that calendar's data
 * @param breachedAt when the breach was recorded; it stays recorded when a stop told later withdraws the breach
 * @param stoppedAt when it was stopped
 * @param cancelledAt when it was cancelled
 */
public record ClockRun(
        Name clock,
        Optional<ActivityId> activity,
        Instant startedAt,
        Target target,
        List<Pause> pauses,
        Optional<Due> due,
        List<PlannedAlert> alerts,
        String calendarId,
        String calendarVersion,
        Optional<Instant> breachedAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> cancelledAt) {
    /** What a run has to keep, as it was chosen when it started or when the grade changed. */
    public sealed interface Target {
        /**
         * An amount of time from the start.
         *
         * @param amount the amount
         */
        record Within(Amount amount) implements Target {
            /** Refuses null. */
            public Within {
                Objects.requireNonNull(amount, "amount");
            }
        }

        /**
         * An instant that was told. It does not move: whoever was promised it knows nothing of our pauses.
         *
         * @param at the instant
         */
        record Until(Instant at) implements Target {
            /** Refuses null. */
            public Until {
                Objects.requireNonNull(at, "at");
            }
        }
    }

    /**
     * A time during which a clock stands still.
     *
     * @param from when it begins; what is used up exactly then is used up before it
     * @param to when it ends, later than it begins; empty while it lasts
     */
    public record Pause(Instant from, Optional<Instant> to) {
        /** Refuses a pause that does not end after it begins. */
        public Pause {
            Objects.requireNonNull(from, "from");
            if (to.isPresent() && !to.get().isAfter(from)) {
                throw new IllegalArgumentException(
                        "a pause must end after it begins, but was from " + from + " to " + to.get());
            }
        }

        boolean covers(Instant instant) {
            return !instant.isBefore(from) && (to.isEmpty() || instant.isBefore(to.get()));
        }
    }

    /**
     * An alert of a run.
     *
     * @param point where on the way it fires
     * @param due when it is due; empty while that is not known, because the clock stands still
     * @param firedAt when it fired, once for the whole run
     */
    public record PlannedAlert(Alert.Point point, Optional<Due> due, Optional<Instant> firedAt) {
        /** Refuses null. */
        public PlannedAlert {
            Objects.requireNonNull(point, "point");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(firedAt, "firedAt");
        }

        boolean isWarning() {
            return !(point instanceof Alert.After);
        }

        boolean hasComeBy(Instant asOf) {
            return firedAt.map(fired -> !fired.isAfter(asOf)).orElse(false)
                    || due.map(planned -> planned.isBefore(asOf)).orElse(false);
        }
    }

    /** Copies the lists in. */
    public ClockRun {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(target, "target");
        pauses = List.copyOf(pauses);
        Objects.requireNonNull(due, "due");
        alerts = List.copyOf(alerts);
        Objects.requireNonNull(calendarId, "calendarId");
        Objects.requireNonNull(calendarVersion, "calendarVersion");
        Objects.requireNonNull(breachedAt, "breachedAt");
        Objects.requireNonNull(stoppedAt, "stoppedAt");
        Objects.requireNonNull(cancelledAt, "cancelledAt");
    }

    /**
     * Returns the state at an instant, by what is known now.
     *
     * <p>People come before timers: at the exact instant of its deadline or of a warning, a run has reached it only when
     * that was recorded. A warning that has come stays, even when the deadline moves out.
     */
    public ClockState state(Instant asOf) {
        if (asOf.isBefore(startedAt)) {
            return ClockState.NOT_STARTED;
        }
        if (isEnded(stoppedAt, asOf) && !isEndedBefore(cancelledAt, stoppedAt)) {
            return isBreachedBefore(stoppedAt.get()) ? ClockState.MET_LATE : ClockState.MET;
        }
        if (isEnded(cancelledAt, asOf)) {
            return ClockState.CANCELLED;
        }
        if (isBreachedBefore(asOf) || isEnded(breachedAt, asOf)) {
            return ClockState.BREACHED;
        }
        if (isPaused(asOf)) {
            return ClockState.PAUSED;
        }
        return isWarned(asOf) ? ClockState.AT_RISK : ClockState.RUNNING;
    }

    private boolean isWarned(Instant asOf) {
        for (PlannedAlert alert : alerts) {
            if (alert.isWarning() && alert.hasComeBy(asOf)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnded(Optional<Instant> end, Instant asOf) {
        return end.isPresent() && !end.get().isAfter(asOf);
    }

    private static boolean isEndedBefore(Optional<Instant> end, Optional<Instant> other) {
        return end.isPresent() && other.isPresent() && end.get().isBefore(other.get());
    }

    /** A breach that was recorded fell then, which is later than a deadline that moved into the past. */
    private boolean isBreachedBefore(Instant instant) {
        return breachedAt.isPresent()
                ? breachedAt.get().isBefore(instant)
                : due.isPresent() && due.get().isBefore(instant);
    }

    /** Returns whether the deadline was missed, by what is known now: the clock runs past it or was stopped after it. */
    public boolean isLate(Instant asOf) {
        ClockState state = state(asOf);
        return state == ClockState.BREACHED || state == ClockState.MET_LATE;
    }

    /** Returns whether it was neither stopped nor cancelled. */
    public boolean isOpen() {
        return stoppedAt.isEmpty() && cancelledAt.isEmpty();
    }

    /** Returns whether it stands still at an instant, before or after its deadline. */
    public boolean isPaused(Instant asOf) {
        for (Pause pause : pauses) {
            if (pause.covers(asOf)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns this run after a step that stops it. Of several steps the earliest counts; one that happened before the start
     * or after the run was cancelled changes nothing.
     *
     * @param happenedAt when the step happened, which may be long before it was told
     */
    public ClockRun stop(Instant happenedAt) {
        boolean counts = !happenedAt.isBefore(startedAt)
                && !isEndedBefore(cancelledAt, Optional.of(happenedAt))
                && !isEnded(stoppedAt, happenedAt);
        return counts ? withStop(Optional.of(happenedAt)) : this;
    }

    /** Returns this run with another stop, or with none when the only step that stopped it was retracted. */
    public ClockRun withStop(Optional<Instant> happenedAt) {
        return with(target, pauses, breachedAt, happenedAt, cancelledAt);
    }

    /** Returns this run of a clock that has another name now. */
    public ClockRun named(Name changed) {
        return new ClockRun(
                changed,
                activity,
                startedAt,
                target,
                pauses,
                due,
                alerts,
                calendarId,
                calendarVersion,
                breachedAt,
                stoppedAt,
                cancelledAt);
    }

    /** Returns this run as if nothing had ended it; what was recorded about alerts and a breach stays. */
    public ClockRun reopened() {
        return with(target, pauses, breachedAt, Optional.empty(), Optional.empty());
    }

    /** Returns this run cancelled at an instant; unchanged when it has ended. */
    public ClockRun cancel(Instant at) {
        return isOpen() ? with(target, pauses, breachedAt, stoppedAt, Optional.of(at)) : this;
    }

    /** Returns this run after a step that {@link ClockRules#next} named. */
    public ClockRun after(ClockStep step) {
        if (step instanceof ClockStep.Alerted alerted) {
            return withAlerts(alerts.stream()
                    .map(alert -> alert.point().equals(alerted.point())
                            ? new PlannedAlert(alert.point(), alert.due(), Optional.of(alerted.at()))
                            : alert)
                    .toList());
        }
        return step instanceof ClockStep.Breached
                ? with(target, pauses, Optional.of(step.at()), stoppedAt, cancelledAt)
                : this;
    }

    ClockRun withTarget(Target changed) {
        return with(changed, pauses, breachedAt, stoppedAt, cancelledAt);
    }

    ClockRun withPauses(List<Pause> changed) {
        return with(target, changed, breachedAt, stoppedAt, cancelledAt);
    }

    private ClockRun withAlerts(List<PlannedAlert> changed) {
        return withPlan(due, changed, calendarId, calendarVersion);
    }

    /** This run with another deadline; a breach that was recorded before that deadline has not happened. */
    ClockRun withPlan(Optional<Due> deadline, List<PlannedAlert> planned, String calendar, String version) {
        Optional<Instant> breach =
                breachedAt.filter(recorded -> deadline.map(known -> known.isKnown() && !known.isAfter(recorded))
                        .orElse(false));
        return new ClockRun(
                clock,
                activity,
                startedAt,
                target,
                pauses,
                deadline,
                planned,
                calendar,
                version,
                breach,
                stoppedAt,
                cancelledAt);
    }

    private ClockRun with(
            Target newTarget,
            List<Pause> newPauses,
            Optional<Instant> breach,
            Optional<Instant> stop,
            Optional<Instant> cancel) {
        return new ClockRun(
                clock,
                activity,
                startedAt,
                newTarget,
                newPauses,
                due,
                alerts,
                calendarId,
                calendarVersion,
                breach,
                stop,
                cancel);
    }
}
