package org.openfunnel.rules.intake;

import java.net.IDN;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openfunnel.lead.LeadKeys;
import org.openfunnel.rules.intake.PhoneNormaliser.Reading;

/** Brings the texts of one form into their normal form, and notes what it left out on the way. */
final class FormReader {
    private static final Set<LeadField> YES_OR_NO = EnumSet.of(LeadField.ENTERPRISE, LeadField.CONSENT);
    private static final Pattern PHONES = Pattern.compile("[/、;,]");
    private static final Pattern EMAILS = Pattern.compile("[、;,]");
    private static final Pattern EXTENSION = Pattern.compile("^(.*[0-9])\\s*(?:转|分机|ext\\.?|x|#)\\s*[0-9]{1,6}$");
    /** Texts of this length are not numbers, whatever they hold. */
    private static final int LONGEST_NUMBER = 200;

    private final LeadForm form;
    private final IntakeProfile profile;
    private final Map<LeadField, String> texts = new EnumMap<>(LeadField.class);
    private final List<IntakeFinding> warnings = new ArrayList<>();

    private FormReader(LeadForm form, IntakeProfile profile) {
        this.form = form;
        this.profile = profile;
    }

    static FormReader of(LeadForm form, IntakeProfile profile) {
        return new FormReader(form, profile);
    }

    /** Returns what was left out, in the order of the fields. */
    List<IntakeFinding> warnings() {
        return warnings;
    }

    CheckedForm read() {
        Optional<Reading> phone = Optional.empty();
        for (LeadField field : LeadField.values()) {
            String clean = LeadKeys.clean(form.text(field));
            if (YES_OR_NO.contains(field)) {
                texts.put(field, yesOrNo(field, clean));
            } else if (LeadKeys.isPlaceholder(clean)) {
                placeholder(field, clean);
            } else if (field == LeadField.PHONE) {
                phone = Optional.of(phone(clean));
            } else {
                texts.put(field, field == LeadField.EMAIL ? email(clean) : clean);
            }
        }
        return new CheckedForm(texts, phone, profile);
    }

    private void warn(LeadField field, String code) {
        warnings.add(IntakeFinding.of(form, field, code));
    }

    private String yesOrNo(LeadField field, String clean) {
        if (!clean.isEmpty() && !YesNo.isEither(clean)) {
            warn(field, "yes-or-no");
        }
        return clean;
    }

    private void placeholder(LeadField field, String clean) {
        texts.put(field, "");
        if (!clean.isEmpty()) {
            warn(field, "placeholder");
        }
    }

    private Reading phone(String clean) {
        String one = first(LeadField.PHONE, PHONES, clean, part -> part.chars().anyMatch(c -> c >= '0' && c <= '9'));
        String number = withoutExtension(one.startsWith("'") ? one.substring(1) : one);
        Reading reading = profile.normaliser().read(number);
        texts.put(LeadField.PHONE, reading instanceof Reading.Understood read ? read.normal() : clean);
        return reading;
    }

    private String withoutExtension(String number) {
        Matcher extended = EXTENSION.matcher(number.length() > LONGEST_NUMBER ? "" : number);
        if (!extended.matches()) {
            return number;
        }
        warn(LeadField.PHONE, "extension");
        return extended.group(1);
    }

    private String email(String clean) {
        String one = first(LeadField.EMAIL, EMAILS, clean, part -> part.indexOf('@') >= 0);
        return LeadKeys.email(one).map(FormReader::inAscii).orElse(one);
    }

    /** Returns the first of several values; a text whose parts are not all values is one value, and a bad one. */
    private String first(LeadField field, Pattern between, String clean, Predicate<String> isValue) {
        List<String> parts = between.splitAsStream(clean)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2 || !parts.stream().allMatch(isValue)) {
            return clean;
        }
        warn(field, "several");
        return parts.get(0);
    }

    /** Domains are compared and delivered to in ASCII; one that has no such form is left to the constraint. */
    private static String inAscii(String email) {
        int at = email.indexOf('@');
        try {
            return email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return email;
        }
    }
}
