package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How JSON writes numbers. */
final class Numbers {
    /** Exponents of more digits make every number too long. */
    private static final int EXPONENT_DIGITS = 3;

    private Numbers() {}

    /** Returns whether this is a number as JSON writes it. */
    static boolean isJson(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digitsEnd(text, at);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return false;
        }
        int fraction = isAt(text, whole, ".") ? digitsEnd(text, whole + 1) : whole;
        if (fraction == whole + 1 && isAt(text, whole, ".")) {
            return false;
        }
        if (!isAt(text, fraction, "eE")) {
            return fraction == text.length();
        }
        int exponent = isAt(text, fraction + 1, "+-") ? fraction + 2 : fraction + 1;
        return digitsEnd(text, exponent) > exponent && digitsEnd(text, exponent) == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isAt(String text, int at, String units) {
        return at < text.length() && units.indexOf(text.charAt(at)) >= 0;
    }

    /** Returns whether the author probably meant a number: signs and points, then a digit of whatever script. */
    static boolean looksLikeOne(String text) {
        int at = 0;
        while (isAt(text, at, "+-.")) {
            at++;
        }
        return at == text.length() || Character.isDigit(text.charAt(at));
    }

    /** Returns the number as JSON writes it, or nothing when it is not clear which number is meant. */
    static String mend(String text) {
        if (isJson(text)) {
            return text;
        }
        String sign = text.startsWith("-") ? "-" : "";
        String plain = plainDigits(text.startsWith("+") ? text.substring(1) : text.substring(sign.length()));
        int point = digitsEnd(plain, 0);
        int first = 0;
        while (first < point - 1 && plain.charAt(first) == '0') {
            first++;
        }
        String whole = point == 0 ? "0" : plain.substring(first, point);
        String rest = plain.substring(point);
        String mended = sign + whole + (rest.equals(".") ? "" : rest);
        return isJson(mended) && !plain.equals(".") && !plain.isEmpty() ? mended : "";
    }

    private static String plainDigits(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit != '_') {
                out.append(Character.isDigit(unit) ? (char) ('0' + Character.digit(unit, 10)) : unit);
            }
        }
        return out.toString();
    }

    /** Returns the value of a number of JSON, or null when it is too long to be written out. */
    static @Nullable BigDecimal parse(String json) {
        int exponent = Math.max(json.indexOf('e'), json.indexOf('E'));
        if (json.length() > Limits.NUMBER || (exponent >= 0 && isHuge(json.substring(exponent + 1)))) {
            return null;
        }
        var value = new BigDecimal(json);
        return JsonNumber.isWritable(value) ? value : null;
    }

    private static boolean isHuge(String exponent) {
        String digits = isAt(exponent, 0, "+-") ? exponent.substring(1) : exponent;
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.length() - first > EXPONENT_DIGITS;
    }
}
