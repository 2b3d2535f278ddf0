package org.openfunnel.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openfunnel.target.TargetPeriod.Unit;

/** Reads periods. */
final class PeriodText {
    private static final Pattern FORM = Pattern.compile(
            "(?<year>[0-9]{4})(?:-H(?<half>[12])|-Q(?<quarter>[1-4])|-W(?<week>[0-9]{2})|-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?");
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_HALF = 6;
    /** A date that lies in the first week of its year, as ISO 8601 counts. */
    private static final int FOURTH = 4;

    private PeriodText() {}

    static TargetPeriod parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            try {
                return period(form);
            } catch (DateTimeException none) {
                throw refused(text, none);
            }
        }
        throw refused(text, new DateTimeException("another form"));
    }

    private static IllegalArgumentException refused(String text, DateTimeException cause) {
        return new IllegalArgumentException(
                "a period must look like 2024, 2024-H1, 2024-Q1, 2024-03, 2024-W05 or 2024-03-05, but was `" + text
                        + "`",
                cause);
    }

    private static TargetPeriod period(Matcher form) {
        int year = Integer.parseInt(form.group("year"));
        Optional<Integer> quarter = part(form, "quarter");
        if (quarter.isPresent()) {
            return starting(Unit.QUARTER, year, (quarter.get() - 1) * MONTHS_IN_QUARTER + 1);
        }
        Optional<Integer> half = part(form, "half");
        if (half.isPresent()) {
            return starting(Unit.HALF_YEAR, year, (half.get() - 1) * MONTHS_IN_HALF + 1);
        }
        Optional<Integer> week = part(form, "week");
        if (week.isPresent()) {
            return week(year, week.get());
        }
        Optional<Integer> month = part(form, "month");
        Optional<Integer> day = part(form, "day");
        if (day.isPresent()) {
            return new TargetPeriod(Unit.DAY, LocalDate.of(year, month.orElse(1), day.get()));
        }
        return month.map(number -> starting(Unit.MONTH, year, number)).orElseGet(() -> starting(Unit.YEAR, year, 1));
    }

    private static TargetPeriod week(int year, int week) {
        LocalDate date = LocalDate.of(year, 1, FOURTH).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
        if (date.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException(year + " has no week " + week);
        }
        return TargetPeriod.containing(Unit.WEEK, date);
    }

    private static TargetPeriod starting(Unit unit, int year, int month) {
        return new TargetPeriod(unit, LocalDate.of(year, month, 1));
    }

    private static Optional<Integer> part(Matcher form, String group) {
        return Optional.ofNullable(form.group(group)).map(Integer::valueOf);
    }
}
