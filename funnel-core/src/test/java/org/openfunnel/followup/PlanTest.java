package org.openfunnel.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;

class PlanTest {
    /** The second date on, from 1997-09-02, as the tests of python-dateutil (Apache-2.0) have the rules of RFC 5545. */
    @ParameterizedTest
    @CsvSource({
        "DAYS, 1, 1997-09-03 1997-09-04 1997-09-05",
        "DAYS, 2, 1997-09-04 1997-09-06",
        "DAYS, 92, 1997-12-03 1998-03-05",
        "WEEKS, 1, 1997-09-09 1997-09-16",
        "WEEKS, 2, 1997-09-16 1997-09-30",
        "WEEKS, 20, 1998-01-20 1998-06-09",
        "MONTHS, 1, 1997-10-02 1997-11-02",
        "MONTHS, 2, 1997-11-02 1998-01-02",
        "MONTHS, 18, 1999-03-02 2000-09-02",
        "YEARS, 1, 1998-09-02 1999-09-02",
        "YEARS, 2, 1999-09-02 2001-09-02",
        "YEARS, 100, 2097-09-02 2197-09-02",
    })
    void stepsAreThoseOfRfc5545(Unit unit, int count, String expected) {
        Plan plan = Plan.steps(new CalendarPeriod(unit, count, Roll.NONE), LocalDate.of(1997, 9, 2));
        assertPlanned(plan, expected);
    }

    /** As above; the first date of the rule is the day it is counted from, which a cadence leaves out. */
    @ParameterizedTest
    @CsvSource({
        "1, TUESDAY THURSDAY, 1997-09-04 1997-09-09",
        "2, TUESDAY SUNDAY, 1997-09-07 1997-09-16",
        "1, TUESDAY, 1997-09-09 1997-09-16",
        "20, TUESDAY, 1998-01-20 1998-06-09",
    })
    void slotsAreThoseOfRfc5545(int weeks, String days, String expected) {
        Set<DayOfWeek> on = Set.copyOf(
                Stream.of(days.split(" ", -1)).map(DayOfWeek::valueOf).toList());
        assertPlanned(Plan.slots(on, weeks, LocalDate.of(1997, 9, 2)), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-01-10, 2026-01-31 2026-02-28 2026-03-31",
        "1, 2026-01-31, 2026-01-31 2026-02-28 2026-03-31",
        "3, 2026-01-10, 2026-03-31 2026-06-30 2026-09-30",
        "12, 2024-03-01, 2025-02-28 2026-02-28 2027-02-28 2028-02-29",
    })
    void monthEndsCountTheMonthOfTheAnchorAsTheFirst(int months, LocalDate from, String expected) {
        assertPlanned(Plan.monthEnds(months, from), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 2, 2026-03-04, 2026-03-04 2026-03-06 2026-03-08",
        "WEEKS, 1, 2026-03-04, 2026-03-08 2026-03-15 2026-03-22",
        "WEEKS, 2, 2026-03-08, 2026-03-08 2026-03-22 2026-04-05",
        "MONTHS, 1, 2026-01-10, 2026-01-31 2026-02-28 2026-03-31",
        "QUARTERS, 1, 2026-02-10, 2026-03-31 2026-06-30 2026-09-30",
        "QUARTERS, 1, 2026-12-31, 2026-12-31 2027-03-31 2027-06-30",
        "YEARS, 1, 2026-02-10, 2026-12-31 2027-12-31",
    })
    void wholePeriodsAreThoseOfTheCalendar(Unit unit, int count, LocalDate from, String expected) {
        Plan plan = Plan.wholePeriods(new CalendarPeriod(unit, count, Roll.NONE), from);
        List<LocalDate> dates = dates(expected);
        assertThat(IntStream.range(0, dates.size()).mapToObj(plan::date)).isEqualTo(dates);
    }

    @Test
    void beforeTheFirstPeriodLiesTheDayBeforeTheAnchor() {
        LocalDate anchor = LocalDate.of(2026, 3, 4);
        LocalDate before = anchor.minusDays(1);
        assertThat(Plan.steps(CalendarPeriod.weeks(1), anchor).date(0)).isEqualTo(before);
        assertThat(Plan.slots(Set.of(DayOfWeek.FRIDAY), 1, anchor).date(0)).isEqualTo(before);
        assertThat(Plan.monthEnds(1, anchor).date(0)).isEqualTo(before);
    }

    private static void assertPlanned(Plan plan, String expected) {
        List<LocalDate> dates = dates(expected);
        assertThat(IntStream.rangeClosed(1, dates.size()).mapToObj(plan::date)).isEqualTo(dates);
    }

    private static List<LocalDate> dates(String text) {
        return Stream.of(text.split(" ", -1)).map(LocalDate::parse).toList();
    }
}
