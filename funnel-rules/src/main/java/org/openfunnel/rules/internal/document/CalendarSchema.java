package org.openfunnel.rules.internal.document;

/** The JSON Schema of documents of calendars. */
public final class CalendarSchema {
    private CalendarSchema() {}

    /** Returns the schema as it is shipped. */
    public static String text() {
        return PolicySchema.resource("calendars-1.schema.json");
    }
}
