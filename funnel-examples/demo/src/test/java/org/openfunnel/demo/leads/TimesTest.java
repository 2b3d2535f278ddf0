package org.openfunnel.demo.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2024-03-05,               2024-03-05T00:00",
        "2024/3/5,                 2024-03-05T00:00",
        "2024.3.5,                 2024-03-05T00:00",
        "2024年3月5日,               2024-03-05T00:00",
        "20240305,                 2024-03-05T00:00",
        "45356,                    2024-03-05T00:00",
        "45356.375,                2024-03-05T09:00",
        "2024-3-5 9:00,            2024-03-05T09:00",
        "2024-03-05 09:00:30,      2024-03-05T09:00:30",
        "2024-03-05T09:00,         2024-03-05T09:00",
        "2024-03-05 24:00,         2024-03-06T00:00",
        "2024-03-05 下午3:20,        2024-03-05T15:20",
        "2024-03-05 上午12:05,       2024-03-05T00:05",
        "2024-03-05 下午12:05,       2024-03-05T12:05",
        "2024-03-05T09:00:00Z,     2024-03-05T17:00",
        "2024-03-05T09:00:00+08:00, 2024-03-05T09:00",
        "２０２４-03-05,             2024-03-05T00:00",
        "2024-02-29,               2024-02-29T00:00",
    })
    void readsTimesAsPeopleWriteThem(String text, LocalDateTime time) {
        assertThat(Times.read(text, SHANGHAI)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "3月5日",
                "05/03/2024",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "0000-00-00",
                "2024-03-05 24:01",
                "2024-03-05 下午13:00",
                "2024-03/05",
                "2024-03-05 9",
                "12345"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Times.read(text, SHANGHAI)).isInstanceOf(DateTimeException.class);
    }
}
