package org.openfunnel.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.LongStream;

/** The working dates of a calendar that is always open: every date that exists in its zone. */
final class EveryDate implements WorkingDates {
    private final ZoneId zone;
    private final long firstDay;
    private final long lastDay;
    /** Dates that a zone left out when it crossed the date line, such as 2011-12-30 in Samoa. */
    private final SortedLongs missing;

    EveryDate(ZoneId zone, LocalDate first, LocalDate last) {
        this.zone = zone;
        this.firstDay = first.toEpochDay();
        this.lastDay = last.toEpochDay();
        this.missing = new SortedLongs(zone.getRules().getTransitions().stream()
                .filter(ZoneOffsetTransition::isGap)
                .flatMapToLong(EveryDate::datesLeftOut)
                .toArray());
    }

    private static LongStream datesLeftOut(ZoneOffsetTransition gap) {
        LocalDate from = gap.getDateTimeBefore().toLocalDate();
        if (!gap.getDateTimeBefore().equals(from.atStartOfDay())) {
            from = from.plusDays(1);
        }
        LocalDate to = gap.getDateTimeAfter().toLocalDate();
        return from.isBefore(to) ? LongStream.range(from.toEpochDay(), to.toEpochDay()) : LongStream.empty();
    }

    @Override
    public long before(long day) {
        return day - firstDay - missing.countUpTo(day - 1) + missing.countUpTo(firstDay - 1);
    }

    @Override
    public long date(long number) {
        if (number < 0) {
            return Timetable.BEFORE;
        }
        long day = firstDay + number;
        while (day <= lastDay && (before(day) < number || !isWorking(day))) {
            day++;
        }
        return day <= lastDay ? day : Timetable.AFTER;
    }

    @Override
    public long closing(long number) {
        long day = date(number);
        return Validity.isUnknown(day) ? day : Offsets.endOfDay(day, zone);
    }
}
