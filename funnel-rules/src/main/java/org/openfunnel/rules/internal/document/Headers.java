package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Optional;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Source;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads what every rule may carry, says the open questions, and counts the rules. */
final class Headers {
    /** How many rules a document may have. */
    static final int MOST_RULES = 5_000;

    private static final Argument SOURCE = Argument.phrase(Phrase.SOURCE, "max", Argument.number(Source.MAX_LENGTH));

    private int rules;

    Header read(ObjectCursor rule) {
        if (++rules == MOST_RULES + 1) {
            rule.report(rule.finding(FindingCode.TOO_MANY_RULES).with("max", MOST_RULES));
        }
        Label label = label(rule.optional("label"));
        List<Source> sources = sources(rule.optional("source"));
        Label own = label(rule.optional("own"));
        ValueCursor note = rule.optional("note");
        Label question = label(note);
        if (!question.isEmpty()) {
            note.report(Finding.of(FindingCode.OPEN_QUESTION, note.keyPlace()).with("note", Argument.label(question)));
        }
        return new Header(label, sources, own, question);
    }

    private static List<Source> sources(ValueCursor cursor) {
        return cursor.isList()
                ? cursor.notEmpty().distinct(Headers::source)
                : source(cursor).stream().toList();
    }

    private static Optional<Source> source(ValueCursor cursor) {
        return cursor.form(SOURCE, text -> isSource(text) ? Optional.of(Source.of(text)) : Optional.empty());
    }

    private static boolean isSource(String text) {
        return text.length() <= Source.MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }

    static Label label(ValueCursor cursor) {
        return cursor.object(texts -> {
                    texts.atLeastOneOf("en", "zh");
                    String en = texts.optional("en").text().orElse("");
                    String zh = texts.optional("zh").text().orElse("");
                    return texts.build(() -> Label.of(en, zh));
                })
                .orElse(Label.NONE);
    }
}
