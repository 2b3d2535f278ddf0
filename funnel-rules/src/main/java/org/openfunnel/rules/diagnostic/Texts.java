package org.openfunnel.rules.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.openfunnel.name.Language;

/** The catalogue of wordings in one language. */
final class Texts {
    /** The base name of the bundles; there is none without a language, so no default locale changes an answer. */
    static final String BUNDLE = "org.openfunnel.rules.diagnostic.findings";

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    static Texts of(Language language) {
        return new Texts(language);
    }

    String message(FindingCode code, Map<String, Argument> arguments) {
        return fill(code.id(), arguments);
    }

    /** Returns the first help of a code whose placeholders are all given. */
    Optional<String> help(FindingCode code, Map<String, Argument> arguments) {
        String key = code.id() + ".help";
        for (int number = 2; bundle.containsKey(key); number++) {
            if (arguments.keySet().containsAll(new Template(bundle.getString(key)).placeholders())) {
                return Optional.of(fill(key, arguments));
            }
            key = code.id() + ".help." + number;
        }
        return Optional.empty();
    }

    String phrase(Phrase phrase, Map<String, Argument> arguments) {
        return fill(phrase.key(), arguments);
    }

    String severity(Severity severity) {
        return bundle.getString("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    String helpWord() {
        return bundle.getString("help");
    }

    String listing(List<Argument> items, int mostShown) {
        String shown = "";
        for (Argument item : items.subList(0, Math.min(mostShown, items.size()))) {
            String next = item.in(language);
            shown = shown.isEmpty() ? next : fillWords(Phrase.ITEMS, Map.of("items", shown, "next", next));
        }
        String rest = Integer.toString(items.size() - mostShown);
        return items.size() <= mostShown ? shown : fillWords(Phrase.ITEMS_CUT, Map.of("items", shown, "count", rest));
    }

    private String fill(String key, Map<String, Argument> arguments) {
        return new Template(bundle.getString(key)).fill(name -> argument(arguments, name));
    }

    private String argument(Map<String, Argument> arguments, String name) {
        Argument argument = arguments.get(name);
        return argument == null ? "{" + name + "}" : argument.in(language);
    }

    private String fillWords(Phrase phrase, Map<String, String> words) {
        return new Template(bundle.getString(phrase.key())).fill(name -> words.getOrDefault(name, ""));
    }
}
