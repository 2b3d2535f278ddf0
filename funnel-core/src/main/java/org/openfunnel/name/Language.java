package org.openfunnel.name;

import java.util.Locale;
import java.util.Optional;

/** A language in which Funnel words its answers. */
public enum Language {
    /** English. */
    ENGLISH("en"),

    /** Chinese in simplified characters. */
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Returns the two-letter code of this language: {@code en} or {@code zh}. */
    public String code() {
        return code;
    }

    /** Returns the locale of this language, without a region. */
    public Locale toLocale() {
        return Locale.forLanguageTag(code);
    }

    /**
     * Returns the language with this code, or nothing when Funnel does not speak it.
     *
     * @param code a two-letter code in lower case, such as {@code en}
     */
    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
