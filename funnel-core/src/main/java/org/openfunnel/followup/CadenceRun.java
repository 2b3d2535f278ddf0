package org.openfunnel.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Due;

/**
 * A cadence that runs for one lead. It holds everything that was computed for it, so that what is due can be read without
 * the policy and without a calendar; {@link CadenceRules} make it and change it.
 *
 * @param cadence the cadence
 * @param anchor the instant from which its periods are counted
 * @param every the period that was chosen by the grade
 * @param turns how each touch of the cadence stands, in the order declared; at least one
 * @param deferredTo until when touches were put off; empty when they are not
 * @param left how many touches are left until the cadence rests; empty when it never does
 * @param calendarId the calendar by which dues were computed
 * @param calendarVersion the version of that calendar's data
 */
public record CadenceRun(
        Name cadence,
        Instant anchor,
        CalendarPeriod every,
        List<Turn> turns,
        Optional<Instant> deferredTo,
        Optional<Integer> left,
        String calendarId,
        String calendarVersion) {
    /**
     * How one touch of a cadence stands. Each touch has occurrences of its own, one in each period.
     *
     * @param from what its occurrences are counted from: the anchor, or the last contact
     * @param occurrence the number of the occurrence that is open, from 1
     * @param due when that is due
     * @param lastAt when the touch last took place, if ever
     * @param overdueAt when it was recorded that the open occurrence is overdue
     * @param missed how many occurrences were not done in time, the open one included
     */
    public record Turn(
            Instant from, int occurrence, Due due, Optional<Instant> lastAt, Optional<Instant> overdueAt, int missed) {
        /** Refuses an occurrence before the first and a negative number of missed ones. */
        public Turn {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(lastAt, "lastAt");
            Objects.requireNonNull(overdueAt, "overdueAt");
            if (occurrence < 1 || missed < 0) {
                throw new IllegalArgumentException(
                        "occurrences count from 1 and missed ones from 0, but were " + occurrence + " and " + missed);
            }
        }

        /** Returns whether the open occurrence is overdue; exactly when it is due only if that was recorded. */
        public boolean isOverdue(Instant asOf) {
            return overdueAt.map(at -> !at.isAfter(asOf)).orElseGet(() -> due.isBefore(asOf));
        }
    }

    /** Copies the list in and refuses an empty one. */
    public CadenceRun {
        Objects.requireNonNull(cadence, "cadence");
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(every, "every");
        turns = List.copyOf(turns);
        Objects.requireNonNull(deferredTo, "deferredTo");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(calendarId, "calendarId");
        Objects.requireNonNull(calendarVersion, "calendarVersion");
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a cadence of a lead needs something to do");
        }
    }

    /** Returns whether it rests, because there were as many touches as there may be: nothing is due any more. */
    public boolean isResting() {
        return left.isPresent() && left.get() == 0;
    }

    CadenceRun withLeft(Optional<Integer> changed) {
        return new CadenceRun(cadence, anchor, every, turns, deferredTo, changed, calendarId, calendarVersion);
    }

    /** Returns when something is due next, or was due first; a due that the calendar does not know comes after the others. */
    public Due due() {
        return turns.stream()
                .map(Turn::due)
                .min(Comparator.comparing(Due::isKnown).reversed().thenComparing(Due::earliest))
                .orElseThrow();
    }

    /** Returns whether something is overdue; never when it rests. */
    public boolean isOverdue(Instant asOf) {
        return !isResting() && turns.stream().anyMatch(turn -> turn.isOverdue(asOf));
    }

    /** Returns how many occurrences were not done in time, all touches together. */
    public int missed() {
        return turns.stream().mapToInt(Turn::missed).sum();
    }
}
