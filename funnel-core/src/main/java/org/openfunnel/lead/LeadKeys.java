package org.openfunnel.lead;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The normal forms under which leads are compared and looked up: stable texts, fit for an indexed column of the host.
 *
 * <p>They fold how a thing is written, never what it is: nothing is guessed, and a text that is only a placeholder such as
 * {@code 无} or {@code N/A} has no normal form. Whether a phone or an e-mail is usable is another question.
 */
public final class LeadKeys {
    private static final String MAIL_PREFIX = "mailto:";
    private static final Set<String> PLACEHOLDERS = Set.of(
            "", "-", "--", "/", "?", "n/a", "na", "none", "null", "nil", "unknown", "tbd", "无", "無", "没有", "不详", "未知",
            "空", "待补充", "待定", "暂无", "待确认");

    private LeadKeys() {}

    /**
     * Returns the text with full-width forms narrowed, composed characters joined, invisible characters removed and every run
     * of blanks, tabs and line breaks turned into one space; no space at either end.
     */
    public static String clean(String text) {
        return CleanText.of(text);
    }

    /** Returns whether a text says nothing: it is blank or a placeholder, in any width and case. */
    public static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(clean(text).toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the digits of a phone number, with a plus sign in front if it is not a number of mainland China: the prefixes
     * {@code +86}, {@code 0086} and, before a mobile number, {@code 86} are dropped, a landline keeps its area code with the
     * leading zero. Empty for a text that holds anything but one number of 5 to 15 digits, or one digit repeated.
     */
    public static Optional<String> phone(String text) {
        return PhoneDigits.of(clean(text));
    }

    /**
     * Returns an e-mail address in lower case, without display name, {@code mailto:}, blanks and the full stops that follow
     * it. Empty unless there is exactly one at sign with something on both sides. A tag such as {@code +crm} stays.
     */
    public static Optional<String> email(String text) {
        String address = clean(text).replace('\u3002', '.').toLowerCase(Locale.ROOT);
        int open = address.lastIndexOf('<');
        if (open >= 0 && address.endsWith(">")) {
            address = address.substring(open + 1, address.length() - 1);
        }
        if (address.startsWith(MAIL_PREFIX)) {
            address = address.substring(MAIL_PREFIX.length());
        }
        return mailbox(withoutFinalStops(address.replace(" ", "")));
    }

    private static String withoutFinalStops(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '.') {
            end--;
        }
        return address.substring(0, end);
    }

    private static Optional<String> mailbox(String address) {
        int at = address.indexOf('@');
        boolean isOne = at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1;
        return isOne ? Optional.of(address) : Optional.empty();
    }

    /**
     * Returns the name of a person in lower case and simplified characters, without blanks, punctuation and a form of address
     * such as {@code 先生} or {@code Mr}; the words of a name in letters stand in alphabetical order, since first and family name
     * are often swapped. Empty for a placeholder.
     */
    public static Optional<String> person(String text) {
        return isPlaceholder(text) ? Optional.empty() : PersonName.of(clean(text));
    }

    /**
     * Returns the name of a company in lower case and simplified characters, without blanks, punctuation and legal form; a
     * place in brackets stands in front, and 市 or 省 after it is dropped. So 远景科技（北京）有限公司 and 北京市遠景科技 股份有限公司 agree, and
     * Acme Co., Ltd. agrees with ACME Limited. Empty for a placeholder.
     */
    public static Optional<String> company(String text) {
        return isPlaceholder(text) ? Optional.empty() : CompanyName.of(clean(text));
    }
}
