package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingTime.Tie;

/**
 * The questions that a business calendar answers: what was declared, and what follows from it for working time, which
 * comes from arrays that are filled when the calendar is built.
 */
abstract sealed class WorkingCalendar permits BusinessCalendar {
    private final CompiledCalendar compiled;
    private final Validity validity;
    private final Timetable windows;
    private final WorkingDates dates;

    WorkingCalendar(CalendarContent content) {
        this.compiled = CompiledCalendar.of(content);
        this.validity = compiled.validity();
        this.windows = compiled.windows();
        this.dates = compiled.dates();
    }

    CalendarContent content() {
        return compiled.content();
    }

    CompiledCalendar compiled() {
        return compiled;
    }

    /** Returns the name under which policies refer to this calendar. */
    public String id() {
        return content().id();
    }

    /** Returns the version of the data; it differs whenever the data differ. */
    public String version() {
        return content().version();
    }

    /** Returns where the data come from, in words; empty when nobody said. */
    public String source() {
        return content().source();
    }

    /** Returns the time zone in which the hours are read. */
    public ZoneId zone() {
        return content().zone();
    }

    /** Returns the first date about which this calendar has data. */
    public LocalDate validFrom() {
        return content().validFrom();
    }

    /** Returns the first date after the validity. */
    public LocalDate validToExclusive() {
        return content().validToExclusive();
    }

    /** Returns the first date whose data may still be changed by whoever publishes them, if that is known. */
    public Optional<LocalDate> provisionalFrom() {
        return content().provisionalFrom();
    }

    /** Returns whether this calendar was made by {@link BusinessCalendar#alwaysOpen}. */
    public boolean isAlwaysOpen() {
        return content().alwaysOpen();
    }

    /** Returns the hours of each weekday that has any. */
    public NavigableMap<DayOfWeek, List<Hours>> weekly() {
        return content().weekly();
    }

    /** Returns the dates whose hours replace those of their weekday. */
    public NavigableMap<LocalDate, SpecialHours> overrides() {
        return content().overrides();
    }

    /** Returns the closed dates, each with its reason. */
    public NavigableMap<LocalDate, Text> closed() {
        return content().closed();
    }

    /** Returns the breaks that are taken out of the hours of a date. */
    public NavigableMap<LocalDate, List<SpecialHours>> breaks() {
        return content().breaks();
    }

    /**
     * Returns whether an instant lies in a window.
     *
     * @throws OutsideValidityException when the instant is outside the validity
     */
    public boolean isWorking(Instant at) {
        return windows.isWorking(validity.known(at));
    }

    /**
     * Returns whether a date has working time of its own; the tail of the date before does not count.
     *
     * @throws OutsideValidityException when the date is outside the validity
     */
    public boolean isWorkingDay(LocalDate date) {
        return dates.isWorking(validity.known(date));
    }

    /**
     * Returns whether a date is closed and no override gives it hours.
     *
     * @throws OutsideValidityException when the date is outside the validity
     */
    public boolean isHoliday(LocalDate date) {
        validity.known(date);
        return content().isHoliday(date);
    }

    /**
     * Returns whether an instant lies in a declared break, whether or not there would be hours without it.
     *
     * @throws OutsideValidityException when the instant is outside the validity
     */
    public boolean isBreak(Instant at) {
        return content().isBreak(compiled.offsets().local(validity.known(at)));
    }

    /** Returns the date that a local clock shows at an instant, inside or outside the validity. */
    public LocalDate localDate(Instant at) {
        return compiled.localDate(at);
    }

    /**
     * Returns the earliest working instant at or after the given one.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextWorking(Instant at) {
        return isWorking(at) ? at : validity.instant(windows.nextWorking(at.getEpochSecond()));
    }

    /**
     * Returns the latest instant at or before the given one just before which is working time: the given one within a
     * window or at its end, otherwise the end of the window before.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousWorking(Instant at) {
        long second = validity.knownEnd(at);
        return windows.hasJustWorked(at) ? at : validity.instant(windows.endBefore(second + 1));
    }

    /**
     * Returns the earliest instant after the given one at which working time begins.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextOpening(Instant after) {
        return validity.instant(windows.startAfter(validity.known(after)));
    }

    /**
     * Returns the earliest instant after the given one at which working time ends.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextClosing(Instant after) {
        return validity.instant(windows.endAfter(validity.known(after)));
    }

    /**
     * Returns the latest instant before the given one at which working time begins.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousOpening(Instant before) {
        return validity.instant(windows.startBefore(secondNotBefore(before)));
    }

    /**
     * Returns the latest instant before the given one at which working time ends.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousClosing(Instant before) {
        return validity.instant(windows.endBefore(secondNotBefore(before)));
    }

    private long secondNotBefore(Instant at) {
        validity.knownEnd(at);
        return at.plusNanos(999_999_999).getEpochSecond();
    }

    /**
     * Returns the number of working days from one date to just before another; negative when they are reversed.
     *
     * @throws OutsideValidityException when a date that would be counted is outside the validity
     */
    public int workingDaysBetween(LocalDate startInclusive, LocalDate endExclusive) {
        return (int) (dates.before(validity.knownEnd(endExclusive)) - dates.before(validity.knownEnd(startInclusive)));
    }

    /**
     * Returns the n-th working day strictly after a date, or strictly before it when n is negative, or the date itself
     * when n is zero.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        long day = workingDays < 0 ? validity.knownEnd(date) : validity.known(date);
        return workingDays == 0 ? date : validity.date(dates.date(compiled.numberAfter(day, workingDays)));
    }

    /**
     * Returns the working day to which a date moves when it is off.
     *
     * @throws OutsideValidityException when the date or the answer would lie outside the validity
     */
    public LocalDate roll(LocalDate date, Roll roll) {
        validity.known(date);
        return validity.date(roll.move(date, compiled));
    }

    /**
     * Returns the working time between two instants; negative when they are reversed.
     *
     * @throws OutsideValidityException when an instant is outside the validity
     */
    public Duration elapsed(Instant startInclusive, Instant endExclusive) {
        validity.knownEnd(startInclusive);
        validity.knownEnd(endExclusive);
        return compiled.elapsed(startInclusive, endExclusive);
    }

    /**
     * Returns the instant that lies an amount of working time after the given one, or before it when the amount is
     * negative; zero is the next working instant.
     *
     * @param tie which of two instants counts when the amount is used up exactly at the end of a window
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant addWorking(Instant from, Duration amount, Tie tie) {
        if (amount.isNegative()) {
            validity.knownEnd(from);
        } else {
            validity.known(from);
        }
        Due due = compiled.plusWorking(from, amount, tie);
        if (due instanceof Due.At known) {
            return known.at();
        }
        throw new OutsideValidityException(content(), ((Due.Beyond) due).year());
    }

    /**
     * Returns the windows between two instants, cut to them, in order; windows that touch are one.
     *
     * @throws OutsideValidityException when an instant is outside the validity
     */
    public List<Window> windowsBetween(Instant startInclusive, Instant endExclusive) {
        validity.knownEnd(startInclusive);
        validity.knownEnd(endExclusive);
        return windows.between(startInclusive, endExclusive);
    }
}
