package org.openfunnel.target;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;

/**
 * The time in which a target is to be reached: a year, half year, quarter, month, week from Monday to Sunday, or day.
 *
 * @param unit how long it is
 * @param first its first date
 */
public record TargetPeriod(Unit unit, LocalDate first) {
    private static final int MONTHS_IN_YEAR = 12;

    /** How long a period is. */
    public enum Unit {
        /** One date. */
        DAY("day"),
        /** A week from Monday to Sunday. */
        WEEK("week"),
        /** A month. */
        MONTH("month"),
        /** A quarter, from January on. */
        QUARTER("quarter"),
        /** A half year, from January on. */
        HALF_YEAR("half-year"),
        /** A year. */
        YEAR("year");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }

        private int months() {
            return switch (this) {
                case DAY, WEEK -> 0;
                case MONTH -> 1;
                case QUARTER -> 3;
                case HALF_YEAR -> 6;
                case YEAR -> MONTHS_IN_YEAR;
            };
        }
    }

    /**
     * Refuses a date on which no such period starts.
     *
     * @throws IllegalArgumentException if it does not
     */
    public TargetPeriod {
        Objects.requireNonNull(unit, "unit");
        LocalDate start = start(unit, first);
        if (!start.equals(first)) {
            throw new IllegalArgumentException(
                    "a " + unit.word + " with " + first + " starts on " + start + ", not on that date");
        }
    }

    /** Returns the period of this length in which a date lies. */
    public static TargetPeriod containing(Unit unit, LocalDate date) {
        return new TargetPeriod(unit, start(unit, date));
    }

    private static LocalDate start(Unit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> {
                int month = (date.getMonthValue() - 1) / unit.months() * unit.months() + 1;
                yield LocalDate.of(date.getYear(), month, 1);
            }
        };
    }

    /**
     * Returns the period written as {@code 2024}, {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-03}, {@code 2024-W05} (the
     * week of ISO 8601) or {@code 2024-03-05}.
     *
     * @throws IllegalArgumentException if it is written otherwise, or there is no such period
     */
    public static TargetPeriod parse(String text) {
        return PeriodText.parse(text);
    }

    /** Returns the date after the last one. */
    public LocalDate endExclusive() {
        return switch (unit) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            default -> first.plusMonths(unit.months());
        };
    }

    /** Returns the period of the same length that follows. */
    public TargetPeriod next() {
        return new TargetPeriod(unit, endExclusive());
    }

    /** Returns the period as {@link #parse} reads it. */
    @Override
    public String toString() {
        int month = first.getMonthValue();
        return switch (unit) {
            case DAY -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", first.getYear(), month);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", first.getYear(), month / unit.months() + 1);
            case HALF_YEAR -> String.format(Locale.ROOT, "%04d-H%d", first.getYear(), month / unit.months() + 1);
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
        };
    }
}
