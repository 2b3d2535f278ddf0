package org.openfunnel.rules.testkit;

import java.util.ResourceBundle;
import org.openfunnel.name.Language;

/** What the test kit says, in one language. */
final class Wordbook {
    private final ResourceBundle bundle;

    private Wordbook(Language language) {
        bundle = ResourceBundle.getBundle("org.openfunnel.rules.testkit.testkit", language.locale());
    }

    static Wordbook of(Language language) {
        return new Wordbook(language);
    }

    /** Returns a text with {@code {0}}, {@code {1}} and so on filled; what is filled in is never looked at again. */
    String say(String key, String... arguments) {
        String template = bundle.getString(key);
        var said = new StringBuilder();
        int at = 0;
        for (int brace = template.indexOf('{'); brace >= 0; brace = template.indexOf('{', at)) {
            said.append(template, at, brace).append(arguments[template.charAt(brace + 1) - '0']);
            at = brace + 3;
        }
        return said.append(template.substring(at)).toString();
    }
}
