package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(Glyphs.quote("a\u202eb\u0000c\nd\u200be\u2028f\u00a0g"))
                .isEqualTo("`a\\u202eb\\u0000c\\u000ad\\u200be\\u2028f\\u00a0g`");
    }

    @Test
    void escapesABackTickSoThatQuotesStayPaired() {
        assertThat(Glyphs.quote("a`b")).isEqualTo("`a\\u0060b`");
    }

    @Test
    void escapesHalfASurrogatePair() {
        assertThat(Glyphs.quote("a\ud83d")).isEqualTo("`a\\ud83d`");
    }

    @Test
    void escapesAHiddenCharacterBeyondTheBasicPlaneAsTwoUnits() {
        assertThat(Glyphs.visible("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
    }

    @Test
    void keepsChineseAndEmoji() {
        assertThat(Glyphs.quote("预算😀 é")).isEqualTo("`预算😀 é`");
    }

    @Test
    void cutsAfterEightyCharacters() {
        assertThat(Glyphs.quote("😀".repeat(80))).isEqualTo("`" + "😀".repeat(80) + "`");
        assertThat(Glyphs.quote("😀".repeat(81))).isEqualTo("`" + "😀".repeat(80) + "…`");
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "é, 1", "…, 1", "预, 2", "，, 2", "가, 2", "😀, 2", "𠮷, 2", "\u0301, 0"})
    void knowsHowManyColumnsACharacterTakes(String character, int columns) {
        assertThat(Glyphs.width(character.codePointAt(0))).isEqualTo(columns);
    }
}
