package org.openfunnel.rules.diagnostic;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;

/** What a message says about the case at hand: a word of the author, a number, a phrase, a place, a list of such. */
public sealed interface Argument {
    /** Returns the words of this argument in a language. */
    String in(Language language);

    /** Returns a text of the author, which is shown in back-ticks with hidden characters escaped. */
    static Argument text(String text) {
        return new Quoted(text);
    }

    /** Returns a number. */
    static Argument number(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    /** Returns a number, shown without an exponent. */
    static Argument number(BigDecimal number) {
        return new Figure(number);
    }

    /** Returns a phrase without placeholders. */
    static Argument phrase(Phrase phrase) {
        return new Words(phrase, Map.of());
    }

    /** Returns a phrase with one placeholder. */
    static Argument phrase(Phrase phrase, String placeholder, Argument argument) {
        return new Words(phrase, Map.of(placeholder, argument));
    }

    /** Returns a phrase with its placeholders. */
    static Argument phrase(Phrase phrase, Map<String, Argument> arguments) {
        return new Words(phrase, arguments);
    }

    /** Returns texts of the author in the given order, of which at most 20 are shown. */
    static Argument texts(Collection<String> texts) {
        return new Listing(texts.stream().map(Argument::text).toList());
    }

    /** Returns a text that the author wrote in both languages; hidden characters are escaped. */
    static Argument label(Label label) {
        return new Both(label);
    }

    /** Returns something that a policy names: its label in quotation marks, or its name in back-ticks where it has no label. */
    static Argument named(Name name, Label label) {
        return new Named(name, label);
    }

    /** Returns several things that hold together, of which at most 20 are shown. */
    static Argument all(Collection<? extends Argument> items) {
        return new Together(List.copyOf(items));
    }

    /** Returns a message of the core, worded without labels and with instants in UTC. */
    static Argument message(Message message) {
        return new Said(message);
    }

    /** Returns the line and column of another place in the same document. */
    static Argument place(Place place) {
        return new Where(place);
    }

    /**
     * A text of the author.
     *
     * @param text the text as it was written
     */
    record Quoted(String text) implements Argument {
        @Override
        public String in(Language language) {
            return Glyphs.quote(text);
        }
    }

    /**
     * A number.
     *
     * @param value the number; its exponent is bounded by whoever read it
     */
    record Figure(BigDecimal value) implements Argument {
        @Override
        public String in(Language language) {
            return value.toPlainString();
        }
    }

    /**
     * A phrase with its placeholders filled.
     *
     * @param phrase the phrase
     * @param arguments what stands for each placeholder
     */
    record Words(Phrase phrase, Map<String, Argument> arguments) implements Argument {
        /** Copies the arguments. */
        public Words {
            arguments = Arguments.copy(arguments);
        }

        @Override
        public String in(Language language) {
            return Texts.of(language).phrase(phrase, arguments);
        }
    }

    /**
     * Several arguments in order.
     *
     * @param items the arguments
     */
    record Listing(List<Argument> items) implements Argument {
        private static final int MOST_SHOWN = 20;

        /** Copies the items. */
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String in(Language language) {
            return Texts.of(language).listing(items, MOST_SHOWN);
        }
    }

    /**
     * Several arguments that hold together.
     *
     * @param items the arguments
     */
    record Together(List<Argument> items) implements Argument {
        /** Copies the items. */
        public Together {
            items = List.copyOf(items);
        }

        @Override
        public String in(Language language) {
            return Texts.of(language).together(items, Listing.MOST_SHOWN);
        }
    }

    /**
     * Something that a policy names.
     *
     * @param name its name
     * @param label its label, possibly empty
     */
    record Named(Name name, Label label) implements Argument {
        @Override
        public String in(Language language) {
            return label.isEmpty() ? Glyphs.quote(name.value()) : "“" + Glyphs.visible(label.in(language)) + "”";
        }
    }

    /**
     * A text of the author in both languages.
     *
     * @param label the text
     */
    record Both(Label label) implements Argument {
        @Override
        public String in(Language language) {
            return Glyphs.visible(label.in(language));
        }
    }

    /**
     * A message of the core.
     *
     * @param message the message
     */
    record Said(Message message) implements Argument {
        @Override
        public String in(Language language) {
            return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC).say(message);
        }
    }

    /**
     * Another place in the same document.
     *
     * @param place the place
     */
    record Where(Place place) implements Argument {
        @Override
        public String in(Language language) {
            Map<String, Argument> arguments = Map.of("line", number(place.line()), "column", number(place.column()));
            return place.hasLine() ? Texts.of(language).phrase(Phrase.PLACE, arguments) : place.toString();
        }
    }
}
