package org.openfunnel.rules.diagnostic;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.name.Language;

/**
 * One thing that is wrong with a policy, or worth knowing about it: what, where, and how to mend it.
 *
 * <p>A finding is data; {@link #message} and {@link #help} word it. The arguments {@code expected}, {@code came} and
 * {@code suggestion} mean the same in every code.
 *
 * @param code what is wrong
 * @param place where it stands
 * @param arguments what the message says about this case, by the name of the placeholder
 */
public record Finding(FindingCode code, Place place, Map<String, Argument> arguments) {
    /** Orders by place, then by code. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::place).thenComparing(Finding::code);

    /** Copies the arguments. */
    public Finding {
        arguments = Arguments.copy(arguments);
    }

    /** Returns a finding without arguments. */
    public static Finding of(FindingCode code, Place place) {
        return new Finding(code, place, Map.of());
    }

    /** Returns this finding with one more argument. */
    public Finding with(String name, Argument argument) {
        Map<String, Argument> more = new TreeMap<>(arguments);
        more.put(name, argument);
        return new Finding(code, place, more);
    }

    /** Returns this finding with a text of the author as one more argument. */
    public Finding with(String name, String text) {
        return with(name, Argument.text(text));
    }

    /** Returns this finding with a number as one more argument. */
    public Finding with(String name, long number) {
        return with(name, Argument.number(number));
    }

    /** Returns this finding with what was expected and what came instead. */
    public Finding expected(Argument expected, Argument came) {
        return with("expected", expected).with("came", came);
    }

    /** Returns this finding with the known word that is nearest to what was written, if one is near. */
    public Finding suggest(String written, Iterable<String> known) {
        return Suggestion.nearest(written, known)
                .map(word -> with("suggestion", word))
                .orElse(this);
    }

    /** Returns how deep the finding lies. */
    public Kind kind() {
        return code.kind();
    }

    /** Returns how much the finding matters. */
    public Severity severity() {
        return code.severity();
    }

    /** Returns what was expected, if the finding says so. */
    public Optional<Argument> expected() {
        return Optional.ofNullable(arguments.get("expected"));
    }

    /** Returns what came instead, if the finding says so. */
    public Optional<Argument> came() {
        return Optional.ofNullable(arguments.get("came"));
    }

    /** Returns what is wrong, as a sentence without a full stop. */
    public String message(Language language) {
        return Texts.of(language).message(code, arguments);
    }

    /** Returns how to mend it, if there is something to say. */
    public Optional<String> help(Language language) {
        return Texts.of(language).help(code, arguments);
    }

    /** Returns place, code and English message on one line. */
    @Override
    public String toString() {
        return place + ": " + code.id() + ": " + message(Language.EN);
    }
}
