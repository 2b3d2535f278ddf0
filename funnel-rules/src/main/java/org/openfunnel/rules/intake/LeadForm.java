package org.openfunnel.rules.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A form as somebody filled it in: a text for each field, and where it came from. What is not set is an empty text. */
public final class LeadForm {
    private final Map<LeadField, String> texts;
    private final long row;
    private final Map<LeadField, Integer> columns;

    private LeadForm(Map<LeadField, String> texts, long row, Map<LeadField, Integer> columns) {
        this.texts = new EnumMap<>(LeadField.class);
        this.texts.putAll(texts);
        this.row = row;
        this.columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** Returns a form with these texts. */
    public static LeadForm of(Map<LeadField, String> texts) {
        return new LeadForm(texts, 0, Map.of());
    }

    /** Returns this form with another text in a field. */
    public LeadForm with(LeadField field, String text) {
        var changed = new EnumMap<LeadField, String>(LeadField.class);
        changed.putAll(texts);
        changed.put(field, Objects.requireNonNull(text, "text"));
        return new LeadForm(changed, row, columns);
    }

    /**
     * Returns this form with the place it was read from, which findings repeat.
     *
     * @param sourceRow the row of the source, from 1
     * @param sourceColumns the column of each field, from 1; a field that is left out has none
     */
    public LeadForm at(long sourceRow, Map<LeadField, Integer> sourceColumns) {
        return new LeadForm(texts, sourceRow, sourceColumns);
    }

    /** Returns the text of a field as it was written. */
    public String text(LeadField field) {
        return texts.getOrDefault(field, "");
    }

    /** Returns the row of the source, from 1; 0 if it is not known. */
    public long row() {
        return row;
    }

    /** Returns the column of a field in the source, from 1; 0 if it has none. */
    public int column(LeadField field) {
        return columns.getOrDefault(field, 0);
    }
}
