package org.openfunnel.rules.intake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.openfunnel.rules.intake.PhoneNormaliser.Kind;

/**
 * What a form must hold. A profile of a handbook is strict: a phone is a mobile number of 11 digits (S1-05). The practical one takes
 * every number that can be called.
 */
public final class IntakeProfile {
    /** Source: S1-03. */
    private static final Set<LeadField> REGISTER = EnumSet.of(
            LeadField.COMPANY,
            LeadField.INDUSTRY,
            LeadField.EMPLOYEES,
            LeadField.CONTACT,
            LeadField.TITLE,
            LeadField.PHONE,
            LeadField.EMAIL,
            LeadField.NEED,
            LeadField.SOURCE,
            LeadField.REGISTERED_AT,
            LeadField.FIRST_OWNER);
    /** Source: S2-02. */
    private static final Set<LeadField> BASE = EnumSet.of(
            LeadField.COMPANY,
            LeadField.INDUSTRY,
            LeadField.CONTACT,
            LeadField.TITLE,
            LeadField.PHONE,
            LeadField.SOURCE,
            LeadField.NEED);
    /** The annual purchase budget is asked "if available". Source: S2-03. */
    private static final Set<LeadField> ENTERPRISE =
            EnumSet.of(LeadField.EMPLOYEES, LeadField.FOUNDED, LeadField.MAIN_BUSINESS);
    /** Source: S4-02. */
    private static final Set<LeadField> CUSTOMER = EnumSet.of(
            LeadField.COMPANY,
            LeadField.INDUSTRY,
            LeadField.CONTACT,
            LeadField.TITLE,
            LeadField.PHONE,
            LeadField.EMPLOYEES,
            LeadField.NEED,
            LeadField.SOURCE,
            LeadField.RECORDER);

    private final Set<LeadField> required;
    private final Set<LeadField> ofEnterprises;
    private final boolean asksConsent;
    private final Set<Kind> phones;
    private final PhoneNormaliser normaliser;

    private IntakeProfile(
            Set<LeadField> required,
            Set<LeadField> ofEnterprises,
            boolean asksConsent,
            Set<Kind> phones,
            PhoneNormaliser normaliser) {
        this.required = Set.copyOf(required);
        this.ofEnterprises = Set.copyOf(ofEnterprises);
        this.asksConsent = asksConsent;
        this.phones = Set.copyOf(phones);
        this.normaliser = Objects.requireNonNull(normaliser, "normaliser");
    }

    private static IntakeProfile strict(Set<LeadField> required, Set<LeadField> enterprise, boolean asksConsent) {
        return new IntakeProfile(required, enterprise, asksConsent, EnumSet.of(Kind.MOBILE), PhoneNormaliser.china());
    }

    /** Returns the form of handbook 001: the fields of its register. Sources: S1-03, S1-05. */
    public static IntakeProfile bantLeadScoring() {
        return strict(REGISTER, Set.of(), false);
    }

    /** Returns the form of handbook 002: base fields, and more for an enterprise. Sources: S2-02, S2-03. */
    public static IntakeProfile crmStatusFollowup() {
        return strict(BASE, ENTERPRISE, false);
    }

    /** Returns the form of handbook 004: its register, and consent to the use of personal data. Sources: S4-01, S4-02. */
    public static IntakeProfile abcSolutionSales() {
        return strict(CUSTOMER, Set.of(), true);
    }

    /** Returns the form that satisfies all three handbooks at once. Sources: S1-03, S1-05, S2-02, S2-03, S4-01, S4-02. */
    public static IntakeProfile strict() {
        Set<LeadField> all = EnumSet.copyOf(REGISTER);
        all.addAll(BASE);
        all.addAll(CUSTOMER);
        return strict(all, ENTERPRISE, true);
    }

    /** Returns the form that asks for a phone or an e-mail address, whichever there is, and takes every number it can read. */
    public static IntakeProfile practical() {
        return new IntakeProfile(Set.of(), Set.of(), false, EnumSet.allOf(Kind.class), PhoneNormaliser.china());
    }

    /** Returns this profile with exactly these fields required; the conditions for enterprises and consent stay. */
    public IntakeProfile requiring(Collection<LeadField> fields) {
        return new IntakeProfile(Set.copyOf(fields), ofEnterprises, asksConsent, phones, normaliser);
    }

    /** Returns this profile with another answer to whether the person must have consented. */
    public IntakeProfile withConsent(boolean isAsked) {
        return new IntakeProfile(required, ofEnterprises, isAsked, phones, normaliser);
    }

    /** Returns this profile with another reader of phone numbers. */
    public IntakeProfile reading(PhoneNormaliser phoneNormaliser) {
        return new IntakeProfile(required, ofEnterprises, asksConsent, phones, phoneNormaliser);
    }

    /** Returns the fields that every form must fill in. */
    public Set<LeadField> required() {
        return required;
    }

    /** Returns the fields that the form of an enterprise must fill in as well. */
    public Set<LeadField> requiredOfEnterprises() {
        return ofEnterprises;
    }

    /** Returns whether the person must have consented to the use of personal data. */
    public boolean asksConsent() {
        return asksConsent;
    }

    /** Returns the kinds of phone numbers it takes. */
    public Set<Kind> phones() {
        return phones;
    }

    PhoneNormaliser normaliser() {
        return normaliser;
    }
}
