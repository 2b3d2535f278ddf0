package org.openfunnel.rules;

import org.openfunnel.rules.internal.document.CalendarReader;
import org.openfunnel.rules.internal.document.CalendarSchema;
import org.openfunnel.rules.internal.document.CalendarWriter;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.time.Calendars;

/**
 * Loads calendars from documents and writes them back, so that next year's holidays are a file and not a release.
 *
 * <p>A document is JSON with comments: under {@code calendars} each calendar by its id, with its version, source, zone,
 * validity, weekly hours, overrides, closed dates and breaks, or on the base of another calendar. Whatever it holds, loading
 * returns and never throws.
 */
public final class CalendarDocuments {
    private CalendarDocuments() {}

    /**
     * Loads a document from its bytes, which must be UTF-8.
     *
     * @param name stands for the document in findings
     * @param known the calendars that those of the document may build on, and take the place of
     */
    public static LoadedCalendars load(String name, byte[] document, Calendars known) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), known, findings);
    }

    /** Loads a document from its text; otherwise as {@link #load(String, byte[], Calendars)}. */
    public static LoadedCalendars load(String name, String document, Calendars known) {
        var findings = new Findings();
        return load(JsonReader.read(name, document, findings), known, findings);
    }

    private static LoadedCalendars load(JsonDocument document, Calendars known, Findings findings) {
        var calendars = CalendarReader.read(document, known, findings);
        return new LoadedCalendars(document.source(), calendars, findings.inOrder());
    }

    /**
     * Returns the JSON Schema (2020-12) of documents of calendars, for editors. What it refuses,
     * {@link #load(String, String, Calendars)} refuses; what that refuses with a finding of kind {@code SHAPE}, the schema
     * refuses.
     */
    public static String schema() {
        return CalendarSchema.text();
    }

    /** Returns the document of calendars, each written out in full. Loading it gives equal calendars. */
    public static String write(Calendars calendars) {
        return CalendarWriter.write(calendars);
    }
}
