package org.openfunnel.time;

/**
 * Ascending longs that answer "how many of you are at most this?" without a full binary search.
 *
 * <p>The range of values is cut into about as many equal buckets as there are values; a bucket knows where its values
 * begin, so that a search looks only at the few values of one bucket.
 */
final class SortedLongs {
    private final long[] values;
    private final long origin;
    private final int shift;
    final int[] firstOfBucket;

    /** Takes over the array, which must ascend and must never be changed again. */
    SortedLongs(long[] values) {
        this.values = values;
        this.origin = values.length == 0 ? 0 : values[0];
        long range = values.length == 0 ? 0 : values[values.length - 1] - origin;
        this.shift = shiftFor(range, values.length);
        this.firstOfBucket = new int[(int) (range >>> shift) + 2];
        int index = 0;
        for (int bucket = 0; bucket < firstOfBucket.length; bucket++) {
            while (index < values.length && (values[index] - origin) >>> shift < bucket) {
                index++;
            }
            firstOfBucket[bucket] = index;
        }
    }

    private static int shiftFor(long range, int count) {
        int shift = 0;
        while (range >>> shift > count) {
            shift++;
        }
        return shift;
    }

    long get(int index) {
        return values[index];
    }

    /** The number of values that are at most {@code key}: the index of the first greater one. */
    int countUpTo(long key) {
        if (values.length == 0 || key < origin) {
            return 0;
        }
        long bucket = (key - origin) >>> shift;
        if (bucket >= firstOfBucket.length - 1) {
            return values.length;
        }
        int low = firstOfBucket[(int) bucket];
        int high = firstOfBucket[(int) bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
