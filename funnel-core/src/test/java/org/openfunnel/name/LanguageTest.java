package org.openfunnel.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "zh, CHINESE"})
    void isFoundByItsCode(String code, Language expected) {
        assertThat(Language.find(code)).contains(expected);
        assertThat(expected.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "de", "zh-CN"})
    void findsNothingForAnotherCode(String code) {
        assertThat(Language.find(code)).isEmpty();
    }

    @Test
    void localeHasNoRegion() {
        assertThat(Language.CHINESE.toLocale()).isEqualTo(Locale.CHINESE);
    }
}
