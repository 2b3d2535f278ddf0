package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openfunnel.lead.LeadKeys;

/**
 * A number as people write it into a list: plain, with thousands separators, as an amount of yuan ({@code 50万}, {@code ￥500,000}, 约五十万),
 * with a unit of points, or as a range.
 *
 * @param low the number, or the lower end of the range
 * @param high the number, or the upper end of the range; empty if there is none
 */
record Amount(BigDecimal low, Optional<BigDecimal> high) {
    /** More characters than any number of a policy may have. */
    private static final int LONGEST = 40;

    private static final String NUMBER = "([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|[一二两三四五六七八九十]+)";
    private static final Pattern WRITTEN = Pattern.compile("(?:约|¥)?\\s*" + NUMBER + "(?:\\s*[-~至]\\s*" + NUMBER
            + ")?\\s*(百万|千万|万|w|W|亿)?\\s*(?:元|分)?\\s*(以上)?(?:/年)?");
    private static final Map<String, Integer> ZEROS = Map.of("万", 4, "w", 4, "W", 4, "百万", 6, "千万", 7, "亿", 8);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String OTHER_NUMERALS = "两十";

    /** Reads a text; empty if it is none of these. */
    static Optional<Amount> read(String text) {
        String clean = text.length() > LONGEST ? "" : LeadKeys.clean(text);
        Matcher written = WRITTEN.matcher(clean);
        return written.matches() ? Optional.of(of(written)) : Optional.empty();
    }

    private static Amount of(Matcher written) {
        int zeros = Optional.ofNullable(written.group(3)).map(ZEROS::get).orElse(0);
        BigDecimal low = number(written.group(1)).scaleByPowerOfTen(zeros);
        BigDecimal high = Optional.ofNullable(written.group(2))
                .map(it -> number(it).scaleByPowerOfTen(zeros))
                .orElse(low);
        return new Amount(low, written.group(4) == null ? Optional.of(high) : Optional.empty());
    }

    private static BigDecimal number(String written) {
        boolean isChinese = (DIGITS + OTHER_NUMERALS).indexOf(written.charAt(0)) >= 0;
        return isChinese ? BigDecimal.valueOf(chinese(written)) : new BigDecimal(written.replace(",", ""));
    }

    /** Reads 一 to 九十九. */
    private static int chinese(String written) {
        String plain = written.replace('两', '二');
        int ten = plain.indexOf('十');
        int units = DIGITS.indexOf(plain.charAt(plain.length() - 1));
        if (ten < 0) {
            return units;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        return 10 * tens + Math.max(units, 0);
    }
}
