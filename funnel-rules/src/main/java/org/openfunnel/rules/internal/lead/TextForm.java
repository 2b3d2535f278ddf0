package org.openfunnel.rules.internal.lead;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * A value written as one text.
 *
 * @param expected what a text that cannot be read should have been
 * @param print makes the text
 * @param parse makes the value, or throws that the text is none
 */
record TextForm<T>(Argument expected, Function<T, String> print, Function<String, T> parse) implements Form<T> {
    @Override
    public JsonValue write(T value) {
        return JsonText.of(print.apply(value));
    }

    @Override
    public Optional<T> read(ValueCursor cursor) {
        return cursor.anyText().flatMap(text -> parse(cursor, text));
    }

    private Optional<T> parse(ValueCursor cursor, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOne) {
            cursor.report(cursor.finding(FindingCode.BAD_FORM).expected(expected, Argument.text(text)));
            return Optional.empty();
        }
    }
}
