package org.openfunnel.lead;

import java.util.Optional;

/** The digits of a phone number, without the ways in which people group them. */
final class PhoneDigits {
    private static final int FEWEST = 5;
    private static final int MOST = 15;
    private static final int MOBILE = 11;
    private static final int SERVICE = 10;
    private static final String SEPARATORS = " -().\u2010\u2011\u2012\u2013\u2014\u2015\u2212'";

    private PhoneDigits() {}

    static Optional<String> of(String clean) {
        var digits = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && digits.isEmpty())) {
                digits.append(c);
            } else if (SEPARATORS.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(national(digits.toString())).filter(PhoneDigits::isNumber);
    }

    private static String national(String number) {
        if (number.startsWith("+86")) {
            return inChina(number.substring("+86".length()));
        }
        if (number.startsWith("0086")) {
            return inChina(number.substring("0086".length()));
        }
        if (number.startsWith("86") && isMobile(number.substring("86".length()))) {
            return number.substring("86".length());
        }
        return number.startsWith("00") ? "+" + number.substring("00".length()) : number;
    }

    private static String inChina(String number) {
        boolean isWhole = isMobile(number) || number.startsWith("0") || isService(number);
        return isWhole ? number : "0" + number;
    }

    private static boolean isMobile(String number) {
        return number.length() == MOBILE && number.charAt(0) == '1' && number.charAt(1) >= '3';
    }

    private static boolean isService(String number) {
        return number.length() == SERVICE && (number.startsWith("400") || number.startsWith("800"));
    }

    private static boolean isNumber(String number) {
        int from = number.startsWith("+") ? 1 : 0;
        int length = number.length() - from;
        return length >= FEWEST
                && length <= MOST
                && number.chars().skip(from).distinct().count() > 1;
    }
}
