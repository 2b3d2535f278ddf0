package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static final SourceText MIXED = SourceText.of("f", "ab\r\n😀c\rd\n\ne");

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 2",
        "2, 1, 3",
        "4, 2, 1",
        "6, 2, 2",
        "7, 2, 3",
        "8, 3, 1",
        "9, 3, 2",
        "10, 4, 1",
        "11, 5, 1",
        "12, 5, 2"
    })
    void countsLinesAndCodePoints(int offset, int line, int column) {
        assertThat(MIXED.place(offset, "/x")).isEqualTo(new Place("f", line, column, "/x"));
    }

    @Test
    void lineEndsBeforeItsBreak() {
        assertThat(MIXED.text().substring(MIXED.lineStart(2), MIXED.lineEnd(2))).isEqualTo("😀c");
        assertThat(MIXED.lineEnd(4)).isEqualTo(MIXED.lineStart(4));
        assertThat(MIXED.text().substring(MIXED.lineStart(5), MIXED.lineEnd(5))).isEqualTo("e");
    }

    @Test
    void anEmptyTextHasOneLine() {
        assertThat(SourceText.of("f", "").place(0, "")).isEqualTo(new Place("f", 1, 1, ""));
    }

    @Test
    void isEqualByNameAndText() {
        assertThat(SourceText.of("f", "x"))
                .isEqualTo(SourceText.of("f", "x"))
                .hasSameHashCodeAs(SourceText.of("f", "x"))
                .isNotEqualTo(SourceText.of("g", "x"))
                .isNotEqualTo(SourceText.of("f", "y"))
                .hasToString("f (1 characters)");
    }
}
