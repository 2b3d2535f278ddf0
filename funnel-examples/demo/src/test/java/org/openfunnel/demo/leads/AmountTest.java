package org.openfunnel.demo.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0; 0; 0
            -5; -5; -5
            8.5; 8.5; 8.5
            500,000; 500000; 500000
            50万; 500000; 500000
            50W; 500000; 500000
            50w元; 500000; 500000
            ５０万; 500000; 500000
            ￥500000.00; 500000; 500000
            ¥1,500; 1500; 1500
            约50万; 500000; 500000
            五十万; 500000; 500000
            二十五万; 250000; 250000
            十五万; 150000; 150000
            0.5百万; 500000; 500000
            1.2亿; 120000000; 120000000
            50万/年; 500000; 500000
            30-50万; 300000; 500000
            50万以上; 500000;
            """)
    void readsAmountsAsPeopleWriteThem(String text, BigDecimal low, BigDecimal high) {
        Amount amount = Amount.read(text).orElseThrow();
        assertThat(amount.low()).isEqualByComparingTo(low);
        assertThat(amount.high().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(high).map(BigDecimal::stripTrailingZeros));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "待定", "USD 70,000", "7/10", "1e1", "NaN", "true", "1,2", "--5", "1.2.3", "50万50万"})
    void refusesTheRest(String text) {
        assertThat(Amount.read(text)).isEmpty();
    }
}
