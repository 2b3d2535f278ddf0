package org.openfunnel.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.rules.intake.PhoneNormaliser.Kind;
import org.openfunnel.rules.intake.PhoneNormaliser.Problem;
import org.openfunnel.rules.intake.PhoneNormaliser.Reading;

class PhoneNormaliserTest {
    private static final PhoneNormaliser CHINA = PhoneNormaliser.china();

    @ParameterizedTest
    @CsvSource({
        "13800138000,         MOBILE,   13800138000",
        "138 0013 8000,       MOBILE,   13800138000",
        "138.0013.8000,       MOBILE,   13800138000",
        "138—0013–8000,       MOBILE,   13800138000",
        "13800138000.0,       MOBILE,   13800138000",
        "+86 138 0013 8000,   MOBILE,   13800138000",
        "0086-13800138000,    MOBILE,   13800138000",
        "8613800138000,       MOBILE,   13800138000",
        "19912345678,         MOBILE,   19912345678",
        "010-88886666,        LANDLINE, 010-88886666",
        "(0755) 8888 6666,    LANDLINE, 0755-88886666",
        "0592 5551234,        LANDLINE, 0592-5551234",
        "+86 10 8888 6666,    LANDLINE, 010-88886666",
        "+86 755 8888 6666,   LANDLINE, 0755-88886666",
        "400-000-1234,        SERVICE,  4000001234",
        "+86 400 000 1234,    SERVICE,  4000001234",
        "95588,               SERVICE,  95588",
    })
    void readsTheNumbersOfChina(String text, Kind kind, String normal) {
        assertThat(CHINA.read(text)).isEqualTo(new Reading.Understood(kind, normal));
    }

    @ParameterizedTest
    @CsvSource({
        "1380013800,          WRONG_LENGTH",
        "138001380000,        WRONG_LENGTH",
        "1388888888,          WRONG_LENGTH",
        "12312312,            WRONG_LENGTH",
        "12800138000,         NO_SUCH_PREFIX",
        "11012345678,         NO_SUCH_PREFIX",
        "10800138000,         NO_SUCH_PREFIX",
        "010-18886666,        NO_SUCH_PREFIX",
        "0123456,             NO_SUCH_PREFIX",
        "138O0138000,         NOT_DIGITS",
        "138l0138000,         NOT_DIGITS",
        "١٣٨٠٠١٣٨٠٠٠,         NOT_DIGITS",
        "一三八零零一三八零零零, NOT_DIGITS",
        "1.38001E+10,         LOST_DIGITS",
        "00000000000,         ONE_DIGIT",
        "11111111111,         ONE_DIGIT",
        "-,                   ONE_DIGIT",
        "+86+8613800138000,   WRONG_COUNTRY_CODE",
        "+86 0138 0013 8000,  WRONG_COUNTRY_CODE",
        "+852 5123 4567,      UNKNOWN_COUNTRY",
        "0033 1 25 54 45 69,  UNKNOWN_COUNTRY",
    })
    void saysWhyATextIsNone(String text, Problem problem) {
        assertThat(CHINA.read(text)).isEqualTo(new Reading.Unreadable(problem));
    }
}
