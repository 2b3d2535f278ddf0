package org.openfunnel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openfunnel.time.BusinessCalendar.Window;

/** A search looks at one bucket only, so its steps depend on how full buckets are and not on how far apart two keys are. */
class SortedLongsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void noSearchInTwentyYearsOfChinaTakesMoreThanTwoSteps() {
        assertThat(mostSteps(ends(2007, 2027))).isEqualTo(2);
        assertThat(mostSteps(totals(2007, 2027))).isEqualTo(2);
    }

    @Test
    void aCalendarTenTimesAsLongTakesNoMoreSteps() {
        assertThat(mostSteps(ends(2007, 2009))).isEqualTo(mostSteps(ends(2007, 2027)));
        assertThat(mostSteps(totals(2007, 2009))).isEqualTo(mostSteps(totals(2007, 2027)));
    }

    @Test
    void nothingIsFoundAmongNothing() {
        assertThat(new SortedLongs(new long[0]).countUpTo(0)).isZero();
    }

    private static long[] ends(int firstYear, int endYear) {
        return windows(firstYear, endYear).stream()
                .mapToLong(window -> window.endExclusive().getEpochSecond())
                .toArray();
    }

    private static long[] totals(int firstYear, int endYear) {
        long[] totals = windows(firstYear, endYear).stream()
                .mapToLong(window -> window.endExclusive().getEpochSecond()
                        - window.startInclusive().getEpochSecond())
                .toArray();
        for (int i = 1; i < totals.length; i++) {
            totals[i] += totals[i - 1];
        }
        return totals;
    }

    private static List<Window> windows(int firstYear, int endYear) {
        return Calendars.china().require("china").windowsBetween(newYear(firstYear), newYear(endYear));
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(SHANGHAI).toInstant();
    }

    /** Each step of a search halves what is left of a bucket. */
    private static int mostSteps(long[] values) {
        int[] first = new SortedLongs(values).firstOfBucket;
        int widest = IntStream.range(1, first.length)
                .map(bucket -> first[bucket] - first[bucket - 1])
                .max()
                .orElseThrow();
        return Integer.SIZE - Integer.numberOfLeadingZeros(widest);
    }
}
