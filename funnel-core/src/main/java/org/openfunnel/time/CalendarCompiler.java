package org.openfunnel.time;

import java.time.LocalDate;
import java.util.Arrays;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;

/** Turns what was declared about a calendar into flat arrays of instants. */
final class CalendarCompiler {
    private static final int DAY = 86_400;

    private final CalendarContent content;
    private final Offsets offsets;
    private final LongPairs windows = new LongPairs();
    private final int[] before;
    private final int[] days;
    private final long[] closings;
    private int workingDates;

    CalendarCompiler(CalendarContent content, Offsets offsets) {
        this.content = content;
        this.offsets = offsets;
        int length = (int)
                (content.validToExclusive().toEpochDay() - content.validFrom().toEpochDay());
        this.before = new int[length + 1];
        this.days = new int[length];
        this.closings = new long[length];
    }

    /** Reads every date once; the date before the first counts only with the tail of a window that reaches past midnight. */
    CalendarCompiler read() {
        LocalDate first = content.validFrom();
        windowsOf(first.minusDays(1));
        for (int day = 0; day < days.length; day++) {
            before[day] = workingDates;
            LongPairs own = windowsOf(first.plusDays(day));
            if (own.size() > 0) {
                days[workingDates] = day;
                closings[workingDates++] = own.end(own.size() - 1);
            }
        }
        before[days.length] = workingDates;
        return this;
    }

    private LongPairs windowsOf(LocalDate date) {
        LongPairs local = localWindows(date);
        LongPairs own = new LongPairs();
        for (int i = 0; i < local.size(); i++) {
            offsets.addInstants(local.start(i), local.end(i), own);
        }
        own.join();
        for (int i = 0; i < own.size(); i++) {
            windows.add(own.start(i), own.end(i));
        }
        return own;
    }

    /** The windows that belong to a date, less its breaks and those of its neighbours, in seconds of the local clock. */
    private LongPairs localWindows(LocalDate date) {
        LongPairs local = new LongPairs();
        long midnight = date.toEpochDay() * DAY;
        for (Hours hours : content.hoursOf(date)) {
            local.add(midnight + hours.startSecond(), midnight + hours.endSecond());
        }
        if (!content.breaks().isEmpty()) {
            for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
                for (SpecialHours pause : content.breaksOf(day)) {
                    local = without(local, day.toEpochDay() * DAY, pause);
                }
            }
        }
        local.join();
        return local;
    }

    private static LongPairs without(LongPairs local, long midnight, SpecialHours pause) {
        LongPairs remaining = local;
        for (Hours hours : pause.hours()) {
            LongPairs next = new LongPairs();
            for (int i = 0; i < remaining.size(); i++) {
                long start = remaining.start(i);
                long end = remaining.end(i);
                addIfAny(next, start, Math.min(end, midnight + hours.startSecond()));
                addIfAny(next, Math.max(start, midnight + hours.endSecond()), end);
            }
            remaining = next;
        }
        return remaining;
    }

    private static void addIfAny(LongPairs pairs, long start, long end) {
        if (start < end) {
            pairs.add(start, end);
        }
    }

    /** All windows of the validity, joined where they touch. */
    Timetable timetable(long startInclusive, long endExclusive) {
        windows.join();
        windows.clip(startInclusive, endExclusive);
        return new Timetable(windows);
    }

    WorkingDates dates() {
        return new ListedDates(
                content.validFrom().toEpochDay(),
                before,
                Arrays.copyOf(days, workingDates),
                Arrays.copyOf(closings, workingDates));
    }
}
