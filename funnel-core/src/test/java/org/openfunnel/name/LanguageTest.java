package org.openfunnel.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"en, EN, en", "zh, ZH, zh-CN"})
    void isReadFromItsCode(String code, Language expected, String locale) {
        assertThat(Language.parse(code)).isEqualTo(expected);
        assertThat(expected.locale().toLanguageTag()).isEqualTo(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "de", "zh-CN"})
    void refusesAnotherCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.parse(code))
                .withMessage("language must be en or zh, but was `%s`", code);
    }
}
