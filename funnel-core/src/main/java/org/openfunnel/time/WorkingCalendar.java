package org.openfunnel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.time.BusinessCalendar.OutsideValidityException;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingTime.Tie;

/** The questions that a business calendar answers, from arrays that are filled when it is built. */
abstract sealed class WorkingCalendar permits BusinessCalendar {
    private final CalendarContent content;
    private final Offsets offsets;
    private final long start;
    private final long end;
    private final Timetable windows;
    private final WorkingDates dates;

    WorkingCalendar(CalendarContent content) {
        this.content = content;
        this.start = content.validFrom().atStartOfDay(content.zone()).toEpochSecond();
        this.end = content.validToExclusive().atStartOfDay(content.zone()).toEpochSecond();
        if (content.alwaysOpen()) {
            this.offsets = new Offsets(content.zone(), 0, 0);
            LongPairs always = new LongPairs();
            always.add(start, end);
            this.windows = new Timetable(always);
            this.dates = new EveryDate(
                    content.zone(),
                    content.validFrom(),
                    content.validToExclusive().minusDays(1));
        } else {
            this.offsets = new Offsets(content.zone(), start, end);
            CalendarCompiler compiler = new CalendarCompiler(content, offsets).read();
            this.windows = compiler.timetable(start, end);
            this.dates = compiler.dates();
        }
    }

    /**
     * Returns whether an instant lies in a window.
     *
     * @throws OutsideValidityException when the instant is outside the validity
     */
    public boolean isWorking(Instant at) {
        return windows.isWorking(known(at));
    }

    /**
     * Returns whether a date has working time of its own; the tail of the date before does not count.
     *
     * @throws OutsideValidityException when the date is outside the validity
     */
    public boolean isWorkingDay(LocalDate date) {
        return dates.isWorking(known(date));
    }

    /**
     * Returns whether a date is closed and no override gives it hours.
     *
     * @throws OutsideValidityException when the date is outside the validity
     */
    public boolean isHoliday(LocalDate date) {
        known(date);
        return content.closed().containsKey(date) && !content.overrides().containsKey(date);
    }

    /**
     * Returns whether an instant lies in a declared break, whether or not there would be hours without it.
     *
     * @throws OutsideValidityException when the instant is outside the validity
     */
    public boolean isBreak(Instant at) {
        LocalDate date = localDate(at);
        long second = offsets.local(known(at));
        return isBreak(date, second) || isBreak(date.minusDays(1), second);
    }

    private boolean isBreak(LocalDate date, long localSecond) {
        long sinceMidnight = localSecond - date.toEpochDay() * 86_400;
        return content.breaksOf(date).stream()
                .flatMap(pause -> pause.hours().stream())
                .anyMatch(hours -> hours.startSecond() <= sinceMidnight && sinceMidnight < hours.endSecond());
    }

    /** Returns the date that a local clock shows at an instant, inside or outside the validity. */
    public LocalDate localDate(Instant at) {
        return LocalDate.ofEpochDay(offsets.localDay(at.getEpochSecond()));
    }

    /**
     * Returns the earliest working instant at or after the given one.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextWorking(Instant at) {
        return isWorking(at) ? at : instant(windows.nextWorking(at.getEpochSecond()));
    }

    /**
     * Returns the latest instant at or before the given one that is working or closes a window.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousWorking(Instant at) {
        return isWorking(at) ? at : instant(windows.endBefore(at.getEpochSecond() + 1));
    }

    /**
     * Returns the earliest instant after the given one at which working time begins.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextOpening(Instant after) {
        return instant(windows.startAfter(known(after)));
    }

    /**
     * Returns the earliest instant after the given one at which working time ends.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant nextClosing(Instant after) {
        return instant(windows.endAfter(known(after)));
    }

    /**
     * Returns the latest instant before the given one at which working time begins.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousOpening(Instant before) {
        return instant(windows.startBefore(secondNotBefore(before)));
    }

    /**
     * Returns the latest instant before the given one at which working time ends.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant previousClosing(Instant before) {
        return instant(windows.endBefore(secondNotBefore(before)));
    }

    private long secondNotBefore(Instant at) {
        known(at);
        return at.plusNanos(999_999_999).getEpochSecond();
    }

    /**
     * Returns the number of working days from one date to just before another; negative when they are reversed.
     *
     * @throws OutsideValidityException when a date that would be counted is outside the validity
     */
    public int workingDaysBetween(LocalDate startInclusive, LocalDate endExclusive) {
        return (int) (dates.before(knownEnd(endExclusive)) - dates.before(knownEnd(startInclusive)));
    }

    /**
     * Returns the n-th working day strictly after a date, or strictly before it when n is negative, or the date itself
     * when n is zero.
     *
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        long day = known(date);
        return workingDays == 0 ? date : date(dates.date(numberAfter(day, workingDays)));
    }

    /** The number of the n-th working date strictly after (before, if negative) a known date. */
    long numberAfter(long day, int workingDays) {
        return workingDays > 0 ? dates.before(day + 1) + workingDays - 1 : dates.before(day) + workingDays;
    }

    /**
     * Returns the working day to which a date moves when it is off.
     *
     * @throws OutsideValidityException when the date or the answer would lie outside the validity
     */
    public LocalDate roll(LocalDate date, Roll roll) {
        known(date);
        return date(roll.move(date, this));
    }

    /**
     * Returns the working time between two instants; negative when they are reversed.
     *
     * @throws OutsideValidityException when an instant is outside the validity
     */
    public Duration elapsed(Instant startInclusive, Instant endExclusive) {
        long seconds = windows.totalBefore(knownEnd(endExclusive)) - windows.totalBefore(knownEnd(startInclusive));
        return Duration.ofSeconds(seconds, (long) workingNano(endExclusive) - workingNano(startInclusive));
    }

    private int workingNano(Instant at) {
        return windows.isWorking(at.getEpochSecond()) ? at.getNano() : 0;
    }

    /**
     * Returns the instant that lies an amount of working time after the given one, or before it when the amount is
     * negative; zero is the next working instant.
     *
     * @param tie which of two instants counts when the amount is used up exactly at the end of a window
     * @throws OutsideValidityException when it would lie outside the validity
     */
    public Instant addWorking(Instant from, Duration amount, Tie tie) {
        known(from);
        Due due = workingDue(from, amount, tie);
        if (due instanceof Due.At known) {
            return known.at();
        }
        throw new OutsideValidityException(content, ((Due.Beyond) due).year());
    }

    /** Adds working time to a known instant. */
    Due workingDue(Instant from, Duration amount, Tie tie) {
        long second = from.getEpochSecond();
        if (amount.isZero()) {
            return windows.isWorking(second) ? new Due.At(from) : due(windows.nextWorking(second), 0);
        }
        long total = Math.addExact(windows.totalBefore(second), amount.getSeconds());
        int nano = workingNano(from) + amount.getNano();
        if (nano >= 1_000_000_000) {
            nano -= 1_000_000_000;
            total++;
        }
        return due(windows.secondAt(total, nano, tie), nano);
    }

    /** The due at a second that may be {@link Timetable#AFTER} or {@link Timetable#BEFORE} the known ones. */
    Due due(long second, int nano) {
        if (second == Timetable.BEFORE) {
            return new Due.Beyond(content.validFrom().minusDays(1).getYear(), Instant.MIN);
        }
        if (second > end || (second == end && nano > 0)) {
            return new Due.Beyond(content.validToExclusive().getYear(), Instant.ofEpochSecond(end));
        }
        return new Due.At(Instant.ofEpochSecond(second, nano));
    }

    /** Whether hours and dates around an instant are known. */
    boolean knows(Instant at) {
        return start <= at.getEpochSecond() && at.getEpochSecond() < end;
    }

    /**
     * Returns the windows between two instants, cut to them, in order; windows that touch are one.
     *
     * @throws OutsideValidityException when an instant is outside the validity
     */
    public List<Window> windowsBetween(Instant startInclusive, Instant endExclusive) {
        knownEnd(startInclusive);
        knownEnd(endExclusive);
        List<Window> result = new ArrayList<>();
        for (int i = windows.endingAfter(startInclusive.getEpochSecond()); i < windows.size(); i++) {
            Instant opens = Instant.ofEpochSecond(windows.start(i));
            Instant closes = Instant.ofEpochSecond(windows.end(i));
            if (!opens.isBefore(endExclusive)) {
                break;
            }
            result.add(new Window(
                    opens.isBefore(startInclusive) ? startInclusive : opens,
                    closes.isAfter(endExclusive) ? endExclusive : closes));
        }
        return List.copyOf(result);
    }

    CalendarContent content() {
        return content;
    }

    /** The answer to an amount whose start is not known. */
    Due unknownFrom(Instant from) {
        return new Due.Beyond(localDate(from).getYear(), from);
    }

    /** When the day closes to which a date moves, or 24:00 local time when that day has no working time. */
    Due closeOf(LocalDate date, Roll roll) {
        if (date.isBefore(content.validFrom())) {
            return new Due.Beyond(date.getYear(), Instant.MIN);
        }
        if (!date.isBefore(content.validToExclusive())) {
            return new Due.Beyond(date.getYear(), Instant.ofEpochSecond(end));
        }
        long day = roll.move(date, this);
        if (day == Timetable.AFTER || day == Timetable.BEFORE) {
            return due(day, 0);
        }
        return due(dates.isWorking(day) ? dates.closing(dates.before(day)) : midnightAfter(day), 0);
    }

    private long midnightAfter(long day) {
        return LocalDate.ofEpochDay(day + 1).atStartOfDay(content.zone()).toEpochSecond();
    }

    WorkingDates dates() {
        return dates;
    }

    long localDay(Instant at) {
        return offsets.localDay(at.getEpochSecond());
    }

    private long known(Instant at) {
        if (!knows(at)) {
            throw new OutsideValidityException(content, localDate(at).getYear());
        }
        return at.getEpochSecond();
    }

    private long knownEnd(Instant at) {
        return at.getEpochSecond() == end && at.getNano() == 0 ? end : known(at);
    }

    private long known(LocalDate date) {
        if (date.isBefore(content.validFrom()) || !date.isBefore(content.validToExclusive())) {
            throw new OutsideValidityException(content, date.getYear());
        }
        return date.toEpochDay();
    }

    private long knownEnd(LocalDate date) {
        return date.equals(content.validToExclusive()) ? date.toEpochDay() : known(date);
    }

    private Instant instant(long second) {
        if (second == Timetable.BEFORE || second == Timetable.AFTER) {
            throw new OutsideValidityException(content, missingYear(second));
        }
        return Instant.ofEpochSecond(second);
    }

    private LocalDate date(long day) {
        if (day == Timetable.BEFORE || day == Timetable.AFTER) {
            throw new OutsideValidityException(content, missingYear(day));
        }
        return LocalDate.ofEpochDay(day);
    }

    /** The year that would have to be known for an answer before or after everything that is known. */
    private int missingYear(long edge) {
        return edge == Timetable.BEFORE
                ? content.validFrom().minusDays(1).getYear()
                : content.validToExclusive().getYear();
    }
}
