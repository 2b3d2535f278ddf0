package org.openfunnel.time;

import java.time.Duration;

/** Keeps amounts within what date arithmetic can hold: more than any calendar covers, less than any overflow. */
final class AmountLimits {
    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofHours(10_000_000);

    private AmountLimits() {}

    static int count(String what, int count) {
        if (count < -MOST || count > MOST) {
            throw new IllegalArgumentException(what + " must be from " + -MOST + " to " + MOST + ", but were " + count);
        }
        return count;
    }

    static Duration length(String what, Duration length) {
        if (length.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " must be at most " + LONGEST.toHours() + " hours long, but was " + length);
        }
        return length;
    }
}
