package org.openfunnel.lead;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name of a company without its legal form and the ways of writing it. */
final class CompanyName {
    /** Longest first, so that a longer form is not cut to a shorter one. */
    private static final List<String> CHINESE_FORMS =
            List.of("集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "总公司", "公司", "集团");

    private static final Set<String> WESTERN_FORMS = Set.of(
            "co",
            "ltd",
            "limited",
            "company",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "pty",
            "pte",
            "kk",
            "group",
            "holding",
            "holdings");

    private static final String DIVISIONS = "市省";

    private CompanyName() {}

    static Optional<String> of(String clean) {
        String name = HanFold.simplified(clean.toLowerCase(Locale.ROOT));
        String key = HanFold.isHan(name) ? chinese(name) : western(name);
        return Optional.of(key).filter(it -> !it.isEmpty());
    }

    private static String chinese(String name) {
        String whole = Words.joined(name);
        String key = withoutDivision(withoutForm(Words.joined(placeInFront(name))));
        return key.isEmpty() ? whole : key;
    }

    /** Moves what stands in brackets to the front; a legal form in brackets goes to the end, where it is dropped. */
    private static String placeInFront(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return name;
        }
        String inside = name.substring(open + 1, close);
        String outside = name.substring(0, open) + name.substring(close + 1);
        return CHINESE_FORMS.contains(Words.joined(inside)) ? outside + inside : inside + outside;
    }

    private static String withoutForm(String key) {
        for (String form : CHINESE_FORMS) {
            if (key.endsWith(form)) {
                return key.substring(0, key.length() - form.length());
            }
        }
        return key;
    }

    /** Names of cities and provinces have two or three characters; a list of them would never be whole. */
    private static String withoutDivision(String key) {
        for (int at = 2; at <= 3 && at < key.length() - 2; at++) {
            if (DIVISIONS.indexOf(key.charAt(at)) >= 0) {
                return key.substring(0, at) + key.substring(at + 1);
            }
        }
        return key;
    }

    private static String western(String name) {
        String[] words = Words.of(name.replace(".", "").replace("'", ""));
        int end = words.length;
        while (end > 1 && WESTERN_FORMS.contains(words[end - 1])) {
            end--;
        }
        return String.join("", List.of(words).subList(0, end));
    }
}
