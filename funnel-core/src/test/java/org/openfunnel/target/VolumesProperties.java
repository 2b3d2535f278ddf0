package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openfunnel.target.Volumes.Rate;
import org.openfunnel.target.Volumes.Volume;

class VolumesProperties {
    /** The answer is enough, and one lead fewer is not. */
    @Property
    void theAnswerIsTheLeastThatIsEnough(
            @ForAll @IntRange(min = 1, max = 1_000_000) int wins,
            @ForAll @IntRange(min = 1, max = 1_000) int reached,
            @ForAll @IntRange(min = 1, max = 1_000) int passed,
            @ForAll @IntRange(min = 1, max = 60) int weeks) {
        Rate rate = Rate.of("lead", Math.min(passed, reached), Math.max(passed, reached));
        Volume volume = Volumes.of(wins, List.of(rate, rate)).stages().get(0);
        assertThat(isEnough(volume.needed(), 1, rate, wins)).isTrue();
        assertThat(isEnough(volume.needed() - 1, 1, rate, wins)).isFalse();
        assertThat(isEnough(volume.per(weeks), weeks, rate, wins)).isTrue();
        assertThat(isEnough(volume.per(weeks) - 1, weeks, rate, wins)).isFalse();
    }

    private static boolean isEnough(long leads, int weeks, Rate rate, int wins) {
        BigInteger won = BigInteger.valueOf(leads)
                .multiply(BigInteger.valueOf(weeks))
                .multiply(BigInteger.valueOf(rate.passed()).pow(2));
        BigInteger asked = BigInteger.valueOf(wins)
                .multiply(BigInteger.valueOf(rate.reached()).pow(2));
        return won.compareTo(asked) >= 0;
    }

    @Property
    void moreWinsNeverNeedFewerLeads(
            @ForAll @IntRange(max = 10_000) int wins,
            @ForAll @IntRange(max = 10_000) int more,
            @ForAll @IntRange(min = 1, max = 99) int passed) {
        List<Rate> rates = List.of(Rate.of("lead", passed, 99));
        assertThat(Volumes.of(wins + more, rates).stages().get(0).needed())
                .isGreaterThanOrEqualTo(Volumes.of(wins, rates).stages().get(0).needed());
    }
}
