package org.openfunnel.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.FixedPoint.Weekday;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/**
 * Time as a clock counts it that stands still now and then. Its cost grows with the number of pauses, not with their length.
 *
 * <p>Elapsed and working time count while the clock runs. Days are used up at their due instants, the close of the day
 * for instance, as nights are in a hotel: a day whose instant falls into a pause does not count, and neither does a point of
 * the calendar; the next one does. So a deadline never falls into a pause, and its day is still used until it closes.
 */
final class UnpausedTime {
    private final List<Pause> pauses;
    private final BusinessCalendar calendar;

    /** Takes pauses in order and apart from each other, of which the last may be open. */
    UnpausedTime(List<Pause> pauses, BusinessCalendar calendar) {
        this.pauses = pauses;
        this.calendar = calendar;
    }

    /** When an amount is used up that starts at an instant; empty when the clock stands still before that. */
    Optional<Due> due(Instant start, Amount amount) {
        if (pauses.isEmpty()) {
            return Optional.of(amount.dueFrom(start, calendar));
        }
        if (amount instanceof AmountSum sum) {
            return dueOfSum(start, sum);
        }
        if (amount instanceof WorkingDays days) {
            IntFunction<Due> due = day -> days(days, day).dueFrom(start, calendar);
            return new UnpausedDays(due, due).dueAfter(days.count(), pauses);
        }
        if (amount instanceof CalendarPeriod period) {
            return dueOfPeriod(start, period);
        }
        return amount instanceof FixedPoint point ? dueOfPoint(start, point) : dueOfLength(start, amount);
    }

    private static WorkingDays days(WorkingDays like, int count) {
        WorkingDays days = WorkingDays.of(count).at(like.at());
        return like.cutOff().map(days::cutOff).orElse(days);
    }

    /** The corresponding day is so many days later as the unpaused days end in a pause; then it moves when it is off. */
    private Optional<Due> dueOfPeriod(Instant start, CalendarPeriod period) {
        LocalDate date = calendar.localDate(start);
        int days = (int) ChronoUnit.DAYS.between(date, period.addTo(date));
        IntFunction<Due> usedUp =
                day -> CalendarPeriod.days(day).roll(Roll.NONE).dueFrom(start, calendar);
        IntFunction<Due> due =
                day -> CalendarPeriod.days(day).roll(period.roll()).dueFrom(start, calendar);
        return new UnpausedDays(usedUp, due).dueAfter(days, pauses);
    }

    private Optional<Due> dueOfSum(Instant start, AmountSum sum) {
        Due due = new Due.At(start);
        for (Amount part : sum.parts()) {
            Optional<Due> next =
                    due instanceof Due.At known ? due(known.at(), part) : Optional.of(due.plus(part, calendar));
            if (next.isEmpty()) {
                return next;
            }
            due = next.get();
        }
        return Optional.of(due);
    }

    private Optional<Due> dueOfPoint(Instant start, FixedPoint point) {
        Due due = point.dueFrom(start, calendar);
        for (Pause pause : pauses) {
            if (!due.isAfter(pause.from())) {
                break;
            }
            if (pause.to().isEmpty()) {
                return Optional.empty();
            }
            if (!due.isAfter(pause.to().get())) {
                due = thisOrNext(point).dueFrom(pause.to().get(), calendar);
            }
        }
        return Optional.of(due);
    }

    /** A weekday on which a pause ends is meant as long as it has not closed. */
    private static FixedPoint thisOrNext(FixedPoint point) {
        return point instanceof Weekday weekday ? new Weekday(weekday.day(), true, weekday.roll()) : point;
    }

    private Optional<Due> dueOfLength(Instant start, Amount length) {
        Amount left = length;
        Instant from = start;
        for (Pause pause : pauses) {
            if (!from.isAfter(pause.from())) {
                Due due = left.dueFrom(from, calendar);
                if (isUsedUpBy(pause.from(), left, due)) {
                    return Optional.of(due);
                }
                left = minus(left, from, pause.from());
            }
            if (pause.to().isEmpty()) {
                return Optional.empty();
            }
            from = later(from, pause.to().get());
        }
        return Optional.of(left.dueFrom(from, calendar));
    }

    /** A due that falls on the beginning of a pause lies before it, unless it is the next opening that is meant. */
    private static boolean isUsedUpBy(Instant pause, Amount left, Due due) {
        boolean nextOpening = left instanceof WorkingTime time
                && (time.tie() == Tie.OPEN || time.length().isZero());
        boolean fallsOnIt = due.isKnown() && due.earliest().equals(pause);
        return nextOpening ? !fallsOnIt && !due.isAfter(pause) : !due.isAfter(pause);
    }

    private Amount minus(Amount left, Instant from, Instant to) {
        if (left instanceof WorkingTime time) {
            return new WorkingTime(time.length().minus(calendar.elapsed(from, to)), time.tie());
        }
        return new Elapsed(((Elapsed) left).length().minus(Duration.between(from, to)));
    }

    /** The time between two instants, the second not before the first, without pauses. */
    Duration between(Instant from, Instant to, boolean working) {
        Duration time = length(from, to, working);
        for (Pause pause : pauses) {
            Instant begins = later(from, pause.from());
            Instant ends = pause.to().filter(to::isAfter).orElse(to);
            if (begins.isBefore(ends)) {
                time = time.minus(length(begins, ends, working));
            }
        }
        return time;
    }

    private Duration length(Instant from, Instant to, boolean working) {
        return working ? calendar.elapsed(from, to) : Duration.between(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
