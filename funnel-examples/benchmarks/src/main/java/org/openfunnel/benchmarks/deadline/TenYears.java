package org.openfunnel.benchmarks.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.Calendars;

/** The data of the comparison: the years 2017 to 2026 in China, and instants at which something begins. */
public final class TenYears {
    static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** Monday to Friday 09:00 to 12:00 and 13:30 to 18:00, about 30 holidays and make-up workdays a year. */
    public static final BusinessCalendar CALENDAR = china();

    /**
     * The nearest calendar that jBPM and ObjectLab can express: Monday to Friday 09:00 to 17:00 with the same holidays, but
     * without a lunch break and without make-up workdays.
     */
    static final BusinessCalendar NEAREST = nearest();

    private TenYears() {}

    /** Returns instants in the first year and a half, at any time of day, always the same. */
    public static Instant[] starts() {
        SplittableRandom random = new SplittableRandom(20170101);
        long from = FIRST.atStartOfDay(CALENDAR.zone()).toEpochSecond();
        long to = LocalDate.of(2018, 7, 1).atStartOfDay(CALENDAR.zone()).toEpochSecond();
        return random.longs(4096, from, to).mapToObj(Instant::ofEpochSecond).toArray(Instant[]::new);
    }

    private static BusinessCalendar china() {
        BusinessCalendar all = Calendars.china().require("china");
        BusinessCalendar.Builder years = empty().version(all.version());
        all.weekly().forEach((day, hours) -> years.weekly(day, hours.toArray(Hours[]::new)));
        all.closed().subMap(FIRST, true, LAST, true).forEach(years::closed);
        all.overrides()
                .subMap(FIRST, true, LAST, true)
                .forEach((date, special) ->
                        years.override(date, special.reason(), special.hours().toArray(Hours[]::new)));
        return years.build();
    }

    private static BusinessCalendar nearest() {
        BusinessCalendar.Builder years = empty().version("nearest")
                .weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.parse("09:00-17:00"));
        CALENDAR.closed().forEach(years::closed);
        return years.build();
    }

    private static BusinessCalendar.Builder empty() {
        return BusinessCalendar.builder(
                        "china", Calendars.china().require("china").zone())
                .validFrom(FIRST)
                .validTo(LAST);
    }
}
