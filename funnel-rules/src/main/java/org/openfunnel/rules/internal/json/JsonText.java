package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** A text: whole characters only, never half a surrogate pair, so that it can always be written as UTF-8. */
public final class JsonText extends JsonValue {
    private final String text;

    JsonText(Spot spot, String text) {
        super(spot);
        this.text = text;
    }

    /**
     * Returns a text.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair
     */
    public static JsonText of(String text) {
        return new JsonText(Spot.NONE, checked(text));
    }

    static String checked(String text) {
        if (!isWhole(text)) {
            throw new IllegalArgumentException("a text must not hold half a surrogate pair");
        }
        return text;
    }

    /** Returns whether every surrogate of the text is one of a pair. */
    static boolean isWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at)) && !Character.isSupplementaryCodePoint(text.codePointAt(at++))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text itself. */
    public String text() {
        return text;
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.TEXT_OF, "value", Argument.text(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
