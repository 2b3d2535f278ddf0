package org.openfunnel.rules.internal.document;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonWriter;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.SpecialHours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.Calendars;

/** Turns calendars into their document. */
public final class CalendarWriter {
    private CalendarWriter() {}

    /** Returns the document of calendars as a text for people; reading it gives equal calendars. */
    public static String write(Calendars calendars) {
        JsonObject.Builder byId = JsonObject.builder();
        calendars.all().forEach(calendar -> byId.with(calendar.id(), calendar(calendar)));
        return JsonWriter.pretty(JsonObject.builder()
                        .with("$schema", CalendarReader.SCHEMA)
                        .with("language", CalendarReader.LANGUAGE)
                        .with("calendars", byId.build())
                        .build())
                + "\n";
    }

    private static JsonObject calendar(BusinessCalendar calendar) {
        JsonObject.Builder object =
                JsonObject.builder().with("zone", calendar.zone().getId());
        if (calendar.isAlwaysOpen()) {
            return object.with("alwaysOpen", true).build();
        }
        object.with("version", calendar.version());
        if (!calendar.source().isBlank()) {
            object.with("source", calendar.source());
        }
        object.with("validity", validity(calendar)).with("weekly", weekly(calendar));
        withMembers(object, "overrides", overrides(calendar.overrides()));
        withMembers(object, "closed", closed(calendar.closed()));
        withMembers(object, "breaks", breaks(calendar.breaks()));
        return object.build();
    }

    private static void withMembers(JsonObject.Builder into, String key, JsonObject object) {
        if (!object.members().isEmpty()) {
            into.with(key, object);
        }
    }

    private static JsonObject validity(BusinessCalendar calendar) {
        JsonObject.Builder validity = JsonObject.builder()
                .with("from", calendar.validFrom().toString())
                .with("to", calendar.validToExclusive().minusDays(1).toString());
        calendar.provisionalFrom().ifPresent(date -> validity.with("provisionalFrom", date.toString()));
        return validity.build();
    }

    private static JsonObject weekly(BusinessCalendar calendar) {
        JsonObject.Builder weekly = JsonObject.builder();
        Choices.DAYS.forEach((word, day) -> {
            List<Hours> hours = calendar.weekly().get(day);
            if (hours != null) {
                weekly.with(word, hours(hours));
            }
        });
        return weekly.build();
    }

    private static JsonList hours(List<Hours> hours) {
        return JsonList.of(hours.stream().map(it -> JsonText.of(it.toString())).toList());
    }

    private static JsonObject overrides(NavigableMap<LocalDate, SpecialHours> overrides) {
        JsonObject.Builder byDate = JsonObject.builder();
        overrides.forEach((date, special) -> byDate.with(date.toString(), special(special)));
        return byDate.build();
    }

    private static JsonObject special(SpecialHours special) {
        return JsonObject.builder()
                .with("hours", hours(special.hours()))
                .with("reason", reason(special.reason()))
                .build();
    }

    private static JsonObject reason(Text reason) {
        return JsonObject.builder()
                .with("en", reason.en())
                .with("zh", reason.zh())
                .build();
    }

    /** Dates that follow each other and are closed for the same reason are written as one. */
    private static JsonObject closed(NavigableMap<LocalDate, Text> closed) {
        JsonObject.Builder byDate = JsonObject.builder();
        Iterator<Map.Entry<LocalDate, Text>> entries = closed.entrySet().iterator();
        LocalDate next = LocalDate.MIN;
        while (entries.hasNext()) {
            Map.Entry<LocalDate, Text> entry = entries.next();
            if (entry.getKey().isBefore(next)) {
                continue;
            }
            next = endOf(closed, entry);
            JsonObject.Builder range = JsonObject.builder();
            if (next.isAfter(entry.getKey().plusDays(1))) {
                range.with("to", next.minusDays(1).toString());
            }
            byDate.with(
                    entry.getKey().toString(),
                    range.with("reason", reason(entry.getValue())).build());
        }
        return byDate.build();
    }

    private static LocalDate endOf(NavigableMap<LocalDate, Text> closed, Map.Entry<LocalDate, Text> first) {
        LocalDate end = first.getKey().plusDays(1);
        while (first.getValue().equals(closed.get(end))) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static JsonObject breaks(NavigableMap<LocalDate, List<SpecialHours>> breaks) {
        JsonObject.Builder byDate = JsonObject.builder();
        breaks.forEach((date, list) -> byDate.with(
                date.toString(),
                JsonList.of(list.stream().map(CalendarWriter::special).toList())));
        return byDate.build();
    }
}
