package org.openfunnel.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openfunnel.followup.Cadence.Subject;
import org.openfunnel.followup.CadenceRun.Turn;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;

/**
 * How a cadence runs on a calendar: every method answers from its arguments alone.
 *
 * <p>A touch without a place in the calendar is due one period after the last contact, or, when the cadence counts from the
 * plan, so many periods after the anchor. Weekday slots and month ends come when they come, the first after the date of the
 * anchor. Where several touches are asked for in each period without a weekday, the periods are whole weeks from Monday to
 * Sunday (months, quarters, years), the first after the one the anchor lies in, since nobody is asked for a whole week's
 * work in the rest of a week. Each touch counts its own occurrences: one in each period, however often it takes place.
 */
public final class CadenceRules {
    private final Cadence cadence;
    private final BusinessCalendar calendar;

    private CadenceRules(Cadence cadence, BusinessCalendar calendar) {
        this.cadence = Objects.requireNonNull(cadence, "cadence");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Returns the rules of a cadence on a calendar.
     *
     * @throws IllegalArgumentException when the periods of the cadence do not fit its weekdays or month ends
     */
    public static CadenceRules of(Cadence cadence, BusinessCalendar calendar) {
        boolean weekdays = !cadence.on().isEmpty()
                || cadence.touches().stream().anyMatch(touch -> touch.on().isPresent());
        cadence.every().always().ifPresent(every -> check(cadence, every, weekdays));
        cadence.every().byGrade().values().forEach(every -> check(cadence, every, weekdays));
        return new CadenceRules(cadence, calendar);
    }

    private static void check(Cadence cadence, CalendarPeriod every, boolean weekdays) {
        boolean weeks = every.unit() == CalendarPeriod.Unit.WEEKS;
        boolean days = every.unit() == CalendarPeriod.Unit.DAYS;
        if (every.count() < 1 || (weekdays && !weeks) || (cadence.monthEnd() && (weeks || days))) {
            throw new IllegalArgumentException("cadence `" + cadence.id()
                    + "` needs a period of at least 1, in weeks when"
                    + " it has weekdays, in months or longer when it falls on a month's end, but has " + every.count()
                    + " " + every.unit());
        }
    }

    /** Returns a run that starts at its anchor; empty when the grade has no such cadence. */
    public Optional<CadenceRun> start(Optional<Name> grade, Instant anchor) {
        if (cadence.subject() == Subject.TEAM) {
            throw new IllegalArgumentException("cadence `" + cadence.id() + "` is about the team, not about a lead");
        }
        return cadence.every().forGrade(grade).map(every -> started(every, anchor));
    }

    private CadenceRun started(CalendarPeriod every, Instant anchor) {
        return run(anchor, every, Optional.empty(), cadence.atMost(), turns -> turns.started(anchor));
    }

    private CadenceRun run(
            Instant anchor,
            CalendarPeriod every,
            Optional<Instant> deferredTo,
            Optional<Integer> left,
            Function<Turns, Turn> turn) {
        List<Turn> turns = new ArrayList<>();
        for (int touch = 0; touch < cadence.touches().size(); touch++) {
            turns.add(turn.apply(new Turns(cadence, touch, every, deferredTo, calendar)));
        }
        return new CadenceRun(cadence.id(), anchor, every, turns, deferredTo, left, calendar.id(), calendar.version());
    }

    private CadenceRun withTurn(CadenceRun run, int touch, BiFunction<Turns, Turn, Turn> change) {
        return changed(run, (turns, turn) -> turns.touch() == touch ? change.apply(turns, turn) : turn);
    }

    private CadenceRun changed(CadenceRun run, BiFunction<Turns, Turn, Turn> change) {
        return run(
                run.anchor(),
                run.every(),
                run.deferredTo(),
                run.left(),
                turns -> change.apply(turns, run.turns().get(turns.touch())));
    }

    /**
     * Returns the run after a touch took place. What came due before it is settled first. A contact that lies before the
     * open period, or not after the anchor, counts for nothing; a run that rests stays as it is.
     *
     * <p>For contacts told out of order use {@link #replay}.
     */
    public CadenceRun touched(CadenceRun run, Contact contact) {
        Objects.checkIndex(contact.touch(), run.turns().size());
        if (run.isResting()) {
            return run;
        }
        CadenceRun touched = withTurn(run, contact.touch(), (turns, turn) -> turns.touched(turn, contact.at()));
        return contact.at().isAfter(run.anchor()) ? touched.withLeft(run.left().map(left -> left - 1)) : touched;
    }

    /**
     * Returns the run as it would be had everything been told in order: what is computed again when a contact is told late
     * or retracted. The period that the run has now is taken for all of it, and so is its being put off.
     *
     * @param contacts all contacts since the anchor, in any order
     * @param asOf what came due before this instant is settled
     */
    public CadenceRun replay(CadenceRun run, List<Contact> contacts, Instant asOf) {
        CadenceRun replayed = run(
                run.anchor(), run.every(), run.deferredTo(), cadence.atMost(), turns -> turns.started(run.anchor()));
        List<Contact> inOrder =
                contacts.stream().sorted(Comparator.comparing(Contact::at)).toList();
        for (Contact contact : inOrder) {
            replayed = touched(replayed, contact);
        }
        return replayed.isResting() ? replayed : changed(replayed, (turns, turn) -> turns.until(turn, asOf));
    }

    /**
     * Returns the run with its touches put off until an instant, or no longer put off. What comes by contacts is due at the
     * close of that day, if it would be due before; what has a place in the calendar is due at its first place from then on.
     * An occurrence that was missed before stays missed.
     *
     * @param until the latest instant until which anything puts them off
     * @param at the instant of the change
     */
    public CadenceRun deferred(CadenceRun run, Optional<Instant> until, Instant at) {
        return until.equals(run.deferredTo()) || run.isResting()
                ? run
                : run(
                        run.anchor(),
                        run.every(),
                        until,
                        run.left(),
                        turns -> turns.regraded(run.turns().get(turns.touch()), at));
    }

    /**
     * Returns the run after the grade or the policy changed; empty when the grade has no such cadence. The contacts made
     * count for the new periods, so that a shorter period may be overdue at once, at the instant of the change.
     */
    public Optional<CadenceRun> regrade(CadenceRun run, Optional<Name> grade, Instant at) {
        return cadence.every().forGrade(grade).map(every -> regraded(run, every, at));
    }

    private CadenceRun regraded(CadenceRun run, CalendarPeriod every, Instant at) {
        boolean same = every.equals(run.every());
        Optional<Integer> left =
                cadence.atMost().map(most -> Math.min(most, run.left().orElse(most)));
        return run(run.anchor(), every, run.deferredTo(), left, turns -> {
            if (turns.touch() >= run.turns().size()) {
                return turns.started(at);
            }
            Turn turn = run.turns().get(turns.touch());
            return same ? turns.recomputed(turn) : turns.regraded(turn, at);
        });
    }

    /** Returns the run after the calendar's data changed: what is due is computed again. */
    public CadenceRun recalendar(CadenceRun run) {
        return isCurrent(run) ? run : changed(run, Turns::recomputed);
    }

    /** Returns whether a run was computed with the data that the calendar has. */
    public boolean isCurrent(CadenceRun run) {
        return run.calendarId().equals(calendar.id()) && run.calendarVersion().equals(calendar.version());
    }

    /**
     * Returns what happens next by time alone, at an instant or later; nothing when it rests. What was due earlier comes due at that instant; what
     * is overdue and was recorded so does not come due again.
     *
     * @param notBefore the effective instant of the last change; every step due before it has been taken
     */
    public Optional<CadenceStep> next(CadenceRun run, Instant notBefore) {
        if (run.isResting()) {
            return Optional.empty();
        }
        List<CadenceStep> steps = new ArrayList<>();
        for (int touch = 0; touch < run.turns().size(); touch++) {
            Turn turn = run.turns().get(touch);
            if (turn.due() instanceof Due.At due && turn.overdueAt().isEmpty()) {
                steps.add(new CadenceStep.CameDue(touch, due.at()));
            }
        }
        Instant endOfData =
                calendar.validToExclusive().atStartOfDay(calendar.zone()).toInstant();
        if (endOfData.isAfter(notBefore)
                && run.turns().stream().anyMatch(turn -> !turn.due().isKnown())) {
            steps.add(new CadenceStep.DataEnd(endOfData));
        }
        return steps.stream()
                .min(Comparator.comparing(CadenceStep::at))
                .map(step -> step instanceof CadenceStep.CameDue due && due.at().isBefore(notBefore)
                        ? new CadenceStep.CameDue(due.touch(), notBefore)
                        : step);
    }

    /** Returns the run after a step that {@link #next} named. */
    public CadenceRun after(CadenceRun run, CadenceStep step) {
        return step instanceof CadenceStep.CameDue due
                ? withTurn(run, due.touch(), (turns, turn) -> turns.cameDue(turn, due.at()))
                : run;
    }

    /**
     * Returns the dates of a routine of the team in a range, in order, each once and after it moved off days off. Without
     * weekdays, a routine falls on the last working day of its week, month, quarter or year.
     *
     * @throws org.openfunnel.time.BusinessCalendar.OutsideValidityException when a date needs a year that the calendar does
     *     not know
     */
    public List<LocalDate> dates(LocalDate startInclusive, LocalDate endExclusive) {
        if (cadence.subject() == Subject.LEAD) {
            throw new IllegalArgumentException("cadence `" + cadence.id() + "` is about a lead, not about the team");
        }
        return cadence.every()
                .forGrade(Optional.empty())
                .map(every -> Schedule.ofTeam(cadence, every, calendar).dates(startInclusive, endExclusive))
                .orElse(List.of());
    }
}
