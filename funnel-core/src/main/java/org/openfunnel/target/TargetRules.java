package org.openfunnel.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.time.BusinessCalendar;

/**
 * What a policy says about sales targets. Source: S3-01 to S3-06.
 *
 * @param header label, sources and remarks
 * @param periods how long a plan may run; any period when empty
 * @param metrics what targets measure, by name
 * @param levels from the whole team down, such as team, group, person, action
 * @param exact the metrics whose parts may not add up to more than the whole
 * @param approve the roles that approve a plan; everybody when empty
 * @param quotas what one person is to do again and again, by name
 */
public record TargetRules(
        Header header,
        Set<Unit> periods,
        List<Metric> metrics,
        List<Level> levels,
        Set<Name> exact,
        Set<Name> approve,
        List<Quota> quotas) {
    /** Copies the collections in; metrics and quotas are put in the order of their names. */
    public TargetRules {
        Objects.requireNonNull(header, "header");
        EnumSet<Unit> longest = EnumSet.noneOf(Unit.class);
        longest.addAll(periods);
        periods = Collections.unmodifiableSet(longest);
        metrics = sorted(metrics, Metric::id);
        levels = List.copyOf(levels);
        exact = Collections.unmodifiableSortedSet(new TreeSet<>(exact));
        approve = Collections.unmodifiableSortedSet(new TreeSet<>(approve));
        quotas = sorted(quotas, Quota::id);
    }

    private static <T> List<T> sorted(List<T> rules, Function<T, Name> id) {
        return rules.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** Returns the metric with this name, if there is one. */
    public Optional<Metric> findMetric(Name id) {
        return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Returns the place of a level, 0 for the highest, or -1 when there is no such level. */
    int depth(Name level) {
        return levels.stream().map(Level::id).toList().indexOf(level);
    }

    /** How a metric measures. */
    public enum Measure {
        /** Money, in the minor units of its currency. */
        MONEY("money"),
        /** Whole things, such as customers. */
        COUNT("count"),
        /** A share in percent, from 0 to 100 with at most two decimals; it is never added up. */
        RATIO("ratio");

        private final String word;

        Measure(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * What a target measures.
     *
     * @param id its name
     * @param header label, sources and remarks
     * @param measure how it measures
     * @param currency the ISO 4217 code when it is money; empty otherwise
     */
    public record Metric(Name id, Header header, Measure measure, String currency) {
        private static final int RATIO_PLACES = 2;
        /** The decimals of a currency that this Java does not know. */
        private static final int USUAL_PLACES = 2;

        /**
         * Refuses a currency of what is not money.
         *
         * @throws IllegalArgumentException if there is one
         */
        public Metric {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(measure, "measure");
            if (measure != Measure.MONEY && !currency.isEmpty()) {
                throw new IllegalArgumentException("only money has a currency, but `" + id + "` had " + currency);
            }
        }

        /** Returns an amount of money in a currency such as {@code CNY}. */
        public static Metric money(String id, String currency) {
            return new Metric(Name.of(id), Header.NONE, Measure.MONEY, currency);
        }

        /** Returns a number of things. */
        public static Metric count(String id) {
            return new Metric(Name.of(id), Header.NONE, Measure.COUNT, "");
        }

        /** Returns a share in percent. */
        public static Metric ratio(String id) {
            return new Metric(Name.of(id), Header.NONE, Measure.RATIO, "");
        }

        /** Returns the unit in which a target says its amount: the currency, {@code count} or {@code percent}. */
        public String unit() {
            return switch (measure) {
                case MONEY -> currency;
                case COUNT -> "count";
                case RATIO -> "percent";
            };
        }

        /** Returns how many decimals an amount may have. */
        public int places() {
            return switch (measure) {
                case MONEY -> placesOf(currency);
                case COUNT -> 0;
                case RATIO -> RATIO_PLACES;
            };
        }

        private static int placesOf(String currency) {
            try {
                return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            } catch (IllegalArgumentException unknown) {
                return USUAL_PLACES;
            }
        }

        /** Returns whether the parts of a whole add up. */
        public boolean isAdditive() {
            return measure != Measure.RATIO;
        }

        /**
         * Returns an amount in its smallest units, such as fen.
         *
         * @throws ArithmeticException if it is more precise than that, or too large
         */
        long toUnits(BigDecimal amount) {
            return amount.movePointRight(places()).longValueExact();
        }

        /** Returns so many smallest units as an amount. */
        BigDecimal toAmount(long units) {
            return BigDecimal.valueOf(units, places());
        }

        /** Returns so many smallest units as an amount. */
        BigDecimal toAmount(BigInteger units) {
            return new BigDecimal(units, places());
        }
    }

    /**
     * A level of the breakdown.
     *
     * @param id its name
     * @param header label, sources and remarks
     */
    public record Level(Name id, Header header) {
        /** Refuses null. */
        public Level {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
        }

        /** Returns a level without a label. */
        public static Level of(String id) {
            return new Level(Name.of(id), Header.NONE);
        }
    }

    /**
     * What one person is to do again and again, such as three valid leads a week. Source: S3-05.
     *
     * @param id its name
     * @param header label, sources and remarks
     * @param count how often, at least once
     * @param per in which time; a week goes from Monday to Sunday, and a day is a working day
     */
    public record Quota(Name id, Header header, int count, Unit per) {
        /**
         * Refuses a count below one.
         *
         * @throws IllegalArgumentException if it is
         */
        public Quota {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(per, "per");
            if (count < 1) {
                throw new IllegalArgumentException("a quota must ask for at least 1, but asked for " + count);
            }
        }

        /** Returns a quota without a label. */
        public static Quota of(String id, int count, Unit per) {
            return new Quota(Name.of(id), Header.NONE, count, per);
        }

        /**
         * Returns what one person did in each period that ends within some dates, in order. A period without a working day
         * asks for nothing and is left out; one with a few asks for all of it.
         *
         * @param done when it was done, in any order
         * @throws BusinessCalendar.OutsideValidityException if the calendar does not know a date
         */
        public List<Turn> turns(
                Collection<Instant> done, LocalDate startInclusive, LocalDate endExclusive, BusinessCalendar calendar) {
            return QuotaTurns.of(this, done, startInclusive, endExclusive, calendar);
        }

        /**
         * What was done in one period.
         *
         * @param period the period
         * @param done how often it was done
         * @param asked how often it had to be done
         */
        public record Turn(TargetPeriod period, int done, int asked) {
            /** Returns whether enough was done. */
            public boolean isKept() {
                return done >= asked;
            }
        }
    }
}
