package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.time.Calendars;

/** What is found about documents of calendars, as their authors see it. */
class CalendarGoldenTest {
    static List<String> cases() throws IOException {
        return GoldenCases.in("calendar");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(String name) throws IOException {
        LoadedCalendars loaded =
                CalendarDocuments.load("calendars.jsonc", GoldenCases.calendars(name), Calendars.china());
        GoldenCases.check(name, loaded.source(), loaded.findings());
        assertThat(loaded.calendars().isPresent()).isEqualTo(loaded.findings().isEmpty());
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSize(4);
    }
}
