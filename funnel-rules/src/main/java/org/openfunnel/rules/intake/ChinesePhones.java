package org.openfunnel.rules.intake;

import java.util.regex.Pattern;
import org.openfunnel.rules.intake.PhoneNormaliser.Kind;
import org.openfunnel.rules.intake.PhoneNormaliser.Problem;
import org.openfunnel.rules.intake.PhoneNormaliser.Reading;

/**
 * Reads the phone numbers of mainland China. Mobile numbers are told by their second digit, not by the table of number ranges in
 * use, which changes every few months.
 */
final class ChinesePhones {
    private static final int MOBILE = 11;
    private static final int SERVICE = 10;
    private static final int SHORT = 5;
    private static final String SEPARATORS = " -().\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    /** Beijing, Guangzhou and the other cities with a code of three digits have eight digits behind it. */
    private static final Pattern BIG_CITY = Pattern.compile("(010|02[0-9])([2-9][0-9]{7})");

    private static final Pattern OTHER_CITY = Pattern.compile("(0[3-9][0-9]{2})([2-9][0-9]{6,7})");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{11})\\.0+");

    private ChinesePhones() {}

    static Reading read(String text) {
        if (POWER_OF_TEN.matcher(text).matches()) {
            return new Reading.Unreadable(Problem.LOST_DIGITS);
        }
        String whole = DECIMAL.matcher(text).replaceFirst("$1");
        var digits = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if ((c >= '0' && c <= '9') || c == '+') {
                digits.append(c);
            } else if (SEPARATORS.indexOf(c) < 0) {
                return new Reading.Unreadable(Problem.NOT_DIGITS);
            }
        }
        return number(digits.toString());
    }

    private static Reading number(String number) {
        if (number.lastIndexOf('+') > 0) {
            return new Reading.Unreadable(Problem.WRONG_COUNTRY_CODE);
        }
        if (number.startsWith("+86") || number.startsWith("0086")) {
            return behindCountryCode(number.substring(number.indexOf("86") + 2));
        }
        if (number.startsWith("+") || (number.startsWith("00") && !isOneDigit(number))) {
            return new Reading.Unreadable(Problem.UNKNOWN_COUNTRY);
        }
        boolean hasCode = number.length() == MOBILE + 2 && number.startsWith("861");
        return domestic(hasCode ? number.substring(2) : number);
    }

    private static Reading behindCountryCode(String number) {
        if (number.startsWith("0")) {
            return new Reading.Unreadable(Problem.WRONG_COUNTRY_CODE);
        }
        boolean needsZero = !number.startsWith("1") && !isService(number);
        return domestic(needsZero || number.startsWith("10") ? "0" + number : number);
    }

    private static Reading domestic(String number) {
        if (isOneDigit(number)) {
            return new Reading.Unreadable(Problem.ONE_DIGIT);
        }
        if (number.startsWith("0")) {
            return landline(number);
        }
        if (isService(number) || (number.length() == SHORT && (number.startsWith("95") || number.startsWith("1")))) {
            return new Reading.Understood(Kind.SERVICE, number);
        }
        if (number.length() != MOBILE) {
            return new Reading.Unreadable(Problem.WRONG_LENGTH);
        }
        return number.charAt(0) == '1' && number.charAt(1) >= '3'
                ? new Reading.Understood(Kind.MOBILE, number)
                : new Reading.Unreadable(Problem.NO_SUCH_PREFIX);
    }

    private static Reading landline(String number) {
        var city = BIG_CITY.matcher(number);
        if (!city.matches()) {
            city = OTHER_CITY.matcher(number);
        }
        return city.matches()
                ? new Reading.Understood(Kind.LANDLINE, city.group(1) + "-" + city.group(2))
                : new Reading.Unreadable(Problem.NO_SUCH_PREFIX);
    }

    private static boolean isService(String number) {
        return number.length() == SERVICE && (number.startsWith("400") || number.startsWith("800"));
    }

    private static boolean isOneDigit(String number) {
        return number.chars().distinct().count() <= 1;
    }
}
