package org.openfunnel.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.sla.ClockRun.Target;
import org.openfunnel.sla.SlaClock.OnChange;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/** How a clock runs on a calendar: every method answers from its arguments alone. */
public final class ClockRules {
    private final SlaClock clock;
    private final BusinessCalendar calendar;

    private ClockRules(SlaClock clock, BusinessCalendar calendar) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /** Returns the rules of a clock on a calendar. */
    public static ClockRules of(SlaClock clock, BusinessCalendar calendar) {
        return new ClockRules(clock, calendar);
    }

    /** Returns a run that has just started; empty when the grade has no such clock. */
    public Optional<ClockRun> start(Optional<ActivityId> activity, Optional<Name> grade, Instant at) {
        Optional<Amount> amount = amount(grade);
        return amount.isPresent()
                ? Optional.of(started(activity, at, new Target.Within(amount.get())))
                : Optional.empty();
    }

    /** Returns a run that has just started, until an instant that was told. */
    public ClockRun startUntil(Optional<ActivityId> activity, Instant deadline, Instant at) {
        return started(activity, at, new Target.Until(deadline));
    }

    private Optional<Amount> amount(Optional<Name> grade) {
        if (clock.within() instanceof Allowance.Within within) {
            return within.amount().forGrade(grade);
        }
        throw new IllegalArgumentException("clock `" + clock.id() + "` runs until an instant, not for an amount");
    }

    private ClockRun started(Optional<ActivityId> activity, Instant at, Target target) {
        var plan = new ClockPlan(at, target, List.of(), calendar);
        return new ClockRun(
                clock.id(),
                activity,
                at,
                target,
                List.of(),
                plan.due(),
                plan.alerts(clock.alerts(), List.of()),
                calendar.id(),
                calendar.version(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the run standing still from an instant on, which may lie in the past. Nothing happens to one that stands still
     * already, that has ended, or that runs until an instant that was told.
     */
    public ClockRun pause(ClockRun run, Instant at) {
        return withPauses(run, Pauses.begun(run.pauses(), at));
    }

    /** Returns the run going on from an instant; one that does not stand still or has ended is unchanged. */
    public ClockRun resume(ClockRun run, Instant at) {
        return withPauses(run, Pauses.ended(run.pauses(), at));
    }

    /**
     * Returns the run with exactly these pauses, in any order: what is computed again when something that paused it was told
     * late or retracted.
     */
    public ClockRun withPauses(ClockRun run, List<Pause> pauses) {
        List<Pause> changed = Pauses.inOrder(pauses, run.startedAt());
        boolean moves = run.isOpen() && run.target() instanceof Target.Within;
        return moves && !changed.equals(run.pauses()) ? planned(run.withPauses(changed)) : run;
    }

    /**
     * Returns the run that takes the place of this one when its clock is started again; empty when the grade has no such
     * clock. It stands still if this one does, and nothing else is taken over.
     */
    public Optional<ClockRun> restart(ClockRun run, Optional<Name> grade, Instant at) {
        return start(run.activity(), grade, at).map(again -> run.isPaused(at) ? pause(again, at) : again);
    }

    /**
     * Returns the run after the grade or the policy changed, as the clock says. It is cancelled when the grade has no such
     * clock. A run that is late keeps its deadline unless it restarts: a change is no excuse.
     */
    public ClockRun regrade(ClockRun run, Optional<Name> grade, Instant at) {
        if (!run.isOpen() || !(clock.within() instanceof Allowance.Within)) {
            return run;
        }
        Optional<Amount> amount = amount(grade);
        if (amount.isEmpty()) {
            return run.cancel(at);
        }
        Target target = new Target.Within(amount.get());
        if (target.equals(run.target()) || clock.onChange() == OnChange.FREEZE) {
            return planned(run);
        }
        if (clock.onChange() == OnChange.RESTART) {
            return restart(run, grade, at).orElseThrow();
        }
        return run.isLate(at) ? planned(run) : planned(run.withTarget(target));
    }

    /**
     * Returns the run after the calendar's data changed: an open one is computed again. A breach that the new data take back
     * is no longer recorded.
     */
    public ClockRun recalendar(ClockRun run) {
        return run.isOpen() && !isCurrent(run) ? planned(run) : run;
    }

    /** Returns whether a run was computed with the data that the calendar has. */
    public boolean isCurrent(ClockRun run) {
        return run.calendarId().equals(calendar.id()) && run.calendarVersion().equals(calendar.version());
    }

    private ClockRun planned(ClockRun run) {
        ClockPlan plan = plan(run, run.pauses());
        return run.withPlan(plan.due(), plan.alerts(clock.alerts(), run.alerts()), calendar.id(), calendar.version());
    }

    private ClockPlan plan(ClockRun run, List<Pause> pauses) {
        return new ClockPlan(run.startedAt(), run.target(), pauses, calendar);
    }

    /** Returns the deadline, or while the run stands still before it, the one it would have if it went on at an instant. */
    public Due projection(ClockRun run, Instant asOf) {
        return run.due()
                .orElseGet(
                        () -> plan(run, Pauses.ended(run.pauses(), asOf)).due().orElseThrow());
    }

    /**
     * Returns what a run does next by time alone, at an instant or later; nothing when it has ended or stands still before
     * its deadline. A step that was planned for earlier is taken at that instant.
     *
     * @param notBefore the effective instant of the last change; every step due before it has been taken
     */
    public Optional<ClockStep> next(ClockRun run, Instant notBefore) {
        return run.isOpen() ? NextStep.of(run, notBefore, endOfData()) : Optional.empty();
    }

    private Instant endOfData() {
        return calendar.validToExclusive().atStartOfDay(calendar.zone()).toInstant();
    }

    /**
     * Returns how much time a run has used at an instant, at most until it ended; empty when that needs time that the
     * calendar does not know.
     */
    public Optional<ClockTime> time(ClockRun run, Instant asOf) {
        return ClockTime.of(run, asOf, projection(run, asOf), calendar);
    }
}
