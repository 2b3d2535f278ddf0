package org.openfunnel.rules.internal.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads the constants of comparisons as their facts want them. */
final class Constants {
    private Constants() {}

    /** Returns a constant beside a fact of a type; of no known type, whatever stands there. */
    static Optional<Value> read(ValueCursor cursor, Optional<FactType> type) {
        if (type.isEmpty()) {
            return anything(cursor);
        }
        return typed(cursor.dependent(), type.get());
    }

    private static Optional<Value> typed(ValueCursor cursor, FactType type) {
        if (type instanceof FactType.Numeric) {
            return cursor.decimal().map(Value::of);
        }
        if (type instanceof FactType.Flag) {
            return cursor.flag().map(Value::of);
        }
        if (type instanceof FactType.Day) {
            return date(cursor).map(Value::of);
        }
        return type instanceof FactType.Time
                ? parsed(cursor, Phrase.INSTANT, Instant::parse).map(Value::of)
                : cursor.anyText().map(Value::of);
    }

    private static Optional<Value> anything(ValueCursor cursor) {
        if (cursor.isNumber()) {
            return cursor.decimal().map(Value::of);
        }
        return cursor.isFlag() ? cursor.flag().map(Value::of) : cursor.anyText().map(Value::of);
    }

    static Optional<LocalDate> date(ValueCursor cursor) {
        return parsed(cursor, Phrase.DATE, LocalDate::parse);
    }

    static Optional<LocalTime> time(ValueCursor cursor) {
        return parsed(cursor, Phrase.TIME_OF_DAY, LocalTime::parse);
    }

    private static <T> Optional<T> parsed(ValueCursor cursor, Phrase expected, Function<String, T> parser) {
        return cursor.form(Argument.phrase(expected), text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static List<Value> list(ValueCursor cursor, Optional<FactType> type) {
        return cursor.notEmpty().distinct(item -> read(item, type));
    }
}
