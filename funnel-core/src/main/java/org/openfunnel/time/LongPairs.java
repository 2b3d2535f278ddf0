package org.openfunnel.time;

import java.util.Arrays;

/** A growing list of half-open ranges of epoch seconds that can be put in order and joined where they touch. */
final class LongPairs {
    private long[] starts = new long[8];
    private long[] ends = new long[8];
    private int size;

    void add(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int index = size++;
        // Insertion keeps the order: ranges arrive nearly sorted, only a clock change makes neighbours swap.
        while (index > 0 && starts[index - 1] > start) {
            starts[index] = starts[index - 1];
            ends[index] = ends[index - 1];
            index--;
        }
        starts[index] = start;
        ends[index] = end;
    }

    /** Joins ranges that overlap or touch. */
    void join() {
        int last = -1;
        for (int i = 0; i < size; i++) {
            if (last >= 0 && starts[i] <= ends[last]) {
                ends[last] = Math.max(ends[last], ends[i]);
            } else {
                last++;
                starts[last] = starts[i];
                ends[last] = ends[i];
            }
        }
        size = last + 1;
    }

    /** Cuts off everything outside {@code startInclusive} to {@code endExclusive}. */
    void clip(long startInclusive, long endExclusive) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long start = Math.max(starts[i], startInclusive);
            long end = Math.min(ends[i], endExclusive);
            if (start < end) {
                starts[kept] = start;
                ends[kept++] = end;
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    long start(int index) {
        return starts[index];
    }

    long end(int index) {
        return ends[index];
    }

    long[] starts() {
        return Arrays.copyOf(starts, size);
    }

    long[] ends() {
        return Arrays.copyOf(ends, size);
    }
}
