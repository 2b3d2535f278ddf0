package org.openfunnel.rules.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the forms of incoming leads against a profile. Build one when the program starts and share it: the first one loads the
 * validator, which takes about half a second; a check takes microseconds. The engine never comes here.
 */
public final class Intake {
    private static final Map<String, LeadField> FIELDS = fields();
    private static final Comparator<IntakeFinding> IN_ORDER =
            Comparator.comparing(IntakeFinding::field).thenComparing(IntakeFinding::code);

    private final IntakeProfile profile;
    private final Validator validator;

    private Intake(IntakeProfile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.validator = Validators.of(profile);
    }

    /** Returns the check of a profile. */
    public static Intake of(IntakeProfile profile) {
        return new Intake(profile);
    }

    private static Map<String, LeadField> fields() {
        var fields = new HashMap<String, LeadField>();
        for (LeadField field : LeadField.values()) {
            fields.put(field.property(), field);
        }
        fields.put(CheckedForm.READABLE, LeadField.PHONE);
        fields.put(CheckedForm.REACHABLE, LeadField.PHONE);
        fields.put(CheckedForm.CONSENTED, LeadField.CONSENT);
        return fields;
    }

    /** Returns the profile. */
    public IntakeProfile profile() {
        return profile;
    }

    /** Returns whether a form is usable, with everything that is wrong with it and everything a person should look at. */
    public IntakeResult check(LeadForm form) {
        FormReader reader = FormReader.of(form, profile);
        CheckedForm checked = reader.read();
        Set<ConstraintViolation<CheckedForm>> violations = checked.isEnterprise()
                ? validator.validate(checked, Default.class, CheckedForm.Enterprise.class)
                : validator.validate(checked);
        if (violations.isEmpty()) {
            return new IntakeResult.Accepted(new CheckedLead(form, checked), reader.warnings());
        }
        List<IntakeFinding> findings = violations.stream()
                .map(violation -> finding(form, checked, violation))
                .distinct()
                .sorted(IN_ORDER)
                .toList();
        return new IntakeResult.Rejected(findings, reader.warnings());
    }

    private static IntakeFinding finding(
            LeadForm form, CheckedForm checked, ConstraintViolation<CheckedForm> violation) {
        LeadField field =
                Objects.requireNonNull(FIELDS.get(violation.getPropertyPath().toString()), "field");
        String code = violation.getMessage();
        return IntakeFinding.of(form, field, code.equals(CheckedForm.READABLE) ? checked.phoneCode() : code);
    }
}
