package org.openfunnel.rules;

import java.util.ResourceBundle;
import org.openfunnel.name.Language;

/** The words of a policy handbook in one language. */
final class HandbookTexts {
    /** The base name of the bundles; there is none without a language, so no default locale changes an answer. */
    static final String BUNDLE = "org.openfunnel.rules.handbook";

    private final ResourceBundle bundle;

    HandbookTexts(Language language) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    /** Returns a text with its placeholders {@code {0}}, {@code {1}} and so on filled. */
    String of(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }
}
