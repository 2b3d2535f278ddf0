package org.openfunnel.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every program that is measured does its work. */
class ProcessesTest {
    @Test
    void theEmptyProgramSaysNothing() {
        JavaProcess empty = JavaProcess.run(EmptyProgram.class);
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.millis()).isPositive();
    }

    @Test
    void jacksonReadsTheWholeDocument() {
        assertThat(JavaProcess.run(JacksonProgram.class).lines())
                .singleElement()
                .satisfies(tokens -> assertThat(Integer.parseInt(tokens)).isGreaterThan(1000));
    }

    /** Budget 10, authority 10, need 10, no date 0: 30 points are an A. Source: S1-06 to S1-10. */
    @Test
    void theFirstLeadIsScored() {
        assertThat(JavaProcess.run(FirstLead.class).lines()).containsExactly("30 A");
        assertThat(JavaProcess.run(FirstLead.class, FirstLead.PROVE).lines())
                .hasSize(2)
                .endsWith("30 A");
    }

    @Test
    void everyContestantGivesTheSamePointsOnEveryNumberOfThreads() {
        Throughput throughput = Throughput.measured(4096, 2);
        assertThat(throughput.turns().values())
                .allSatisfy(turns ->
                        assertThat(turns).extracting(Throughput.Turn::threads).containsExactly(1, 2));
        assertThat(throughput.turns().values().stream().flatMap(List::stream).map(Throughput.Turn::points))
                .hasSize(6)
                .containsOnly(
                        throughput.turns().values().iterator().next().get(0).points())
                .doesNotContain(0L);
        assertThat(throughput.lines()).hasSize(9);
    }

    @Test
    void aPolicyAndItsEngineTakeRoom() {
        List<Long> bytes = JavaProcess.run(RetainedHeap.class, "20").lines().stream()
                .map(Long::valueOf)
                .toList();
        assertThat(bytes).hasSize(2).allSatisfy(size -> assertThat(size).isBetween(10_000L, 10_000_000L));
    }

    @Test
    void startUpIsJudgedByItsOwnTurns() {
        var start = new StartUp(List.of(
                new StartUp.Turn(40, 100, 150, 250),
                new StartUp.Turn(80, 200, 300, 500),
                new StartUp.Turn(60, 150, 200, 310)));
        assertThat(start.lines())
                .endsWith(
                        "| nothing | 60.0 (40.0 to 80.0) | 0.400 (0.400 to 0.400) |  |  |",
                        "| Jackson's parser over the document | 150 (100 to 200) | 1.00 (1.00 to 1.00) |  |  |",
                        "| load a preset, score the first lead | 200 (150 to 300) | 1.50 (1.33 to 1.50) | 2 | kept |",
                        "| load and prove a preset, score the first lead | 310 (250 to 500) | 2.50 (2.07 to 2.50) | 2 |"
                                + " MISSED |");
    }

    @Test
    void aProgramThatFailsIsNotMeasured() {
        assertThatThrownBy(() -> JavaProcess.run(RetainedHeap.class, "many"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NumberFormatException");
    }
}
