package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * When an organisation works: weekly windows in one time zone, with the dates that differ.
 *
 * <p>An override replaces the hours of a date, a closed date has none, any other date follows its weekday; breaks are
 * taken out last. An instant is working when its local time lies in a window of its local date, or in a window of the
 * date before that reaches past midnight: hours that a clock change leaves out never occur, hours that it repeats count
 * twice. Windows contain their start and not their end.
 *
 * <p>A calendar knows the dates for which it is valid. A direct question outside them throws {@link
 * OutsideValidityException}; an {@link Amount} answers {@link Due.Beyond} instead. Calendars are immutable and equal when
 * everything declared about them is equal.
 */
public final class BusinessCalendar extends WorkingCalendar {
    private BusinessCalendar(CalendarContent content) {
        super(content);
    }

    /**
     * Starts a calendar without any hours.
     *
     * @param id the name under which policies refer to it, such as {@code china}
     */
    public static Builder builder(String id, ZoneId zone) {
        return new Builder(id, zone);
    }

    /** Returns a calendar that works at every instant of the years 1 to 9999. */
    public static BusinessCalendar alwaysOpen(String id, ZoneId zone) {
        Builder builder = builder(id, zone)
                .version("1")
                .source("every hour of every day")
                .validFrom(LocalDate.of(1, 1, 1))
                .validTo(LocalDate.of(9999, 12, 31))
                .weekly(EnumSet.allOf(DayOfWeek.class), Hours.WHOLE_DAY);
        return new BusinessCalendar(builder.content(true));
    }

    /** Returns a builder that holds everything declared about this calendar. */
    public Builder toBuilder() {
        return new Builder(content());
    }

    /**
     * Returns this calendar with one more closed date, whatever was declared about the date before.
     *
     * @param version the version of the changed calendar; by it a host sees that deadlines must be computed again
     */
    public BusinessCalendar withClosed(String version, LocalDate date, Text reason) {
        return withClosed(version, Map.of(date, reason));
    }

    /**
     * Returns this calendar with more closed dates, such as the holidays of a company on top of those of its country; they
     * are closed whatever was declared about them before.
     *
     * @param version the version of the changed calendar; by it a host sees that deadlines must be computed again
     * @throws IllegalArgumentException when a date lies outside the validity
     */
    public BusinessCalendar withClosed(String version, Map<LocalDate, Text> dates) {
        Builder builder = toBuilder().version(version);
        dates.forEach((date, reason) -> {
            builder.overrides.remove(date);
            builder.closed(date, reason);
        });
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** Returns id, version and validity, for logs. */
    @Override
    public String toString() {
        return id() + " " + version() + " [" + validFrom() + ", " + validToExclusive() + ")";
    }

    /** A name or a reason in English and in Chinese. */
    public record Text(String en, String zh) {
        /** Refuses a blank text. */
        public Text {
            if (en.isBlank() || zh.isBlank()) {
                throw new IllegalArgumentException(
                        "a text must be given in English and in Chinese, but was `" + en + "` and `" + zh + "`");
            }
        }
    }

    /** A stretch of working time, from {@code startInclusive} to just before {@code endExclusive}. */
    public record Window(Instant startInclusive, Instant endExclusive) {
        /** Refuses an end before the start. */
        public Window {
            if (endExclusive.isBefore(startInclusive)) {
                throw new IllegalArgumentException(
                        "a window must not end before it starts, but was " + startInclusive + " to " + endExclusive);
            }
        }
    }

    /** Hours of one date, with the reason why they differ from those of its weekday. */
    public record SpecialHours(List<Hours> hours, Text reason) {
        /** Copies the hours and refuses hours that overlap. */
        public SpecialHours {
            hours = Hours.inOrder(hours);
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A daily window on the local clock, in seconds since midnight; an end after 86 400 lies on the next date.
     *
     * @param startSecond from 0 to 86 399
     * @param endSecond after the start, and at most 24 hours after it
     */
    public record Hours(int startSecond, int endSecond) {
        /** The window from 00:00 to 24:00. */
        public static final Hours WHOLE_DAY = new Hours(0, 86_400);

        /** Refuses a window that is empty, longer than a day or does not start on its date. */
        public Hours {
            if (startSecond < 0 || startSecond >= 86_400 || endSecond <= startSecond) {
                throw new IllegalArgumentException(
                        "hours must start from 0 to 86399 seconds after midnight and end later, but were " + startSecond
                                + " to " + endSecond);
            }
            if (endSecond - startSecond > 86_400) {
                throw new IllegalArgumentException(
                        "hours must be at most 24 hours long, but were " + (endSecond - startSecond) + " seconds");
            }
        }

        /**
         * Returns the window between two local times; an end at or before the start lies on the next date, so that 00:00 as
         * an end is midnight after.
         */
        public static Hours of(LocalTime start, LocalTime end) {
            if (!start.equals(start.truncatedTo(ChronoUnit.SECONDS))
                    || !end.equals(end.truncatedTo(ChronoUnit.SECONDS))) {
                throw new IllegalArgumentException("hours must be whole seconds, but were " + start + " to " + end);
            }
            int from = start.toSecondOfDay();
            int to = end.toSecondOfDay();
            return new Hours(from, to > from ? to : to + 86_400);
        }

        /**
         * Returns the window written as {@code 09:00-12:00}, {@code 22:00-06:00} or {@code 00:00-24:00}.
         *
         * @throws IllegalArgumentException when it is written otherwise
         */
        public static Hours parse(String text) {
            return HoursText.parse(text);
        }

        static List<Hours> inOrder(List<Hours> hours) {
            List<Hours> sorted = hours.stream()
                    .sorted(Comparator.comparingInt(Hours::startSecond))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).startSecond < sorted.get(i - 1).endSecond) {
                    throw new IllegalArgumentException(
                            "hours must not overlap, but " + sorted.get(i - 1) + " overlaps " + sorted.get(i));
                }
            }
            return sorted;
        }

        /** Returns the window as {@link #parse} reads it. */
        @Override
        public String toString() {
            return HoursText.format(this);
        }
    }

    /** Thrown when a question needs a year about which a calendar has no data. */
    public static final class OutsideValidityException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int year;

        OutsideValidityException(CalendarContent calendar, int year) {
            super("calendar `" + calendar.id() + "` has no data for " + year + ", only from " + calendar.validFrom()
                    + " to " + calendar.validToExclusive().minusDays(1));
            this.year = year;
        }

        /** Returns the year for which data are missing. */
        public int year() {
            return year;
        }
    }

    /**
     * Collects what is declared about a calendar.
     *
     * <p>Required are a version and the validity. The source is empty, no hours are set, and no date is provisional,
     * unless given.
     */
    public static final class Builder {
        private String id;
        private final ZoneId zone;
        private String version = "";
        private String source = "";
        private Optional<LocalDate> validFrom = Optional.empty();
        private Optional<LocalDate> validToExclusive = Optional.empty();
        private Optional<LocalDate> provisionalFrom = Optional.empty();
        private final TreeMap<DayOfWeek, List<Hours>> weekly = new TreeMap<>();
        private final TreeMap<LocalDate, SpecialHours> overrides = new TreeMap<>();
        private final TreeMap<LocalDate, Text> closed = new TreeMap<>();
        private final TreeMap<LocalDate, List<SpecialHours>> breaks = new TreeMap<>();

        private Builder(String id, ZoneId zone) {
            this.id = Objects.requireNonNull(id, "id");
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        private Builder(CalendarContent content) {
            this(content.id(), content.zone());
            version = content.version();
            source = content.source();
            validFrom = Optional.of(content.validFrom());
            validToExclusive = Optional.of(content.validToExclusive());
            provisionalFrom = content.provisionalFrom();
            weekly.putAll(content.weekly());
            overrides.putAll(content.overrides());
            closed.putAll(content.closed());
            breaks.putAll(content.breaks());
        }

        /** Sets another id, for a calendar that starts from an existing one. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Sets the version of the data. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Sets where the data come from. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** Sets the first date of the validity. */
        public Builder validFrom(LocalDate first) {
            this.validFrom = Optional.of(first);
            return this;
        }

        /** Sets the last date of the validity. */
        public Builder validTo(LocalDate last) {
            this.validToExclusive = Optional.of(last.plusDays(1));
            return this;
        }

        /** Sets the first date whose data may still be changed by whoever publishes them. */
        public Builder provisionalFrom(LocalDate date) {
            this.provisionalFrom = Optional.of(date);
            return this;
        }

        /** Sets the hours of some weekdays. */
        public Builder weekly(Set<DayOfWeek> days, Hours... hours) {
            for (DayOfWeek day : days) {
                weekly(day, hours);
            }
            return this;
        }

        /** Sets the hours of one weekday; none make it a day off. */
        public Builder weekly(DayOfWeek day, Hours... hours) {
            weekly.remove(day);
            if (hours.length > 0) {
                weekly.put(day, Hours.inOrder(Arrays.asList(hours)));
            }
            return this;
        }

        /** Sets the hours of a date in place of those of its weekday, even when it is closed. */
        public Builder override(LocalDate date, Text reason, Hours... hours) {
            overrides.put(date, new SpecialHours(Arrays.asList(hours), reason));
            return this;
        }

        /** Takes hours out of a date. */
        public Builder breakOn(LocalDate date, Text reason, Hours... hours) {
            List<SpecialHours> all = new ArrayList<>(breaks.getOrDefault(date, List.of()));
            all.add(new SpecialHours(Arrays.asList(hours), reason));
            breaks.put(date, List.copyOf(all));
            return this;
        }

        /** Closes a date; an override given for the same date still wins. */
        public Builder closed(LocalDate date, Text reason) {
            closed.put(date, Objects.requireNonNull(reason, "reason"));
            return this;
        }

        /**
         * Returns the calendar.
         *
         * @throws IllegalArgumentException when version or validity is missing, or a dated entry lies outside the validity
         */
        public BusinessCalendar build() {
            return new BusinessCalendar(content(false));
        }

        private CalendarContent content(boolean alwaysOpen) {
            return new CalendarContent(
                    id,
                    version,
                    source,
                    zone,
                    validFrom.orElseThrow(() -> missing("the first date of its validity")),
                    validToExclusive.orElseThrow(() -> missing("the last date of its validity")),
                    provisionalFrom,
                    alwaysOpen,
                    Collections.unmodifiableNavigableMap(new TreeMap<>(weekly)),
                    Collections.unmodifiableNavigableMap(new TreeMap<>(overrides)),
                    Collections.unmodifiableNavigableMap(new TreeMap<>(closed)),
                    Collections.unmodifiableNavigableMap(new TreeMap<>(breaks)));
        }

        private IllegalArgumentException missing(String what) {
            return new IllegalArgumentException("calendar `" + id + "` needs " + what);
        }
    }
}
