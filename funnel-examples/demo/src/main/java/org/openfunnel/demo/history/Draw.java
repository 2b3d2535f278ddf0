package org.openfunnel.demo.history;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What chance decides, the same on every run and every machine. */
final class Draw {
    private static final int ALL = 100;

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** Returns true so many times of a hundred. */
    boolean chance(int percent) {
        return random.nextInt(ALL) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    Duration minutes(int least, int most) {
        return Duration.ofMinutes(between(least, most));
    }

    <T> T of(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
