package org.openfunnel.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        assertThat(new Table()
                        .add("name", "points")
                        .add("a", 7)
                        .add("bcdef", 1234)
                        .lines())
                .containsExactly("name   points", "a           7", "bcdef    1234");
    }

    @Test
    void countsAChineseCharacterAsTwoColumns() {
        assertThat(new Table().add("预算（元）", "x").add("a", "y").lines()).containsExactly("预算（元）  x", "a           y");
    }

    @Test
    void letsALineBeShorter() {
        assertThat(new Table().add("a").add("b", "c").lines()).containsExactly("a", "b  c");
        assertThat(new Table().lines()).isEmpty();
    }

    @Test
    void drawsABarForEachCount() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("A", 8000);
        counts.put("B", 2000);
        counts.put("C", 1);
        counts.put("D", 0);
        assertThat(Bars.of(counts).lines())
                .containsExactly(
                        "A  8,000  80.0%  " + "█".repeat(40),
                        "B  2,000  20.0%  " + "█".repeat(10),
                        "C      1   0.0%  █",
                        "D      0   0.0%");
    }

    @Test
    void drawsNothingForNothing() {
        assertThat(Bars.of(Map.of("A", 0)).lines()).containsExactly("A  0  0.0%");
    }
}
