package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.rules.testkit.Coverage;

/** The story of a handbook takes every move and comes to the end of every clock and cadence, but for ways out that it cannot take. */
class StoryCoverageTest {
    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(FiveStageFunnelStoryTest.story(), List.of("move discard", "move lose")),
                Arguments.of(
                        BantLeadScoringStoryTest.story(), List.of("clock nurture-plan", "move archive", "move lose")),
                Arguments.of(CrmStatusFollowupStoryTest.story(), List.of("move lose")),
                Arguments.of(TargetAndTierStoryTest.story(), List.of("move lose")),
                Arguments.of(AbcSolutionSalesStoryTest.story(), List.of("move lose")));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void missesOnly(Story story, List<String> missed) {
        Coverage coverage = Coverage.of(story.engine().policy()).add(story.played());
        assertThat(coverage.missing())
                .filteredOn(rule -> rule.matches("(move|clock|cadence) .*"))
                .containsExactlyElementsOf(missed);
    }
}
