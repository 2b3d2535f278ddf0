package org.openfunnel.name;

import java.util.Locale;

/** A language that Funnel speaks to policy authors and sales people. */
public enum Language {
    /** English. */
    EN("en", Locale.ENGLISH),
    /** Simplified Chinese. */
    ZH("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Returns the two-letter code used in policy documents: {@code en} or {@code zh}. */
    public String code() {
        return code;
    }

    /** Returns the locale in which dates and numbers of this language are written. */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns the language with the given two-letter code.
     *
     * @throws IllegalArgumentException if the code is neither {@code en} nor {@code zh}
     */
    public static Language parse(String code) {
        return switch (code) {
            case "en" -> EN;
            case "zh" -> ZH;
            default -> throw new IllegalArgumentException("language must be en or zh, but was `" + code + "`");
        };
    }
}
