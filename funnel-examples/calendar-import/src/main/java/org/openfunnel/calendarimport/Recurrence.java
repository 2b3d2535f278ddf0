package org.openfunnel.calendarimport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.InstanceIterator;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recurrenceset.OfRule;

/**
 * A recurrence rule of RFC 5545, such as {@code FREQ=MONTHLY;BYDAY=-1FR} for the last Friday of each month.
 *
 * <p>Rules are read strictly: what the RFC does not allow is refused, and so are the few forms for which lib-recur 0.17.1
 * gives other dates than the RFC asks for. A refusal says what to write instead; no date is ever a guess.
 */
public final class Recurrence {
    private final String text;
    private final RecurrenceRule rule;

    private Recurrence(String text, RecurrenceRule rule) {
        this.text = text;
        this.rule = rule;
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException when it is not a rule, or not one that can be followed
     */
    public static Recurrence parse(String text) {
        RecurrenceRule rule;
        try {
            rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            if (rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYMONTHDAY) && !rule.hasPart(Part.BYMONTH)) {
                // The RFC means the days of every month, lib-recur would take that of the start only.
                rule = new RecurrenceRule(text + ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", RfcMode.RFC5545_STRICT);
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("`" + text + "` is not a rule of RFC 5545: " + e.getMessage(), e);
        }
        misread(rule).ifPresent(why -> {
            throw new IllegalArgumentException("`" + text + "` cannot be followed: " + why);
        });
        return new Recurrence(text, rule);
    }

    /** Why lib-recur would give other dates than the RFC. */
    private static Optional<String> misread(RecurrenceRule rule) {
        List<Integer> weeks = numbers(rule, Part.BYWEEKNO);
        if (!weeks.isEmpty() && !rule.hasPart(Part.BYDAY)) {
            return Optional.of("a rule with BYWEEKNO needs BYDAY, if need be with all seven days");
        }
        if (weeks.contains(53) || weeks.contains(-53)) {
            return Optional.of("week 53 does not occur in every year; -1 is the last week of each");
        }
        if (rule.getFreq() != Freq.YEARLY
                && numbers(rule, Part.BYYEARDAY).stream().anyMatch(day -> day < 0)) {
            return Optional.of("days counted from the end of the year need FREQ=YEARLY");
        }
        if (rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYSETPOS) && rule.hasPart(Part.BYMONTH)) {
            return Optional.of("BYSETPOS over several months of a year would be miscounted in the first year;"
                    + " name the month and the day");
        }
        return Optional.empty();
    }

    private static List<Integer> numbers(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? rule.getByPart(part) : List.of();
    }

    /**
     * Returns the dates from the first one on, in order; endless when the rule has no end.
     *
     * @throws IllegalArgumentException when the rule ends at a time of day, or while looking for a date that never comes
     */
    public Stream<LocalDate> datesFrom(LocalDate first) {
        DateTime start = new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
        return instances(start).map(Recurrence::date);
    }

    /**
     * Returns the local times from the first one on, in order; endless when the rule has no end.
     *
     * @param zone the zone of these times, in which an end of the rule is understood that is given in UTC
     * @throws IllegalArgumentException when the rule ends on a date, or while looking for a time that never comes
     */
    public Stream<LocalDateTime> timesFrom(LocalDateTime first, ZoneId zone) {
        boolean endsInUtc = rule.getUntil() != null && !rule.getUntil().isFloating();
        DateTime start = new DateTime(
                endsInUtc ? TimeZone.getTimeZone(zone) : null,
                first.getYear(),
                first.getMonthValue() - 1,
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                first.getSecond());
        return instances(start).map(time -> date(time).atTime(time.getHours(), time.getMinutes(), time.getSeconds()));
    }

    private Stream<DateTime> instances(DateTime start) {
        InstanceIterator instances = followed(() -> new OfRule(rule, start).iterator());
        return Stream.iterate(
                        followed(() -> next(instances)), Optional::isPresent, last -> followed(() -> next(instances)))
                .flatMap(Optional::stream);
    }

    private static Optional<DateTime> next(InstanceIterator instances) {
        return instances.hasNext() ? Optional.of(instances.next()) : Optional.empty();
    }

    private <T> T followed(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("`" + text + "` cannot be followed: " + e.getMessage(), e);
        }
    }

    private static LocalDate date(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }

    /** Returns the rule as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
