package org.openfunnel.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openfunnel.followup.Cadence.Missed;
import org.openfunnel.followup.CadenceRun.Turn;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;

/** How one touch of a cadence goes on. */
final class Turns {
    private final Cadence cadence;
    private final int place;
    private final Touch touch;
    private final CalendarPeriod every;
    private final Optional<Instant> deferredTo;
    private final BusinessCalendar calendar;

    Turns(Cadence cadence, int touch, CalendarPeriod every, Optional<Instant> deferredTo, BusinessCalendar calendar) {
        this.cadence = cadence;
        this.place = touch;
        this.touch = cadence.touches().get(touch);
        this.every = every;
        this.deferredTo = deferredTo;
        this.calendar = calendar;
    }

    private Schedule schedule(Instant from) {
        return Schedule.of(cadence, touch, every, from, calendar);
    }

    /** Which touch of the cadence it is, by its place. */
    int touch() {
        return place;
    }

    /** The first occurrence, not before the given one, that is not put off; what comes by contacts only becomes due later. */
    private int open(Schedule schedule, int from) {
        return deferredTo.isEmpty() || Schedule.slides(cadence, touch)
                ? from
                : schedule.firstDueAfter(deferredTo.get().minusNanos(1), from);
    }

    /** When an occurrence is due: on its day, or on that until which it is put off. */
    private Due due(Schedule schedule, int occurrence) {
        Due due = schedule.due(occurrence);
        return deferredTo
                .filter(until -> due.isBefore(until))
                .map(until -> CalendarPeriod.days(0).roll(cadence.shift()).dueFrom(until, calendar))
                .filter(later -> !later.isBefore(due.earliest()))
                .orElse(due);
    }

    private boolean isMissed(Missed rule) {
        return cadence.missed() == rule;
    }

    Turn started(Instant anchor) {
        Schedule schedule = schedule(anchor);
        int first = open(schedule, schedule.firstDueAfter(anchor, 1));
        return new Turn(anchor, first, due(schedule, first), Optional.empty(), Optional.empty(), 0);
    }

    /** The turn after the open occurrence came due. */
    Turn cameDue(Turn turn, Instant at) {
        if (isMissed(Missed.SKIP)) {
            Schedule schedule = schedule(turn.from());
            int next = schedule.firstDueAfter(at, turn.occurrence() + 1);
            return new Turn(turn.from(), next, due(schedule, next), turn.lastAt(), Optional.empty(), turn.missed() + 1);
        }
        return new Turn(turn.from(), turn.occurrence(), turn.due(), turn.lastAt(), Optional.of(at), turn.missed() + 1);
    }

    /** The turn after everything that came due before an instant; what a contact left overdue came due with it. */
    Turn until(Turn turn, Instant end) {
        Turn now = turn;
        while (now.overdueAt().isEmpty() && now.due().isBefore(end)) {
            Instant due = now.due().earliest();
            now = cameDue(now, now.lastAt().filter(due::isBefore).orElse(due));
        }
        return now;
    }

    /** The turn after a contact; one that lies in no open period does nothing but take place. */
    Turn touched(Turn before, Instant at) {
        Turn turn = until(before, at);
        if (!at.isAfter(turn.from())) {
            return turn;
        }
        Schedule schedule = schedule(turn.from());
        LocalDate date = calendar.localDate(at);
        if (Schedule.slides(cadence, touch)) {
            return slid(turn, schedule, at);
        }
        if (!date.isAfter(schedule.planned(turn.occurrence() - 1))) {
            return new Turn(
                    turn.from(),
                    turn.occurrence(),
                    turn.due(),
                    latest(turn.lastAt(), at),
                    turn.overdueAt(),
                    turn.missed());
        }
        int next =
                isMissed(Missed.PILE_UP) ? turn.occurrence() + 1 : schedule.firstLaterThan(date, turn.occurrence() + 1);
        return done(turn, schedule, next, at);
    }

    private Turn slid(Turn turn, Schedule schedule, Instant at) {
        int next = afterDeferral(schedule, turn.occurrence() + 1);
        if (isMissed(Missed.PILE_UP) && schedule.due(next).isBefore(at)) {
            return done(turn, schedule, next, at);
        }
        Turn closed = done(turn, schedule, schedule.firstDueAfter(at, next), at);
        Turn anew = started(at);
        return new Turn(at, anew.occurrence(), anew.due(), Optional.of(at), Optional.empty(), closed.missed());
    }

    /** The turn whose open occurrence is done and another one open; occurrences between them that came due were missed. */
    private Turn done(Turn turn, Schedule schedule, int next, Instant at) {
        boolean inTime =
                turn.overdueAt().isPresent() && !at.isAfter(turn.overdueAt().get());
        int first = afterDeferral(schedule, turn.occurrence() + 1);
        int between = Math.max(0, Math.min(next, schedule.firstDueAfter(at.minusNanos(1), first)) - first);
        int missed = turn.missed() + between - (inTime ? 1 : 0);
        return new Turn(turn.from(), next, due(schedule, next), latest(turn.lastAt(), at), Optional.empty(), missed);
    }

    /** The first occurrence, not before the given one, that can be missed: it is due when nothing is put off any more. */
    private int afterDeferral(Schedule schedule, int from) {
        return deferredTo.map(until -> schedule.firstDueAfter(until, from)).orElse(from);
    }

    private static Optional<Instant> latest(Optional<Instant> one, Instant other) {
        return one.filter(other::isBefore).or(() -> Optional.of(other));
    }

    /** The turn with a due that was computed again; a record of being overdue before the new due is taken back. */
    Turn recomputed(Turn turn) {
        Due due = due(schedule(turn.from()), turn.occurrence());
        boolean stands =
                turn.overdueAt().map(at -> due.isKnown() && !due.isAfter(at)).orElse(true);
        return new Turn(
                turn.from(),
                turn.occurrence(),
                due,
                turn.lastAt(),
                stands ? turn.overdueAt() : Optional.empty(),
                stands ? turn.missed() : turn.missed() - 1);
    }

    /** The turn after the period changed: contacts made count for the new periods, too. */
    Turn regraded(Turn turn, Instant at) {
        Schedule schedule = schedule(turn.from());
        int next = afterLastContact(turn, schedule);
        if (isMissed(Missed.SKIP)) {
            next = schedule.firstDueAfter(at, next);
        }
        next = open(schedule, next);
        Due due = due(schedule, next);
        Optional<Instant> overdue = turn.overdueAt().filter(since -> due.isKnown() && !due.isAfter(at));
        return new Turn(turn.from(), next, due, turn.lastAt(), overdue, turn.missed());
    }

    private int afterLastContact(Turn turn, Schedule schedule) {
        if (turn.lastAt().isEmpty() || Schedule.slides(cadence, touch)) {
            return schedule.firstDueAfter(turn.from(), 1);
        }
        LocalDate date = calendar.localDate(turn.lastAt().get());
        return schedule.firstLaterThan(date, schedule.firstPlannedAfter(date.minusDays(1), 1) + 1);
    }
}
