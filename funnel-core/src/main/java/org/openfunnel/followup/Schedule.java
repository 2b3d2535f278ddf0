package org.openfunnel.followup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.openfunnel.followup.Touch.Part;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Due;

/**
 * When the occurrences of one touch are due: when the planned day closes, or its part of the day ends. No occurrence is due
 * before the one before it.
 */
final class Schedule {
    private static final LocalDate BEFORE_1970 = LocalDate.of(1969, 12, 31);

    private final Plan plan;
    private final Roll roll;
    private final boolean inWholePeriods;
    private final Optional<Part> part;
    private final BusinessCalendar calendar;

    private Schedule(Plan plan, Roll roll, boolean inWholePeriods, Optional<Part> part, BusinessCalendar calendar) {
        this.plan = plan;
        this.roll = roll;
        this.inWholePeriods = inWholePeriods;
        this.part = part;
        this.calendar = calendar;
    }

    /** The occurrences of a touch of a lead, counted from an instant. */
    static Schedule of(Cadence cadence, Touch touch, CalendarPeriod every, Instant from, BusinessCalendar calendar) {
        LocalDate date = calendar.localDate(from);
        Set<DayOfWeek> on = touch.on().map(Set::of).orElse(cadence.on());
        boolean quota = on.isEmpty() && !cadence.monthEnd() && cadence.touches().size() > 1;
        Plan plan = quota ? Plan.wholePeriods(every, date) : plan(cadence, on, every, date);
        return new Schedule(plan, cadence.shift(), quota, touch.part(), calendar);
    }

    /** The occurrences of a routine of the team, which follow the calendar: periods are counted from the year 1970 on. */
    static Schedule ofTeam(Cadence cadence, CalendarPeriod every, BusinessCalendar calendar) {
        boolean inWholePeriods = cadence.on().isEmpty() && !cadence.monthEnd();
        Plan plan = cadence.on().isEmpty()
                ? Plan.wholePeriods(every, BEFORE_1970)
                : Plan.slots(cadence.on(), every.count(), BEFORE_1970);
        return new Schedule(plan, cadence.shift(), inWholePeriods, Optional.empty(), calendar);
    }

    private static Plan plan(Cadence cadence, Set<DayOfWeek> on, CalendarPeriod every, LocalDate from) {
        if (!on.isEmpty()) {
            return Plan.slots(on, every.count(), from);
        }
        return cadence.monthEnd() ? Plan.monthEnds(months(every), from) : Plan.steps(every, from);
    }

    private static int months(CalendarPeriod every) {
        return switch (every.unit()) {
            case QUARTERS -> Math.multiplyExact(3, every.count());
            case YEARS -> Math.multiplyExact(12, every.count());
            default -> every.count();
        };
    }

    /** Whether contacts move the occurrences of a touch: what has a place in the calendar stays there. */
    static boolean slides(Cadence cadence, Touch touch) {
        return cadence.from() == Cadence.From.CONTACT
                && cadence.touches().size() == 1
                && touch.on().isEmpty()
                && cadence.on().isEmpty()
                && !cadence.monthEnd();
    }

    LocalDate planned(int occurrence) {
        return plan.date(occurrence);
    }

    Due due(int occurrence) {
        Due close = closeOf(plan.date(occurrence), rollOf(occurrence));
        if (part.isEmpty() || !close.isKnown()) {
            return close;
        }
        Instant end = moved(occurrence)
                .atTime(part.get().endExclusive())
                .atZone(calendar.zone())
                .toInstant();
        return close.isAfter(end) ? new Due.At(end) : close;
    }

    private LocalDate moved(int occurrence) {
        return calendar.roll(plan.date(occurrence), rollOf(occurrence));
    }

    /** The work of a period is done in it: its last day moves back, unless the whole period is off. */
    private Roll rollOf(int occurrence) {
        if (!inWholePeriods || roll == Roll.NONE) {
            return roll;
        }
        Due endBefore = closeOf(plan.date(occurrence - 1), Roll.NONE);
        Due back = closeOf(plan.date(occurrence), Roll.PRECEDING);
        return back.isAfter(endBefore.earliest()) ? Roll.PRECEDING : Roll.FOLLOWING;
    }

    private Due closeOf(LocalDate date, Roll moves) {
        Instant start = date.atStartOfDay(calendar.zone()).toInstant();
        return CalendarPeriod.days(0).roll(moves).dueFrom(start, calendar);
    }

    /** The first occurrence, not before the given one, that is due after an instant or that is not known. */
    int firstDueAfter(Instant instant, int from) {
        return first(from, occurrence -> {
            Due due = due(occurrence);
            return !due.isKnown() || due.isAfter(instant);
        });
    }

    /** The first occurrence, not before the given one, that is planned after a date. */
    int firstPlannedAfter(LocalDate date, int from) {
        return first(from, occurrence -> plan.date(occurrence).isAfter(date));
    }

    /** The first occurrence, not before the given one, for which nothing can be done on a date: it comes later, planned and moved. */
    int firstLaterThan(LocalDate date, int from) {
        return first(from, occurrence -> plan.date(occurrence).isAfter(date) && movesTo(occurrence, date.plusDays(1)));
    }

    /** The dates of all occurrences in a range, after they moved, each once. */
    List<LocalDate> dates(LocalDate startInclusive, LocalDate endExclusive) {
        int occurrence = firstPlannedAfter(startInclusive.minusDays(1), 1);
        while (occurrence > 1 && movesTo(occurrence - 1, startInclusive)) {
            occurrence--;
        }
        NavigableSet<LocalDate> dates = new TreeSet<>();
        while (planned(occurrence).isBefore(endExclusive) || !movesTo(occurrence, endExclusive)) {
            dates.add(moved(occurrence));
            occurrence++;
        }
        return List.copyOf(dates.tailSet(startInclusive).headSet(endExclusive));
    }

    /** Whether an occurrence falls on a date or after it; one about which nothing is known stays where it was planned. */
    private boolean movesTo(int occurrence, LocalDate date) {
        LocalDate planned = planned(occurrence);
        boolean known = !planned.isBefore(calendar.validFrom()) && planned.isBefore(calendar.validToExclusive());
        return !(known ? moved(occurrence) : planned).isBefore(date);
    }

    private static int first(int from, IntPredicate later) {
        int low = from;
        int high = from;
        for (int step = 1; !later.test(high); step *= 2) {
            low = high + 1;
            high += step;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (later.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }
}
