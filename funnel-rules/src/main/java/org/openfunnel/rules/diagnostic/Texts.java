package org.openfunnel.rules.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
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

    /** Returns the first wording of a code whose placeholders are all given; the first of all if there is none. */
    String message(FindingCode code, Map<String, Argument> arguments) {
        return first(code.id(), arguments).orElseGet(() -> fill(code.id(), arguments));
    }

    /** Returns the first help of a code whose placeholders are all given. */
    Optional<String> help(FindingCode code, Map<String, Argument> arguments) {
        return first(code.id() + ".help", arguments);
    }

    private Optional<String> first(String stem, Map<String, Argument> arguments) {
        String key = stem;
        for (int number = 2; bundle.containsKey(key); number++) {
            if (arguments.keySet().containsAll(new Template(bundle.getString(key)).placeholders())) {
                return Optional.of(fill(key, arguments));
            }
            key = stem + "." + number;
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

    /** Returns all items, the last one joined by "and"; a list that was cut ends with how many more there are. */
    String together(List<Argument> items, int mostShown) {
        if (items.size() < 2 || items.size() > mostShown) {
            return listing(items, mostShown);
        }
        String before = listing(items.subList(0, items.size() - 1), mostShown);
        String last = items.get(items.size() - 1).in(language);
        return fillWords(Phrase.LAST_ITEM, Map.of("items", before, "next", last));
    }

    private String fill(String key, Map<String, Argument> arguments) {
        return fill(key, name -> argument(arguments, name));
    }

    private String fill(String key, UnaryOperator<String> words) {
        var template = new Template(bundle.getString(key));
        return language == Language.ZH ? template.fill(words, ChineseJoint::append) : template.fill(words);
    }

    private String argument(Map<String, Argument> arguments, String name) {
        Argument argument = arguments.get(name);
        return argument == null ? "{" + name + "}" : argument.in(language);
    }

    private String fillWords(Phrase phrase, Map<String, String> words) {
        return fill(phrase.key(), name -> words.getOrDefault(name, ""));
    }
}
