package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.Calendars;

/** Documents of calendars say everything about them. */
class CalendarDocumentsProperties {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 60;

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<String> zones = Arbitraries.of("Asia/Shanghai", "Europe/Amsterdam", "Pacific/Apia", "UTC", "+05:45");
        Arbitrary<Hours> hours = Combinators.combine(
                        Arbitraries.integers().between(0, 86_399),
                        Arbitraries.integers().between(1, 86_400))
                .as((start, length) -> new Hours(start, start + length));
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(-1, DAYS - 1).map(FIRST::plusDays);
        Arbitrary<Text> reasons = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(5)
                .alpha()
                .map(text -> new Text(text, text + "\u4f11"));
        Arbitrary<Map<LocalDate, Text>> closed =
                Arbitraries.maps(dates, reasons).ofMaxSize(20);
        Arbitrary<Map<LocalDate, Hours>> special =
                Arbitraries.maps(dates, hours).ofMaxSize(5);
        Arbitrary<Map<DayOfWeek, Hours>> weekly = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours);
        return Combinators.combine(zones, weekly, closed, special, special, reasons, Arbitraries.of(true, false))
                .as(CalendarDocumentsProperties::calendar);
    }

    private static BusinessCalendar calendar(
            String zone,
            Map<DayOfWeek, Hours> weekly,
            Map<LocalDate, Text> closed,
            Map<LocalDate, Hours> overrides,
            Map<LocalDate, Hours> breaks,
            Text reason,
            boolean isProvisional) {
        BusinessCalendar.Builder builder = BusinessCalendar.builder("c", ZoneId.of(zone))
                .version(reason.en())
                .source(reason.zh())
                .validFrom(FIRST)
                .validTo(FIRST.plusDays(DAYS - 1));
        weekly.forEach(builder::weekly);
        closed.forEach(builder::closed);
        overrides.forEach((date, hours) -> builder.override(date, reason, hours));
        breaks.forEach((date, hours) -> builder.breakOn(date, reason, hours).breakOn(date, reason));
        return isProvisional ? builder.provisionalFrom(FIRST.plusDays(7)).build() : builder.build();
    }

    @Property(tries = 300)
    void whatWasWrittenIsReadBack(@ForAll("calendars") BusinessCalendar calendar) {
        String written = CalendarDocuments.write(Calendars.of(calendar));
        LoadedCalendars loaded = CalendarDocuments.load("c.jsonc", written, Calendars.of());
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.require()).isEqualTo(Calendars.of(calendar));
        assertThat(CalendarDocuments.write(loaded.require())).isEqualTo(written);
    }

    /** A document in which something was cut out and something else put in, as by a slip or on purpose. */
    @Property(tries = 300)
    void whateverADocumentHoldsItIsReadOrRefused(
            @ForAll @IntRange(max = 1300) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll("pieces") String piece)
            throws IOException {
        String text = new String(GoldenCases.calendars("calendar/nothing-wrong"), StandardCharsets.UTF_8);
        int start = Math.min(from, text.length());
        int end = Math.min(start + length, text.length());
        String changed = text.substring(0, start) + piece + text.substring(end);
        LoadedCalendars loaded = CalendarDocuments.load("c.jsonc", changed, Calendars.china());
        assertThat(loaded.calendars().isPresent()).isEqualTo(loaded.findings().isEmpty());
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                "0",
                "-",
                "2",
                "9999-12-31",
                "0001-01-01",
                "23:59-23:58",
                "00:00-24:00",
                "china",
                "acme",
                "branch",
                "\"",
                ", ",
                "[]",
                "{}",
                "null",
                "true",
                "\"closed\": {\"2026-01-01\": {\"to\": \"9999-12-31\", \"reason\": {\"en\": \"x\", \"zh\": \"x\"}}}, ",
                "\"weekly\": {\"MON\": []}, ",
                "\"validity\": {\"to\": \"2399-12-31\"}, ");
    }
}
