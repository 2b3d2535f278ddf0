package org.openfunnel.rules.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.rules.intake.PhoneNormaliser.Reading;

/**
 * A form in its normal form, with the constraints that hold for every form; what a profile requires is added when its validator is
 * built. Each message is the code of a finding, each name of a text the property of its field.
 */
@SuppressWarnings("UnusedVariable") // the validator reads the fields
final class CheckedForm {
    static final String READABLE = "phoneReadable";
    static final String REACHABLE = "reachable";
    static final String CONSENTED = "consented";
    private static final int SHORT = 200;
    private static final int LONG = 4000;
    private static final int LONGEST_EMAIL = 254;
    private static final String TOO_LONG = "too-long";
    private static final String EMAIL_FORM = "email-form";

    /** The group of the fields that an enterprise fills in. */
    interface Enterprise {}

    @Size(max = SHORT, message = TOO_LONG)
    private final String company;

    @Size(max = SHORT, message = TOO_LONG)
    private final String industry;

    @Size(max = SHORT, message = TOO_LONG)
    private final String employees;

    @Size(max = SHORT, message = TOO_LONG)
    private final String contact;

    @Size(max = SHORT, message = TOO_LONG)
    private final String title;

    @Size(max = SHORT, message = TOO_LONG)
    private final String phone;

    @Size(max = LONGEST_EMAIL, message = TOO_LONG)
    @Email(message = EMAIL_FORM)
    @Pattern(regexp = "|[^@]*@[^@]*\\.[^@]*", message = EMAIL_FORM)
    private final String email;

    @Size(max = LONG, message = TOO_LONG)
    private final String need;

    @Size(max = SHORT, message = TOO_LONG)
    private final String channel;

    @Size(max = SHORT, message = TOO_LONG)
    private final String source;

    @Size(max = SHORT, message = TOO_LONG)
    private final String registeredAt;

    @Size(max = SHORT, message = TOO_LONG)
    private final String firstOwner;

    @Size(max = SHORT, message = TOO_LONG)
    private final String recorder;

    @Size(max = SHORT, message = TOO_LONG)
    private final String enterprise;

    @Size(max = SHORT, message = TOO_LONG)
    private final String founded;

    @Size(max = LONG, message = TOO_LONG)
    private final String mainBusiness;

    @Size(max = SHORT, message = TOO_LONG)
    private final String annualBudget;

    @Size(max = SHORT, message = TOO_LONG)
    private final String consent;

    @AssertTrue(message = READABLE)
    private final boolean phoneReadable;

    @AssertTrue(message = "unreachable")
    private final boolean reachable;

    @AssertTrue(message = "no-consent")
    private final boolean consented;

    private final Map<LeadField, String> texts;
    private final Optional<Reading> reading;

    CheckedForm(Map<LeadField, String> texts, Optional<Reading> reading, IntakeProfile profile) {
        this.texts = texts;
        this.reading = reading;
        this.company = text(LeadField.COMPANY);
        this.industry = text(LeadField.INDUSTRY);
        this.employees = text(LeadField.EMPLOYEES);
        this.contact = text(LeadField.CONTACT);
        this.title = text(LeadField.TITLE);
        this.phone = text(LeadField.PHONE);
        this.email = text(LeadField.EMAIL);
        this.need = text(LeadField.NEED);
        this.channel = text(LeadField.CHANNEL);
        this.source = text(LeadField.SOURCE);
        this.registeredAt = text(LeadField.REGISTERED_AT);
        this.firstOwner = text(LeadField.FIRST_OWNER);
        this.recorder = text(LeadField.RECORDER);
        this.enterprise = text(LeadField.ENTERPRISE);
        this.founded = text(LeadField.FOUNDED);
        this.mainBusiness = text(LeadField.MAIN_BUSINESS);
        this.annualBudget = text(LeadField.ANNUAL_BUDGET);
        this.consent = text(LeadField.CONSENT);
        this.phoneReadable = reading.isEmpty() || isAllowed(reading.get(), profile);
        this.reachable = isReachable(profile);
        this.consented = !profile.asksConsent() || YesNo.isYes(consent);
    }

    private static boolean isAllowed(Reading reading, IntakeProfile profile) {
        return reading instanceof Reading.Understood number && profile.phones().contains(number.kind());
    }

    /** A profile that requires either says so itself. */
    private boolean isReachable(IntakeProfile profile) {
        boolean isRequired = profile.required().contains(LeadField.PHONE)
                || profile.required().contains(LeadField.EMAIL);
        return isRequired || !phone.isEmpty() || !email.isEmpty();
    }

    String text(LeadField field) {
        return texts.getOrDefault(field, "");
    }

    boolean isEnterprise() {
        return YesNo.isYes(enterprise);
    }

    Optional<Reading.Understood> phoneNumber() {
        return reading.filter(Reading.Understood.class::isInstance).map(Reading.Understood.class::cast);
    }

    /** Returns what the phone is called in the finding that its reading makes. */
    String phoneCode() {
        return reading.map(CheckedForm::code).orElse("required");
    }

    private static String code(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable
                ? "phone-"
                        + unreadable.problem().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "phone-not-mobile";
    }
}
