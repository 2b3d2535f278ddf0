package org.openfunnel.demo.portfolio;

/**
 * Remembers under which keys leads were seen, in 12 bytes a key: of each key 64 bits, and the line that had it first. Two keys of a
 * million that share their bits by chance would only make a pair of suspects, whose real keys are compared afterwards.
 */
final class Fingerprints {
    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] prints = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int size;

    /** Notes a key; returns the line that had it first, or 0 if this is the first. */
    int note(String key, int line) {
        if (size * 2 > prints.length) {
            grow();
        }
        long print = print(key);
        int at = place(print);
        if (prints[at] == print) {
            return lines[at];
        }
        prints[at] = print;
        lines[at] = line;
        size++;
        return 0;
    }

    /** Zero stands for a free place. */
    private static long print(String key) {
        long print = START;
        for (int i = 0; i < key.length(); i++) {
            print = (print ^ key.charAt(i)) * PRIME;
        }
        return print == 0 ? 1 : print;
    }

    private int place(long print) {
        int mask = prints.length - 1;
        int at = Long.hashCode(print) & mask;
        while (prints[at] != 0 && prints[at] != print) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldPrints = prints;
        int[] oldLines = lines;
        prints = new long[oldPrints.length * 2];
        lines = new int[prints.length];
        for (int i = 0; i < oldPrints.length; i++) {
            if (oldPrints[i] != 0) {
                int at = place(oldPrints[i]);
                prints[at] = oldPrints[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
