package org.openfunnel.benchmarks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;

/**
 * Deadlines as somebody writes them by hand who wants them fast: all windows in long arrays with the working seconds up to
 * the end of each, found by binary search.
 *
 * <p>It does what Shanghai needs in whole seconds and no more: a fixed offset of eight hours, no fraction of a second, no
 * answer outside the ten years.
 */
public final class PrefixSums {
    private static final long DAY = 86_400;
    private static final long OFFSET = 8 * 3_600;

    private final String version;
    private final long firstDay;
    private final long[] starts;
    private final long[] ends;
    private final long[] totals;
    /** For each date, the number of working dates before it. */
    private final int[] datesBefore;
    /** For each working date, the second at which it closes. */
    private final long[] closings;

    /** Writes all windows of a calendar down. */
    public PrefixSums(BusinessCalendar calendar) {
        version = calendar.version();
        firstDay = calendar.validFrom().toEpochDay();
        List<long[]> windows = new ArrayList<>();
        List<Long> closing = new ArrayList<>();
        datesBefore = new int[(int) (calendar.validToExclusive().toEpochDay() - firstDay)];
        for (int i = 0; i < datesBefore.length; i++) {
            datesBefore[i] = closing.size();
            long midnight = (firstDay + i) * DAY - OFFSET;
            List<Hours> hours = DayLoop.hoursOf(LocalDate.ofEpochDay(firstDay + i), calendar);
            hours.forEach(
                    window -> windows.add(new long[] {midnight + window.startSecond(), midnight + window.endSecond()}));
            if (!hours.isEmpty()) {
                closing.add(midnight + hours.get(hours.size() - 1).endSecond());
            }
        }
        starts = windows.stream().mapToLong(window -> window[0]).toArray();
        ends = windows.stream().mapToLong(window -> window[1]).toArray();
        closings = closing.stream().mapToLong(Long::longValue).toArray();
        totals = new long[starts.length];
        long total = 0;
        for (int i = 0; i < totals.length; i++) {
            total += ends[i] - starts[i];
            totals[i] = total;
        }
    }

    /** Returns the version of the calendar. */
    public String version() {
        return version;
    }

    /** Returns when that much working time is used up. */
    public Instant plusWorking(Instant from, long seconds) {
        long goal = workedBefore(from.getEpochSecond()) + seconds;
        int window = firstNotBefore(goal, totals);
        return Instant.ofEpochSecond(ends[window] - (totals[window] - goal));
    }

    Duration elapsed(Instant start, Instant end) {
        return Duration.ofSeconds(workedBefore(end.getEpochSecond()) - workedBefore(start.getEpochSecond()));
    }

    /** Returns the close of that working day after an instant. */
    public Instant plusWorkingDays(Instant from, int days) {
        int date = (int) (Math.floorDiv(from.getEpochSecond() + OFFSET, DAY) - firstDay);
        return Instant.ofEpochSecond(closings[datesBefore[date + 1] + days - 1]);
    }

    private long workedBefore(long second) {
        int window = firstNotBefore(second, ends);
        return totals[window] - Math.min(ends[window] - starts[window], ends[window] - second);
    }

    private static int firstNotBefore(long value, long[] ascending) {
        int found = Arrays.binarySearch(ascending, value);
        return found < 0 ? ~found : found;
    }
}
