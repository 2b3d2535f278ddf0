package org.openfunnel.rules.internal.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Reads amounts of time: an object whose one key names the unit, or a list of such. */
final class Amounts {
    /** The most days, weeks and so on that an amount can have, and the most hours; more does not fit into any calendar. */
    static final int MOST = 1_000_000;

    static final long MOST_HOURS = 10_000_000;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final Map<String, Long> SECONDS = Map.of("Hours", SECONDS_PER_HOUR, "Minutes", 60L, "Seconds", 1L);
    private static final Map<String, Unit> PERIODS = Choices.of(Unit.values());
    private static final Map<String, Roll> ROLLS = Choices.of(Roll.values());
    private static final String[] UNITS = {
        "elapsedHours",
        "elapsedMinutes",
        "elapsedSeconds",
        "workingHours",
        "workingMinutes",
        "workingSeconds",
        "workingDays",
        "days",
        "weeks",
        "months",
        "quarters",
        "years",
        "endOf",
        "next"
    };
    private static final String[] PERIOD_UNITS = PERIODS.keySet().toArray(String[]::new);
    private static final Argument AMOUNT = phrase(Phrase.AMOUNT, "{\"workingDays\": 3}");
    private static final Argument PERIOD = phrase(Phrase.PERIOD, "{\"weeks\": 2}");
    private static final int NANO_PLACES = 9;

    private Amounts() {}

    private static Argument phrase(Phrase phrase, String example) {
        return Argument.phrase(phrase, "example", Argument.text(example));
    }

    static Optional<Amount> read(ValueCursor cursor) {
        if (cursor.isNumber() || cursor.isText()) {
            cursor.wrongType(AMOUNT);
            return Optional.empty();
        }
        if (cursor.isList()) {
            List<Amount> parts = cursor.notEmpty().list(part -> part.object(Amounts::single));
            return parts.isEmpty() ? Optional.empty() : Optional.of(new AmountSum(parts));
        }
        return cursor.object(Amounts::single);
    }

    /** Returns whether there is no amount but an instant or date that is told with a step. */
    static boolean isTold(ValueCursor cursor) {
        return cursor.value()
                .map(it -> it instanceof JsonObject object && object.find("at").isPresent())
                .orElse(false);
    }

    /** Returns the attribute that holds an instant or date that is told with a step. */
    static Optional<Name> told(ValueCursor cursor) {
        return cursor.object(
                object -> object.required("at").object(at -> at.required("attr").name()));
    }

    /** Returns a number of calendar days, weeks, months, quarters or years. */
    static Optional<CalendarPeriod> period(ValueCursor cursor) {
        if (cursor.isNumber() || cursor.isText()) {
            cursor.wrongType(PERIOD);
            return Optional.empty();
        }
        return cursor.object(object -> object.exactlyOneOf(PERIOD_UNITS).flatMap(unit -> period(object, unit)));
    }

    static Optional<Amount> single(ObjectCursor object) {
        Optional<String> unit = object.exactlyOneOf(UNITS);
        if (unit.isEmpty()) {
            object.allow("roll", "tie", "due", "cutOff", "orToday");
        }
        return unit.flatMap(key -> {
            if (PERIODS.containsKey(key)) {
                return period(object, key);
            }
            return switch (key) {
                case "workingDays" -> workingDays(object);
                case "endOf" -> endOf(object);
                case "next" -> next(object);
                default -> key.startsWith("elapsed") ? elapsed(object, key) : working(object, key);
            };
        });
    }

    private static Optional<Amount> elapsed(ObjectCursor object, String key) {
        return length(object.optional(key), key.substring("elapsed".length())).map(Elapsed::of);
    }

    private static Optional<Amount> working(ObjectCursor object, String key) {
        Optional<Duration> length = length(object.optional(key), key.substring("working".length()));
        Optional<WorkingTime.Tie> tie = object.optional("tie").choice(Choices.of(WorkingTime.Tie.values()));
        return length.map(WorkingTime::of).map(time -> tie.map(time::tie).orElse(time));
    }

    private static Optional<Duration> length(ValueCursor cursor, String unit) {
        long seconds = SECONDS.getOrDefault(unit, 1L);
        BigDecimal most = BigDecimal.valueOf(MOST_HOURS * SECONDS_PER_HOUR / seconds);
        Optional<BigDecimal> count = cursor.decimal(most.negate(), most);
        if (seconds == 1) {
            return count.flatMap(it -> nanos(cursor, it));
        }
        if (count.isPresent() && count.get().stripTrailingZeros().scale() > 0) {
            cursor.wrongType(Argument.phrase(Phrase.WHOLE_NUMBER));
            return Optional.empty();
        }
        return count.map(it -> Duration.ofSeconds(it.longValueExact() * seconds));
    }

    private static Optional<Duration> nanos(ValueCursor cursor, BigDecimal seconds) {
        if (seconds.stripTrailingZeros().scale() > NANO_PLACES) {
            Refusals.say(cursor, "too-precise-seconds", seconds);
            return Optional.empty();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(NANO_PLACES).longValueExact();
        return Optional.of(Duration.ofSeconds(whole.longValueExact(), nanos));
    }

    private static Optional<Amount> workingDays(ObjectCursor object) {
        Optional<Integer> count = object.optional("workingDays").integer(-MOST, MOST);
        Optional<WorkingDays.TimeOfDay> at = object.optional("due").choice(Choices.of(WorkingDays.TimeOfDay.values()));
        Optional<LocalTime> cutOff = Constants.time(object.optional("cutOff"));
        if (cutOff.isPresent() && count.isPresent() && count.get() < 1) {
            Refusals.say(object.optional("cutOff"), "cut-off-without-days", BigDecimal.valueOf(count.get()));
            return Optional.empty();
        }
        Optional<WorkingDays> days =
                count.map(WorkingDays::of).map(it -> at.map(it::at).orElse(it));
        return days.map(it -> cutOff.map(it::cutOff).orElse(it));
    }

    private static Optional<CalendarPeriod> period(ObjectCursor object, String unit) {
        Optional<Integer> count = object.optional(unit).integer(-MOST, MOST);
        Roll roll = roll(object).orElse(Roll.FOLLOWING);
        return count.map(it -> new CalendarPeriod(PERIODS.getOrDefault(unit, Unit.DAYS), it, roll));
    }

    private static Optional<Roll> roll(ObjectCursor object) {
        return object.optional("roll").choice(ROLLS);
    }

    private static Optional<Amount> endOf(ObjectCursor object) {
        Optional<FixedPoint> end = object.optional("endOf")
                .choice(Choices.of(FixedPoint.Period.values()))
                .map(FixedPoint::endOf);
        Optional<Roll> roll = roll(object);
        return end.map(it -> roll.map(it::roll).orElse(it));
    }

    private static Optional<Amount> next(ObjectCursor object) {
        boolean orToday = object.optional("orToday").flag().orElse(false);
        Optional<FixedPoint> next = object.optional("next")
                .choice(Choices.DAYS)
                .map(day -> orToday ? FixedPoint.thisOrNext(day) : FixedPoint.next(day));
        Optional<Roll> roll = roll(object);
        return next.map(it -> roll.map(it::roll).orElse(it));
    }

    /** Returns a value that is the same for every lead, or an object {@code byGrade} with one for each grade named. */
    static <T> Optional<ByGrade<T>> byGrade(ValueCursor cursor, Function<ValueCursor, Optional<T>> value) {
        boolean isTable = cursor.value()
                .map(it -> it instanceof JsonObject object
                        && object.find("byGrade").isPresent())
                .orElse(false);
        if (!isTable) {
            return value.apply(cursor).map(ByGrade::always);
        }
        return cursor.object(object -> {
            var table = new TreeMap<>(object.required("byGrade").notEmpty().byName((grade, each) -> value.apply(each)));
            return table.isEmpty() ? Optional.empty() : Optional.of(ByGrade.of(table));
        });
    }
}
