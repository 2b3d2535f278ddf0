package org.openfunnel.name;

import java.util.Objects;

/**
 * A text in English and Simplified Chinese; either side may be empty, then the other one stands in.
 *
 * @param en the English text, possibly empty
 * @param zh the Chinese text, possibly empty
 */
public record Label(String en, String zh) {
    /** The label without any text. */
    public static final Label NONE = new Label("", "");

    /** Refuses null; a blank text is an empty one. */
    public Label {
        en = Objects.requireNonNull(en, "en").isBlank() ? "" : en;
        zh = Objects.requireNonNull(zh, "zh").isBlank() ? "" : zh;
    }

    /** Returns a label with both texts. */
    public static Label of(String en, String zh) {
        return new Label(en, zh);
    }

    /** Returns the text in the given language, the other language's text if that one is empty, or an empty text. */
    public String in(Language language) {
        String wanted = language == Language.ZH ? zh : en;
        return wanted.isEmpty() ? (language == Language.ZH ? en : zh) : wanted;
    }

    /** Returns whether there is no text in either language. */
    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }
}
