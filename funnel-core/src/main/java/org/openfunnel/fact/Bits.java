package org.openfunnel.fact;

/** A set of small numbers in words of 64 bits. */
final class Bits {
    private Bits() {}

    /** Returns an empty set for numbers below a size. */
    static long[] of(int size) {
        return new long[(size + Long.SIZE - 1) >>> 6];
    }

    static boolean get(long[] words, int number) {
        return (words[number >>> 6] >>> number & 1) != 0;
    }

    static void set(long[] words, int number) {
        words[number >>> 6] |= 1L << number;
    }

    static void clear(long[] words, int number) {
        words[number >>> 6] &= ~(1L << number);
    }
}
