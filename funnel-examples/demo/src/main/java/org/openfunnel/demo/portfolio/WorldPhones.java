package org.openfunnel.demo.portfolio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.openfunnel.rules.intake.PhoneNormaliser;

/** Reads Chinese numbers as the library does, and all others through libphonenumber, in the form {@code +85251234567}. */
public final class WorldPhones implements PhoneNormaliser {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final PhoneNormaliser CHINA = PhoneNormaliser.china();
    private static final String NO_REGION = "ZZ";

    @Override
    public Reading read(String text) {
        Reading reading = CHINA.read(text);
        return reading.equals(new Reading.Unreadable(Problem.UNKNOWN_COUNTRY)) ? foreign(text) : reading;
    }

    private static Reading foreign(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text.startsWith("00") ? "+" + text.substring(2) : text, NO_REGION);
            return NUMBERS.isValidNumber(number)
                    ? new Reading.Understood(Kind.FOREIGN, NUMBERS.format(number, PhoneNumberFormat.E164))
                    : new Reading.Unreadable(Problem.NO_SUCH_PREFIX);
        } catch (NumberParseException e) {
            return new Reading.Unreadable(Problem.WRONG_COUNTRY_CODE);
        }
    }
}
