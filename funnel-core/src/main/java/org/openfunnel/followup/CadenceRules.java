package org.openfunnel.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
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
        return run(anchor, every, touch -> turns(touch, every).started(anchor));
    }

    private CadenceRun run(Instant anchor, CalendarPeriod every, IntFunction<Turn> turn) {
        List<Turn> turns = new ArrayList<>();
        for (int touch = 0; touch < cadence.touches().size(); touch++) {
            turns.add(turn.apply(touch));
        }
        return new CadenceRun(cadence.id(), anchor, every, turns, calendar.id(), calendar.version());
    }

    private Turns turns(int touch, CalendarPeriod every) {
        return new Turns(cadence, touch, every, calendar);
    }

    private CadenceRun withTurn(CadenceRun run, int touch, BiFunction<Turns, Turn, Turn> change) {
        return run(run.anchor(), run.every(), place -> {
            Turn turn = run.turns().get(place);
            return place == touch ? change.apply(turns(touch, run.every()), turn) : turn;
        });
    }

    /**
     * Returns the run after a touch took place. What came due before it is settled first. A contact that lies before the
     * open period, or not after the anchor, counts for nothing.
     *
     * <p>For contacts told out of order use {@link #replay}.
     */
    public CadenceRun touched(CadenceRun run, Contact contact) {
        Objects.checkIndex(contact.touch(), run.turns().size());
        return withTurn(run, contact.touch(), (turns, turn) -> turns.touched(turn, contact.at()));
    }

    /**
     * Returns the run as it would be had everything been told in order: what is computed again when a contact is told late
     * or retracted. The period that the run has now is taken for all of it.
     *
     * @param contacts all contacts since the anchor, in any order
     * @param asOf what came due before this instant is settled
     */
    public CadenceRun replay(CadenceRun run, List<Contact> contacts, Instant asOf) {
        CadenceRun replayed = started(run.every(), run.anchor());
        List<Contact> inOrder =
                contacts.stream().sorted(Comparator.comparing(Contact::at)).toList();
        for (Contact contact : inOrder) {
            replayed = touched(replayed, contact);
        }
        List<Turn> turns = replayed.turns();
        return run(run.anchor(), run.every(), touch -> turns(touch, run.every()).until(turns.get(touch), asOf));
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
        return run(run.anchor(), every, touch -> {
            Turns turns = turns(touch, every);
            if (touch >= run.turns().size()) {
                return turns.started(at);
            }
            Turn turn = run.turns().get(touch);
            return same ? turns.recomputed(turn) : turns.regraded(turn, at);
        });
    }

    /** Returns the run after the calendar's data changed: what is due is computed again. */
    public CadenceRun recalendar(CadenceRun run) {
        return isCurrent(run)
                ? run
                : run(
                        run.anchor(),
                        run.every(),
                        touch ->
                                turns(touch, run.every()).recomputed(run.turns().get(touch)));
    }

    /** Returns whether a run was computed with the data that the calendar has. */
    public boolean isCurrent(CadenceRun run) {
        return run.calendarId().equals(calendar.id()) && run.calendarVersion().equals(calendar.version());
    }

    /**
     * Returns what happens next by time alone, at an instant or later. What was due earlier comes due at that instant; what
     * is overdue and was recorded so does not come due again.
     *
     * @param notBefore the effective instant of the last change; every step due before it has been taken
     */
    public Optional<CadenceStep> next(CadenceRun run, Instant notBefore) {
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
