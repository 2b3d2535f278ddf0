package org.openfunnel.rules.intake;

import java.util.Objects;
import org.openfunnel.name.Language;

/**
 * What was found about one field of a form: a violation, or a warning.
 *
 * @param field the field
 * @param code what it is, stable across versions: lower-case words joined by hyphens
 * @param value the text as it was written
 * @param row the row of the source, from 1; 0 if it is not known
 * @param column the column of the field in the source, from 1; 0 if it has none
 */
public record IntakeFinding(LeadField field, String code, String value, long row, int column) {
    /** Refuses null. */
    public IntakeFinding {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(value, "value");
    }

    static IntakeFinding of(LeadForm form, LeadField field, String code) {
        return new IntakeFinding(field, code, form.text(field), form.row(), form.column(field));
    }

    /** Returns this as a sentence, with a long value cut. */
    public String message(Language language) {
        return IntakeTexts.in(language).say(code, field.label().in(language), value);
    }
}
