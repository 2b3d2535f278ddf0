package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.TextFormat.Characters;
import org.openfunnel.name.Header;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads text formats. */
final class FormatReader {
    private static final Map<String, Characters> CHARACTERS = Choices.of(Characters.values(), Characters::word);

    private final Headers headers;

    FormatReader(Headers headers) {
        this.headers = headers;
    }

    Optional<TextFormat> read(ValueCursor cursor) {
        return cursor.object(this::read);
    }

    private Optional<TextFormat> read(ObjectCursor object) {
        Header header = headers.read(object);
        Characters characters = object.optional("chars").choice(CHARACTERS).orElse(Characters.ANY);
        Lengths lengths = lengths(object.optional("length"));
        List<String> contains = texts(object.optional("contains"));
        List<String> without = texts(object.optional("without"));
        List<String> notOnly = texts(object.optional("notOnly"));
        return object.build(
                () -> new TextFormat(header, characters, lengths.min(), lengths.max(), contains, without, notOnly));
    }

    private static List<String> texts(ValueCursor cursor) {
        return cursor.notEmpty().distinct(ValueCursor::text);
    }

    private record Lengths(int min, int max) {}

    private static Lengths lengths(ValueCursor cursor) {
        if (!cursor.isObject()) {
            return cursor.integer(0, Integer.MAX_VALUE)
                    .map(length -> new Lengths(length, length))
                    .orElse(new Lengths(0, Integer.MAX_VALUE));
        }
        return cursor.object(object -> {
                    object.atLeastOneOf("gte", "lte");
                    int min =
                            object.optional("gte").integer(0, Integer.MAX_VALUE).orElse(0);
                    int max = object.optional("lte")
                            .integer(0, Integer.MAX_VALUE, min, Integer.MAX_VALUE)
                            .orElse(Integer.MAX_VALUE);
                    return Optional.of(new Lengths(min, max));
                })
                .orElse(new Lengths(0, Integer.MAX_VALUE));
    }
}
