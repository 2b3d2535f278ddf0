package org.openfunnel.rules.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.time.Amount;

class AmountsTest {
    private final Findings findings = new Findings();

    private Optional<Amount> read(String unit, long count) {
        String text = "{\"" + unit + "\": " + count + "}";
        return Amounts.read(JsonReader.read("amount", text, findings).cursor(findings));
    }

    @ParameterizedTest
    @CsvSource({
        "elapsedHours, 10000000",
        "elapsedMinutes, 600000000",
        "elapsedSeconds, 36000000000",
        "workingHours, 10000000",
        "workingMinutes, 600000000",
        "workingSeconds, 36000000000",
        "workingDays, 1000000",
        "days, 1000000",
        "weeks, 1000000",
        "months, 1000000",
        "quarters, 1000000",
        "years, 1000000"
    })
    void takesWhatFitsIntoACalendarAndReportsMore(String unit, long most) {
        assertThat(read(unit, most)).isPresent();
        assertThat(read(unit, -most)).isPresent();
        assertThat(findings.inOrder()).isEmpty();
        assertThat(read(unit, most + 1)).isEmpty();
        assertThat(read(unit, -most - 1)).isEmpty();
        assertThat(findings.inOrder()).extracting(Finding::code).containsOnly(FindingCode.OUT_OF_RANGE);
    }
}
