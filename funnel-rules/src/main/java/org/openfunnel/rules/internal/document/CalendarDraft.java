package org.openfunnel.rules.internal.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.document.CalendarParts.Dated;
import org.openfunnel.rules.internal.document.CalendarParts.Days;
import org.openfunnel.rules.internal.document.CalendarParts.Span;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;

/**
 * A calendar as a document has it, before it is known whether its dates lie in its validity.
 *
 * @param object where it stands
 * @param base the calendar it builds on; then it has no zone of its own
 * @param zone its zone; then it has no base
 */
record CalendarDraft(
        String id,
        ObjectCursor object,
        Optional<String> base,
        Optional<ZoneId> zone,
        boolean isAlwaysOpen,
        Optional<String> version,
        Optional<String> source,
        Span validity,
        Days days) {
    private static final int MOST_YEARS = 400;

    static Optional<CalendarDraft> read(String id, ValueCursor cursor) {
        return cursor.object(object -> read(id, object));
    }

    private static Optional<CalendarDraft> read(String id, ObjectCursor object) {
        boolean isWhole = object.exactlyOneOf("base", "zone").equals(Optional.of("zone"));
        boolean isAlwaysOpen = isWhole && object.optional("alwaysOpen").flag().orElse(false);
        Optional<String> base = object.optional("base").text();
        Optional<ZoneId> zone = CalendarParts.zone(object.optional("zone"));
        if (isAlwaysOpen) {
            return object.build(() -> new CalendarDraft(
                    id, object, base, zone, true, Optional.empty(), Optional.empty(), Span.NONE, Days.NONE));
        }
        Optional<String> version = object.required("version").text();
        Optional<String> source = object.optional("source").text();
        Span validity =
                CalendarParts.span(isWhole ? object.required("validity") : object.optional("validity"), isWhole);
        Days days = CalendarParts.days(object, isWhole);
        return object.build(() -> new CalendarDraft(id, object, base, zone, false, version, source, validity, days));
    }

    /** Returns the calendar of a draft that has no base. */
    Optional<BusinessCalendar> build() {
        if (isAlwaysOpen) {
            return zone.map(it -> BusinessCalendar.alwaysOpen(id, it));
        }
        LocalDate from = validity.from().orElseThrow();
        LocalDate to = validity.to().orElseThrow();
        return fits(from, to)
                ? Optional.of(filled(BusinessCalendar.builder(id, zone.orElseThrow()), from, to))
                : Optional.empty();
    }

    /** Returns the calendar of a draft that says what differs from another calendar. */
    Optional<BusinessCalendar> buildOn(BusinessCalendar other) {
        if (other.isAlwaysOpen()) {
            return refused(object.optional("base")
                    .finding(FindingCode.BASE_ALWAYS_OPEN)
                    .with("calendar", other.id()));
        }
        LocalDate first = other.validFrom();
        LocalDate last = other.validToExclusive().minusDays(1);
        LocalDate from = validity.from().orElse(first);
        LocalDate to = validity.to().orElse(last);
        if (from.isAfter(first) || to.isBefore(last)) {
            return refused(Finding.of(
                            FindingCode.VALIDITY_NARROWED,
                            object.optional("validity").keyPlace())
                    .with("calendar", other.id())
                    .with("from", date(first))
                    .with("to", date(last)));
        }
        return fits(from, to) ? Optional.of(filled(other.toBuilder().id(id), from, to)) : Optional.empty();
    }

    private Optional<BusinessCalendar> refused(Finding finding) {
        object.report(finding);
        return Optional.empty();
    }

    private boolean fits(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
            object.report(Finding.of(
                            FindingCode.BAD_VALIDITY,
                            object.optional("validity").keyPlace())
                    .with("from", date(from))
                    .with("to", date(to))
                    .with("max", MOST_YEARS));
            return false;
        }
        List<Dated<?>> outside = days.dated()
                .filter(it -> it.date().isBefore(from.minusDays(1)) || it.last().isAfter(to))
                .toList();
        outside.forEach(it -> object.report(
                Finding.of(FindingCode.OUTSIDE_VALIDITY, it.cursor().keyPlace())
                        .with("date", date(it.last().isAfter(to) ? it.last() : it.date()))
                        .with("from", date(from))
                        .with("to", date(to))));
        return outside.isEmpty();
    }

    private static Argument date(LocalDate date) {
        return Argument.text(date.toString());
    }

    /** What is closed here is closed whatever the base says of the date; an override given here still wins. */
    private BusinessCalendar filled(BusinessCalendar.Builder builder, LocalDate from, LocalDate to) {
        builder.version(version.orElseThrow()).validFrom(from).validTo(to);
        source.ifPresent(builder::source);
        validity.provisionalFrom().ifPresent(builder::provisionalFrom);
        days.weekly().forEach((day, hours) -> builder.weekly(day, array(hours)));
        Map<LocalDate, Text> closed = new TreeMap<>();
        for (Dated<Text> range : days.closed()) {
            for (LocalDate date = range.date(); !date.isAfter(range.last()); date = date.plusDays(1)) {
                closed.put(date, range.value());
            }
        }
        BusinessCalendar.Builder more = builder.build().withClosed(version.orElseThrow(), closed).toBuilder();
        days.overrides()
                .forEach(it -> more.override(
                        it.date(), it.value().reason(), array(it.value().hours())));
        for (Dated<SpecialHours> pause : days.breaks()) {
            more.breakOn(
                    pause.date(), pause.value().reason(), array(pause.value().hours()));
        }
        return more.build();
    }

    private static Hours[] array(List<Hours> hours) {
        return hours.toArray(Hours[]::new);
    }
}
