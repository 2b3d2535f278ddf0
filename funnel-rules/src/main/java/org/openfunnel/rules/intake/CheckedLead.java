package org.openfunnel.rules.intake;

import java.util.Objects;
import java.util.Optional;
import org.openfunnel.lead.LeadContact;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.intake.PhoneNormaliser.Reading;

/** What a usable form says: every text as it was written, and in its normal form. */
public final class CheckedLead {
    private final LeadForm form;
    private final CheckedForm normal;

    CheckedLead(LeadForm form, CheckedForm normal) {
        this.form = form;
        this.normal = normal;
    }

    /** Returns the form as it was filled in. */
    public LeadForm form() {
        return form;
    }

    /** Returns the text of a field as it was written. */
    public String original(LeadField field) {
        return form.text(field);
    }

    /**
     * Returns the text of a field in its normal form: half-width, without blanks at the ends and invisible characters; a
     * placeholder is empty, an e-mail address in lower case, a phone as its normaliser writes it.
     */
    public String normal(LeadField field) {
        return normal.text(Objects.requireNonNull(field, "field"));
    }

    /** Returns the phone number with its kind, if one was given. */
    public Optional<Reading.Understood> phone() {
        return normal.phoneNumber();
    }

    /** Returns the contact by which duplicates of the lead are found. */
    public LeadContact contact(LeadId lead) {
        return LeadContact.of(
                lead,
                normal(LeadField.PHONE),
                normal(LeadField.EMAIL),
                normal(LeadField.CONTACT),
                normal(LeadField.COMPANY));
    }
}
