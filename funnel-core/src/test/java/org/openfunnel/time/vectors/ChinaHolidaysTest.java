package org.openfunnel.time.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;
import tools.jackson.databind.JsonNode;

/** The calendar of China against the dates that the State Council's notices name. */
class ChinaHolidaysTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @ParameterizedTest
    @CsvSource({
        "2007, 249", "2008, 251", "2009, 250", "2010, 250", "2011, 250", "2012, 249", "2013, 250", "2014, 250",
        "2015, 249", "2016, 250", "2017, 249", "2018, 250", "2019, 250", "2020, 249", "2021, 250", "2022, 249",
        "2023, 249", "2024, 251", "2025, 248", "2026, 248",
    })
    void hasThisManyWorkingDaysInAYear(int year, int workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(CHINA.workingDaysBetween(first, first.plusYears(1))).isEqualTo(workingDays);
    }

    @Test
    void everyDateIsAsTheNoticesSay() {
        JsonNode days = notices().path("days");
        List<String> wrong = dates(CHINA.validFrom(), CHINA.validToExclusive())
                .filter(date -> CHINA.isWorkingDay(date) != works(date, days))
                .map(LocalDate::toString)
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(CHINA.closed().size() + CHINA.overrides().size()).isEqualTo(days.size() - 2);
    }

    private static boolean works(LocalDate date, JsonNode days) {
        JsonNode named = days.path(date.toString());
        return named.isMissingNode()
                ? !isWeekend(date)
                : !named.path("isOffDay").asBoolean();
    }

    /** The notice of a year may name dates of the December before; those of 2006 lie before the calendar. */
    @Test
    void everyNoticeNamesAsManyDates() {
        Map<Integer, Integer> off = new TreeMap<>();
        Map<Integer, Integer> makeUp = new TreeMap<>(Map.of(2007, 2));
        CHINA.closed().keySet().forEach(date -> off.merge(noticeOf(date), 1, Integer::sum));
        CHINA.overrides().keySet().forEach(date -> makeUp.merge(noticeOf(date), 1, Integer::sum));
        JsonNode notices = notices().path("perNoticeYear");
        for (int year = 2007; year <= 2026; year++) {
            JsonNode notice = notices.path("" + year);
            assertThat(off).containsEntry(year, notice.path("off").asInt());
            assertThat(makeUp).containsEntry(year, notice.path("makeUp").asInt());
        }
    }

    private static int noticeOf(LocalDate date) {
        return date.getMonthValue() == 12 ? date.getYear() + 1 : date.getYear();
    }

    @Test
    void theFactsOfEveryYearFollow() {
        notices().path("derivedFacts").properties().forEach(year -> {
            List<LocalDate> dates = dates(
                            LocalDate.of(Integer.parseInt(year.getKey()), 1, 1),
                            LocalDate.of(Integer.parseInt(year.getKey()) + 1, 1, 1))
                    .toList();
            assertFacts(year.getKey(), dates, year.getValue());
        });
    }

    private static void assertFacts(String year, List<LocalDate> dates, JsonNode facts) {
        Predicate<LocalDate> works = CHINA::isWorkingDay;
        assertThat(List.of(
                        (long) dates.size(),
                        dates.stream().filter(works).count(),
                        dates.stream().filter(works.negate()).count(),
                        dates.stream()
                                .filter(works.negate().and(date -> !isWeekend(date)))
                                .count(),
                        dates.stream()
                                .filter(works.and(ChinaHolidaysTest::isWeekend))
                                .count(),
                        (long) longestRun(dates, works.negate()).size(),
                        (long) longestRun(dates, works).size()))
                .as(year)
                .isEqualTo(Stream.of(
                                "calendarDays",
                                "workingDays",
                                "nonWorkingDays",
                                "weekdaysMadeOff",
                                "weekendDaysMadeWorking",
                                "longestBreakDays",
                                "longestWorkingRunDays")
                        .map(key -> facts.path(key).asLong())
                        .toList());
        assertThat(longestRun(dates, works.negate()).get(0))
                .hasToString(facts.path("longestBreakStart").asString());
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> monthlyDays(year, month)))
                .isEqualTo(facts.path("workingDaysByMonth")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .toList());
    }

    private static int monthlyDays(String year, int month) {
        YearMonth of = YearMonth.of(Integer.parseInt(year), month);
        return CHINA.workingDaysBetween(of.atDay(1), of.plusMonths(1).atDay(1));
    }

    private static List<LocalDate> longestRun(List<LocalDate> dates, Predicate<LocalDate> belongs) {
        List<LocalDate> longest = List.of();
        List<LocalDate> run = new ArrayList<>();
        for (LocalDate date : dates) {
            if (belongs.test(date)) {
                run.add(date);
                longest = run.size() > longest.size() ? List.copyOf(run) : longest;
            } else {
                run.clear();
            }
        }
        return longest;
    }

    private static Stream<LocalDate> dates(LocalDate first, LocalDate endExclusive) {
        return first.datesUntil(endExclusive);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static JsonNode notices() {
        Optional<Path> file = SharedVectors.find("cn-holidays.json");
        assumeTrue(file.isPresent(), "no folder shared/vectors beside the project");
        return SharedVectors.read(file.orElseThrow());
    }
}
