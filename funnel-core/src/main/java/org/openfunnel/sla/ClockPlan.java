package org.openfunnel.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openfunnel.sla.Alert.Point;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.sla.ClockRun.PlannedAlert;
import org.openfunnel.sla.ClockRun.Target;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** When a run and its alerts are due, computed from its start, target and pauses. */
final class ClockPlan {
    private final Instant startedAt;
    private final Target target;
    private final BusinessCalendar calendar;
    private final UnpausedTime time;
    private final Optional<Due> due;

    ClockPlan(Instant startedAt, Target target, List<Pause> pauses, BusinessCalendar calendar) {
        this.startedAt = startedAt;
        this.target = target;
        this.calendar = calendar;
        this.time = new UnpausedTime(pauses, calendar);
        this.due = target instanceof Target.Within within
                ? time.due(startedAt, within.amount())
                : Optional.of(new Due.At(((Target.Until) target).at()));
    }

    /**
     * The alerts at their computed dues; those that have fired stay so.
     *
     * @param before the alerts of the run so far
     */
    List<PlannedAlert> alerts(List<Alert> declared, List<PlannedAlert> before) {
        return declared.isEmpty()
                ? List.of()
                : declared.stream()
                        .map(Alert::at)
                        .distinct()
                        .map(point -> alert(point, before))
                        .toList();
    }

    private PlannedAlert alert(Point point, List<PlannedAlert> before) {
        Optional<Instant> firedAt = before.stream()
                .filter(alert -> alert.point().equals(point))
                .findFirst()
                .flatMap(PlannedAlert::firedAt);
        return new PlannedAlert(point, dueOf(point), firedAt);
    }

    private Optional<Due> dueOf(Point point) {
        if (point instanceof Alert.Share share) {
            return dueOf(share);
        }
        if (point instanceof Alert.Before before) {
            Amount back = before.amount().negated().orElseThrow();
            return due.map(deadline -> deadline.plus(back, calendar));
        }
        Amount amount = ((Alert.After) point).amount();
        return isZero(amount) ? due : due.flatMap(deadline -> after(deadline, amount));
    }

    private Optional<Due> after(Due deadline, Amount amount) {
        return deadline instanceof Due.At known
                ? time.due(known.at(), amount)
                : Optional.of(deadline.plus(amount, calendar));
    }

    private static boolean isZero(Amount amount) {
        return (amount instanceof Elapsed elapsed && elapsed.length().isZero())
                || (amount instanceof WorkingTime working && working.length().isZero())
                || (amount instanceof WorkingDays days && days.count() == 0)
                || (amount instanceof CalendarPeriod period && period.count() == 0);
    }

    /** A share of a length is a length; a share of anything else is one of the time between start and deadline. */
    private Optional<Due> dueOf(Alert.Share share) {
        if (target instanceof Target.Within within) {
            if (within.amount() instanceof Elapsed elapsed) {
                return time.due(startedAt, Elapsed.of(share.of(elapsed.length())));
            }
            if (within.amount() instanceof WorkingTime working) {
                return time.due(startedAt, WorkingTime.of(share.of(working.length())));
            }
        }
        return due.flatMap(
                deadline -> deadline instanceof Due.At known ? dueOf(share, known.at()) : Optional.of(deadline));
    }

    private Optional<Due> dueOf(Alert.Share share, Instant deadline) {
        boolean working = isWorking(target);
        Duration used = share.of(time.between(startedAt, deadline, working));
        return time.due(startedAt, working ? WorkingTime.of(used) : Elapsed.of(used));
    }

    Optional<Due> due() {
        return due;
    }

    /** Whether the time of a target is measured as working time. */
    static boolean isWorking(Target target) {
        return target instanceof Target.Within within && isWorking(within.amount());
    }

    private static boolean isWorking(Amount amount) {
        return amount instanceof WorkingTime
                || amount instanceof WorkingDays
                || (amount instanceof AmountSum sum && sum.parts().stream().allMatch(ClockPlan::isWorking));
    }
}
