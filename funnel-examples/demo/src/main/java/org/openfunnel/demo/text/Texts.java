package org.openfunnel.demo.text;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;

/** The words of the demo in one language. */
public final class Texts {
    private final Language language;
    private final ResourceBundle words;
    private final Wording wording;

    private Texts(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("org.openfunnel.demo.text.demo", language.locale());
        this.wording = Wording.of(language, Lexicon.NONE, ZoneOffset.UTC);
    }

    /** Returns the words in a language. */
    public static Texts in(Language language) {
        return new Texts(language);
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /**
     * Returns the text of a key with its gaps filled, as {@link String#format} does. A list is joined; what has texts in two
     * languages is shown in this one.
     */
    public String say(String key, Object... args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = shown(args[i]);
        }
        return String.format(language.locale(), words.getString(key), shown);
    }

    /** Returns what is to be said as a text. */
    public String say(Said said) {
        return say(said.key(), said.args().toArray());
    }

    private Object shown(Object arg) {
        if (arg instanceof Said said) {
            return say(said);
        }
        if (arg instanceof Message message) {
            return wording.say(message);
        }
        if (arg instanceof Label label) {
            return label.in(language);
        }
        return arg instanceof Collection<?> many ? list(many) : arg;
    }

    private String list(Collection<?> many) {
        String comma = language == Language.ZH ? "、" : ", ";
        return many.stream().map(one -> String.valueOf(shown(one))).collect(Collectors.joining(comma));
    }
}
