package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SortedLongsProperties {
    @Property
    void countsLikeOneThatLooksAtEveryValue(@ForAll int[] numbers, @ForAll int key, @ForAll boolean far) {
        long scale = far ? 1_000_000_000L : 1;
        long[] values = Arrays.stream(numbers)
                .sorted()
                .mapToLong(number -> number * scale)
                .toArray();
        SortedLongs sorted = new SortedLongs(values);
        assertThat(sorted.countUpTo(key)).isEqualTo((int)
                Arrays.stream(values).filter(value -> value <= key).count());
        for (long value : values) {
            assertThat(sorted.countUpTo(value)).isEqualTo((int)
                    Arrays.stream(values).filter(other -> other <= value).count());
        }
    }
}
