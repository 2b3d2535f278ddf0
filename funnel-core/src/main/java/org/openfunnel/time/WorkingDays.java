package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of working days.
 *
 * <p>The start date does not count: the due is the close of the n-th working day after it, so that one working day from
 * Saturday 15:00 is the close of Monday. Backward, it is the close of the n-th working day before it. Zero is the close of
 * the start date, or of the next working day when that is off.
 */
public final class WorkingDays implements Amount {
    /** The time of day at which a number of working days is used up. */
    public enum TimeOfDay {
        /** When the last window of the day closes. */
        CLOSE,
        /** At the local time of the start; a time that a clock change leaves out is later by the length of the gap. */
        SAME_TIME
    }

    private final int count;
    private final TimeOfDay at;
    private final Optional<LocalTime> cutOff;

    private WorkingDays(int count, TimeOfDay at, Optional<LocalTime> cutOff) {
        this.count = AmountLimits.count("working days", count);
        this.at = Objects.requireNonNull(at, "at");
        this.cutOff = cutOff;
    }

    /** Returns this many working days, due at the close of the last; negative is backward. */
    public static WorkingDays of(int count) {
        return new WorkingDays(count, TimeOfDay.CLOSE, Optional.empty());
    }

    /** Returns the same days, due at another time of the last day. */
    public WorkingDays at(TimeOfDay at) {
        return new WorkingDays(count, at, cutOff);
    }

    /**
     * Returns the same days, but counting the start date when it is a working day and the start is before a local time.
     *
     * @throws IllegalArgumentException when the number of days is not positive
     */
    public WorkingDays cutOff(LocalTime cutOff) {
        if (count <= 0) {
            throw new IllegalArgumentException("a cut-off needs at least 1 working day, but there were " + count);
        }
        return new WorkingDays(count, at, Optional.of(cutOff));
    }

    /** Returns the number of days. */
    public int count() {
        return count;
    }

    /** Returns the time of day at which the last day is used up. */
    public TimeOfDay at() {
        return at;
    }

    /** Returns the local time before which a start counts its own date, if there is one. */
    public Optional<LocalTime> cutOff() {
        return cutOff;
    }

    @Override
    public Due dueFrom(Instant start, BusinessCalendar calendar) {
        CompiledCalendar compiled = calendar.compiled();
        Validity validity = compiled.validity();
        if (count < 0 ? !validity.knowsBefore(start) : !validity.knows(start)) {
            return validity.unknownFrom(start, count < 0 ? Instant.MIN : validity.startOfDay(start));
        }
        long number = number(start, compiled);
        if (at == TimeOfDay.CLOSE) {
            return validity.due(compiled.dates().closing(number));
        }
        long day = compiled.dates().date(number);
        if (Validity.isUnknown(day)) {
            return validity.due(day);
        }
        LocalTime time = start.atZone(calendar.zone()).toLocalTime();
        Instant due = ZonedDateTime.of(LocalDate.ofEpochDay(day), time, calendar.zone())
                .toInstant();
        return validity.due(due.getEpochSecond(), due.getNano());
    }

    private long number(Instant start, CompiledCalendar calendar) {
        long day = calendar.offsets().localDay(start.getEpochSecond());
        if (count == 0) {
            return calendar.dates().before(day);
        }
        boolean counts = cutOff.isPresent()
                && calendar.dates().isWorking(day)
                && start.atZone(calendar.content().zone()).toLocalTime().isBefore(cutOff.get());
        return calendar.numberAfter(day, count) - (counts ? 1 : 0);
    }

    @Override
    public Optional<Amount> negated() {
        return Optional.of(new WorkingDays(-count, at, Optional.empty()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && count == that.count && at == that.at && cutOff.equals(that.cutOff);
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, at, cutOff);
    }

    /** Returns the parts, for logs. */
    @Override
    public String toString() {
        return "WorkingDays[count=" + count + ", at=" + at
                + cutOff.map(time -> ", cutOff=" + time).orElse("") + "]";
    }
}
