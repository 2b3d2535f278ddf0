package org.openfunnel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingTime.Tie;

/** A calendar as flat arrays, with the arithmetic that amounts share; what is not known is an answer here, not an error. */
final class CompiledCalendar {
    private final CalendarContent content;
    private final Validity validity;
    private final Offsets offsets;
    private final Timetable windows;
    private final WorkingDates dates;

    private CompiledCalendar(
            CalendarContent content, Validity validity, Offsets offsets, Timetable windows, WorkingDates dates) {
        this.content = content;
        this.validity = validity;
        this.offsets = offsets;
        this.windows = windows;
        this.dates = dates;
    }

    static CompiledCalendar of(CalendarContent content) {
        Validity validity = new Validity(content);
        if (content.alwaysOpen()) {
            return alwaysOpen(content, validity);
        }
        Offsets offsets = new Offsets(content.zone(), validity.start(), validity.end());
        CalendarCompiler compiler = new CalendarCompiler(content, offsets).read();
        Timetable windows = compiler.timetable(validity.start(), validity.end());
        return new CompiledCalendar(content, validity, offsets, windows, compiler.dates());
    }

    private static CompiledCalendar alwaysOpen(CalendarContent content, Validity validity) {
        LongPairs always = new LongPairs();
        always.add(validity.start(), validity.end());
        WorkingDates dates = new EveryDate(
                content.zone(), content.validFrom(), content.validToExclusive().minusDays(1));
        return new CompiledCalendar(content, validity, new Offsets(content.zone(), 0, 0), new Timetable(always), dates);
    }

    CalendarContent content() {
        return content;
    }

    Validity validity() {
        return validity;
    }

    Offsets offsets() {
        return offsets;
    }

    Timetable windows() {
        return windows;
    }

    WorkingDates dates() {
        return dates;
    }

    LocalDate localDate(Instant at) {
        return LocalDate.ofEpochDay(offsets.localDay(at.getEpochSecond()));
    }

    /** The working time before a known instant, less its whole seconds: its own fraction, or none outside a window. */
    int workingNano(Instant at) {
        return at.getNano() != 0 && windows.isWorking(at.getEpochSecond()) ? at.getNano() : 0;
    }

    /** The working time between two known instants. */
    Duration elapsed(Instant start, Instant end) {
        long seconds = windows.totalBefore(end.getEpochSecond()) - windows.totalBefore(start.getEpochSecond());
        return Duration.ofSeconds(seconds, (long) workingNano(end) - workingNano(start));
    }

    /** Adds working time to a known instant. */
    Due plusWorking(Instant from, Duration amount, Tie tie) {
        long second = from.getEpochSecond();
        if (amount.isZero()) {
            return windows.isWorking(second) ? new Due.At(from) : validity.due(windows.nextWorking(second));
        }
        long total = windows.totalBefore(second) + amount.getSeconds();
        int nano = workingNano(from) + amount.getNano();
        if (nano >= 1_000_000_000) {
            nano -= 1_000_000_000;
            total++;
        }
        return validity.due(windows.secondAt(total, nano, tie), nano);
    }

    /** The number of the n-th working date strictly after (before, if negative) a day. */
    long numberAfter(long day, int workingDays) {
        return workingDays > 0 ? dates.before(day + 1) + workingDays - 1 : dates.before(day) + workingDays;
    }

    /** When the day closes to which a date moves, or 24:00 local time when that day has no working time. */
    Due closeOf(LocalDate date, Roll roll) {
        if (date.isBefore(content.validFrom())) {
            return new Due.Beyond(date.getYear(), Instant.MIN);
        }
        if (!validity.knows(date)) {
            return new Due.Beyond(date.getYear(), roll.movesOnlyLater() ? validity.endExclusive() : lastClose());
        }
        long day = roll.move(date, this);
        if (Validity.isUnknown(day)) {
            return validity.due(day);
        }
        return validity.due(
                dates.isWorking(day) ? dates.closing(dates.before(day)) : Offsets.endOfDay(day, content.zone()));
    }

    /** The close of the last known working date, to which a later date that is off may move back. */
    private Instant lastClose() {
        long number = dates.before(content.validToExclusive().toEpochDay()) - 1;
        return number < 0 ? Instant.MIN : Instant.ofEpochSecond(Math.min(dates.closing(number), validity.end()));
    }
}
