package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.target.Volumes.Rate;

class VolumesTest {
    private static final Name LEAD = Name.of("lead");

    /** S3-05, S3-08: of 180 leads 45 show intent, of those 15 buy; 4 customers in the 13 weeks of a quarter. */
    @Test
    void countsBackFromTheWins() {
        Volumes volumes = Volumes.of(4, List.of(Rate.of("lead", 45, 180), Rate.of("intent", 15, 45)));
        assertThat(volumes.at(Name.of("intent")).needed()).isEqualTo(12);
        assertThat(volumes.at(LEAD).needed()).isEqualTo(48);
        assertThat(volumes.at(LEAD).per(13)).isEqualTo(4);
        assertThat(Plans.wording(Language.EN).tell(volumes.explanation(13))).isEqualTo("""
                        4 to win in 13 weeks
                          lead: 48 in all, 4 a week; 45 of 180 pass
                          intent: 12 in all, 1 a week; 15 of 45 pass
                        """);
        assertThat(Plans.wording(Language.ZH).tell(volumes.explanation(13)))
                .contains("13 周内赢单 4 个", "lead：共需 48 个，每周 4 个；通过率 45/180");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 3, 1, 3, 0", // nothing is needed for nothing
        "1, 1, 1, 1, 1, 1", // everybody passes
        "1, 2, 3, 2, 3, 3", // 2.25, not 2 times 2
        "3, 1, 3, 1, 3, 27", // exact, where 0.33 times 0.33 would need 28
        "1000000000000, 1, 3, 1, 3, 9000000000000"
    })
    void roundsOnlyTheAnswer(long wins, long passed, long reached, long passedNext, long reachedNext, long leads) {
        Volumes volumes =
                Volumes.of(wins, List.of(Rate.of("lead", passed, reached), Rate.of("intent", passedNext, reachedNext)));
        assertThat(volumes.at(LEAD).needed()).isEqualTo(leads);
    }

    @Test
    void refusesWhatCannotBeReached() {
        assertThatThrownBy(() -> Rate.of("lead", 0, 10))
                .hasMessage("of those who reach lead at least 1 and at most all must pass, but 0 of 10 do");
        assertThatThrownBy(() -> Rate.of("lead", 11, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volumes.of(-1, List.of(Rate.of("lead", 1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volumes.of(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        Volumes volumes = Volumes.of(1, List.of(Rate.of("lead", 1, 2)));
        assertThatThrownBy(() -> volumes.at(Name.of("won"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> volumes.at(LEAD).per(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooManyForALongIsSaid() {
        Volumes volumes =
                Volumes.of(Long.MAX_VALUE, List.of(Rate.of("lead", 1, Long.MAX_VALUE), Rate.of("intent", 1, 2)));
        assertThatThrownBy(() -> volumes.at(LEAD).needed()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> volumes.at(Name.of("intent")).needed()).isInstanceOf(ArithmeticException.class);
    }
}
