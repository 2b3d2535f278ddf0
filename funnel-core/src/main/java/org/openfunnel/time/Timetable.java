package org.openfunnel.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.WorkingTime.Tie;

/**
 * The working windows of a calendar in order, with the working seconds up to the end of each.
 *
 * <p>Windows neither overlap nor touch. Their edges are whole seconds; a fraction of a second of an instant or an amount
 * is carried beside and is exact.
 */
final class Timetable {
    /** The answer when the windows after the last known one would be needed. */
    static final long AFTER = Long.MAX_VALUE;
    /** The answer when the windows before the first known one would be needed. */
    static final long BEFORE = Long.MIN_VALUE;

    private final long[] starts;
    private final SortedLongs ends;
    /** The working seconds from the beginning to the end of each window. */
    private final SortedLongs totals;

    Timetable(LongPairs windows) {
        this.starts = windows.starts();
        this.ends = new SortedLongs(windows.ends());
        long[] sums = new long[starts.length];
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += ends.get(i) - starts[i];
            sums[i] = sum;
        }
        this.totals = new SortedLongs(sums);
    }

    int size() {
        return starts.length;
    }

    long start(int window) {
        return starts[window];
    }

    long end(int window) {
        return ends.get(window);
    }

    /** The first window that ends after {@code second}, or {@link #size()}. */
    int endingAfter(long second) {
        return ends.countUpTo(second);
    }

    boolean isWorking(long second) {
        int window = endingAfter(second);
        return window < starts.length && starts[window] <= second;
    }

    /** Whether an instant lies in a window, but not at its start. */
    boolean hasJustWorked(Instant at) {
        int window = endingAfter(at.getEpochSecond());
        return window < starts.length && Instant.ofEpochSecond(starts[window]).isBefore(at);
    }

    /** The working seconds before {@code second}. */
    long totalBefore(long second) {
        int window = endingAfter(second);
        long before = window == 0 ? 0 : totals.get(window - 1);
        return window == starts.length ? before : before + Math.max(0, second - starts[window]);
    }

    /**
     * The second at which the working time since the beginning reaches {@code total} seconds and {@code nano}
     * nanoseconds, or {@link #AFTER} or {@link #BEFORE}; the nanosecond of the answer is {@code nano}.
     */
    long secondAt(long total, int nano, Tie tie) {
        boolean atWindowEnd = tie == Tie.CLOSE && nano == 0;
        if (total < 0 || (atWindowEnd && total == 0)) {
            return BEFORE;
        }
        int window = totals.countUpTo(atWindowEnd ? total - 1 : total);
        if (window == starts.length) {
            return AFTER;
        }
        return starts[window] + total - (window == 0 ? 0 : totals.get(window - 1));
    }

    /** The earliest working second at or after {@code second}, or {@link #AFTER}. */
    long nextWorking(long second) {
        int window = endingAfter(second);
        return window == starts.length ? AFTER : Math.max(second, starts[window]);
    }

    /** The start of the first window that starts after {@code second}, or {@link #AFTER}. */
    long startAfter(long second) {
        int window = endingAfter(second);
        if (window < starts.length && starts[window] <= second) {
            window++;
        }
        return window == starts.length ? AFTER : starts[window];
    }

    /** The end of the first window that ends after {@code second}, or {@link #AFTER}. */
    long endAfter(long second) {
        int window = endingAfter(second);
        return window == starts.length ? AFTER : ends.get(window);
    }

    /** The start of the last window that starts before {@code second}, or {@link #BEFORE}. */
    long startBefore(long second) {
        int window = endingAfter(second);
        if (window == starts.length || starts[window] >= second) {
            window--;
        }
        return window < 0 ? BEFORE : starts[window];
    }

    /** The end of the last window that ends before {@code second}, or {@link #BEFORE}. */
    long endBefore(long second) {
        int window = ends.countUpTo(second - 1) - 1;
        return window < 0 ? BEFORE : ends.get(window);
    }

    /** The windows between two instants, cut to them, in order. */
    List<Window> between(Instant startInclusive, Instant endExclusive) {
        List<Window> result = new ArrayList<>();
        for (int i = endingAfter(startInclusive.getEpochSecond()); i < starts.length; i++) {
            Instant opens = Instant.ofEpochSecond(starts[i]);
            Instant closes = Instant.ofEpochSecond(ends.get(i));
            if (!opens.isBefore(endExclusive)) {
                break;
            }
            result.add(new Window(
                    opens.isBefore(startInclusive) ? startInclusive : opens,
                    closes.isAfter(endExclusive) ? endExclusive : closes));
        }
        return List.copyOf(result);
    }
}
