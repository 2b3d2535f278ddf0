package org.openfunnel.rules.internal.document;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;

/** Reads the parts of a calendar. */
final class CalendarParts {
    /** How many windows a day may have; a calendar is written out over all its days. */
    private static final int MOST_HOURS = 24;

    private static final int LAST_YEAR = 9999;

    private CalendarParts() {}

    /** The validity, as far as it is said. */
    record Span(Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> provisionalFrom) {
        static final Span NONE = new Span(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Something about a date, or about all dates up to another. */
    record Dated<T>(LocalDate date, LocalDate last, T value, ValueCursor cursor) {}

    /** The hours of weekdays, and what is said about single dates. */
    record Days(
            Map<DayOfWeek, List<Hours>> weekly,
            List<Dated<SpecialHours>> overrides,
            List<Dated<Text>> closed,
            List<Dated<SpecialHours>> breaks) {
        static final Days NONE = new Days(Map.of(), List.of(), List.of(), List.of());

        Stream<Dated<?>> dated() {
            return Stream.of(overrides, closed, breaks).flatMap(List::stream);
        }
    }

    static Optional<ZoneId> zone(ValueCursor cursor) {
        return cursor.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                cursor.report(cursor.finding(FindingCode.NO_SUCH_ZONE)
                        .expected(Argument.phrase(Phrase.ZONE), Argument.text(text))
                        .suggest(text, ZoneId.getAvailableZoneIds()));
                return Optional.empty();
            }
        });
    }

    static Span span(ValueCursor cursor, boolean isWhole) {
        return cursor.object(object -> {
                    Optional<LocalDate> from = date(isWhole ? object.required("from") : object.optional("from"));
                    Optional<LocalDate> to = date(isWhole ? object.required("to") : object.optional("to"));
                    Optional<LocalDate> provisionalFrom = date(object.optional("provisionalFrom"));
                    return object.build(() -> new Span(from, to, provisionalFrom));
                })
                .orElse(Span.NONE);
    }

    static Days days(ObjectCursor object, boolean isWhole) {
        return new Days(
                weekly(isWhole ? object.required("weekly") : object.optional("weekly")),
                byDate(object.optional("overrides"), CalendarParts::override),
                apart(byDate(object.optional("closed"), CalendarParts::closed)),
                byDate(object.optional("breaks"), CalendarParts::breaks));
    }

    private static Map<DayOfWeek, List<Hours>> weekly(ValueCursor cursor) {
        Map<DayOfWeek, List<Hours>> weekly = new TreeMap<>();
        cursor.byText((key, hours) -> {
            DayOfWeek day = Choices.DAYS.get(key);
            if (day == null) {
                Argument days = Argument.texts(Choices.DAYS.keySet());
                hours.report(Finding.of(FindingCode.NOT_ONE_OF, hours.keyPlace())
                        .expected(days, Argument.text(key))
                        .with("allowed", days)
                        .suggest(key, Choices.DAYS.keySet()));
                return Optional.empty();
            }
            return Optional.of(weekly.put(day, hours(hours)) == null);
        });
        return weekly;
    }

    private static <T> List<Dated<T>> byDate(
            ValueCursor cursor, BiFunction<LocalDate, ValueCursor, List<Dated<T>>> reader) {
        List<Dated<T>> dated = new ArrayList<>();
        cursor.byText((key, value) -> {
            Optional<LocalDate> date = date(key);
            if (date.isEmpty()) {
                value.report(Finding.of(FindingCode.BAD_FORM, value.keyPlace())
                        .expected(Argument.phrase(Phrase.DATE), Argument.text(key)));
            }
            return date.map(it -> dated.addAll(reader.apply(it, value)));
        });
        return dated;
    }

    private static List<Dated<SpecialHours>> override(LocalDate date, ValueCursor cursor) {
        return cursor.object(CalendarParts::special).map(it -> new Dated<>(date, date, it, cursor)).stream()
                .toList();
    }

    private static List<Dated<SpecialHours>> breaks(LocalDate date, ValueCursor cursor) {
        return cursor.notEmpty().list(item -> item.object(CalendarParts::special)).stream()
                .map(it -> new Dated<>(date, date, it, cursor))
                .toList();
    }

    private static Optional<SpecialHours> special(ObjectCursor object) {
        List<Hours> hours = hours(object.required("hours"));
        Optional<Text> reason = reason(object);
        return object.build(() -> new SpecialHours(hours, reason.orElseThrow()));
    }

    private static List<Dated<Text>> closed(LocalDate date, ValueCursor cursor) {
        return cursor
                .object(object -> {
                    ValueCursor to = object.optional("to");
                    LocalDate last = date(to).orElse(date);
                    if (last.isBefore(date)) {
                        object.report(to.finding(FindingCode.ENDS_BEFORE)
                                .with("from", date.toString())
                                .with("to", last.toString()));
                    }
                    Optional<Text> reason = reason(object);
                    return object.build(() -> new Dated<>(date, last, reason.orElseThrow(), cursor));
                })
                .stream()
                .toList();
    }

    /** Refuses dates that are closed twice, which also bounds how many dates ranges can name. */
    private static List<Dated<Text>> apart(List<Dated<Text>> closed) {
        for (int i = 1; i < closed.size(); i++) {
            Dated<Text> dated = closed.get(i);
            if (!dated.date().isAfter(closed.get(i - 1).last())) {
                dated.cursor()
                        .report(Finding.of(
                                        FindingCode.CLOSED_TWICE, dated.cursor().keyPlace())
                                .with("date", dated.date().toString()));
            }
        }
        return closed;
    }

    private static Optional<Text> reason(ObjectCursor object) {
        return object.required("reason").object(texts -> {
            Optional<String> en = texts.required("en").text();
            Optional<String> zh = texts.required("zh").text();
            return texts.build(() -> new Text(en.orElseThrow(), zh.orElseThrow()));
        });
    }

    private static List<Hours> hours(ValueCursor cursor) {
        List<Hours> hours = cursor.list(item -> item.form(Argument.phrase(Phrase.HOURS), CalendarParts::hours)).stream()
                .sorted(Comparator.comparingInt(Hours::startSecond))
                .toList();
        if (hours.size() > MOST_HOURS) {
            cursor.report(cursor.finding(FindingCode.TOO_MANY_HOURS).with("max", MOST_HOURS));
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).startSecond() < hours.get(i - 1).endSecond()) {
                cursor.report(cursor.finding(FindingCode.HOURS_OVERLAP)
                        .with("first", hours.get(i - 1).toString())
                        .with("second", hours.get(i).toString()));
                return hours;
            }
        }
        return hours;
    }

    private static Optional<Hours> hours(String text) {
        try {
            return Optional.of(Hours.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(ValueCursor cursor) {
        return cursor.form(Argument.phrase(Phrase.DATE), CalendarParts::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1 && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
