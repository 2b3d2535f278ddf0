package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.rules.diagnostic.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/** Turns a text without any problem into a value; knows that there is a problem, but not which. */
final class StrictParser {
    private static final JsonFactory DOCUMENTS = factory(StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxTokenCount(Limits.TOKENS)
            .maxNumberLength(Limits.NUMBER)
            .maxStringLength(Limits.TEXT)
            .maxNameLength(Limits.KEY)
            .build());

    private static final JsonFactory STORED = factory(StreamReadConstraints.builder()
            .maxNestingDepth(Limits.STORED_DEPTH)
            .maxNumberLength(Limits.NUMBER)
            .maxStringLength(Integer.MAX_VALUE)
            .build());

    private final SourceText source;
    private final JsonParser parser;

    private StrictParser(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** Keeps nothing between two documents: no symbol table, no interned keys, no pool of buffers. */
    private static JsonFactory factory(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamReadConstraints(limits)
                .build();
    }

    /** Returns the value, or nothing when the text has any problem or exceeds a limit. */
    static Optional<JsonValue> parse(SourceText source) {
        return parse(source, DOCUMENTS);
    }

    /** Returns the value, or nothing when the text has any problem or is nested too deep. */
    static Optional<JsonValue> parseStored(SourceText source) {
        return parse(source, STORED);
    }

    private static Optional<JsonValue> parse(SourceText source, JsonFactory factory) {
        char[] text = source.text().toCharArray();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text, 0, text.length)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            JsonValue root = new StrictParser(source, parser).value(first, Path.ROOT);
            return parser.nextToken() == null ? Optional.of(root) : Optional.empty();
        } catch (JacksonException refused) {
            return Optional.empty();
        }
    }

    /** Recursion is bounded by the depth that the parser allows. */
    private JsonValue value(JsonToken token, Path path) {
        int start = start();
        return switch (token) {
            case START_OBJECT -> object(start, path);
            case START_ARRAY -> list(start, path);
            case VALUE_STRING -> text(start, path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start, path);
            case VALUE_TRUE -> new JsonBoolean(spot(path, start, start + 4), true);
            case VALUE_FALSE -> new JsonBoolean(spot(path, start, start + 5), false);
            case VALUE_NULL -> new JsonNull(spot(path, start, start + 4));
            default -> throw refused();
        };
    }

    private JsonObject object(int start, Path path) {
        Map<String, JsonMember> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = whole(parser.currentName());
            Path child = path.key(key);
            int keyStart = start();
            JsonValue value = value(parser.nextToken(), child);
            var member = new JsonMember(key, spot(child, keyStart, keyStart), value);
            if (members.put(key, member) != null) {
                throw refused();
            }
        }
        return new JsonObject(spot(path, start, start() + 1), members);
    }

    private JsonList list(int start, Path path) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, path.item(items.size())));
        }
        return new JsonList(spot(path, start, start() + 1), items);
    }

    private JsonText text(int start, Path path) {
        String text = whole(parser.getString());
        int end = (int) parser.currentLocation().getCharOffset();
        return new JsonText(spot(path, start, end), text);
    }

    private JsonNumber number(int start, Path path) {
        String written = parser.getString();
        BigDecimal value = Numbers.parse(written);
        if (value == null) {
            throw refused();
        }
        return new JsonNumber(spot(path, start, start + written.length()), value);
    }

    private String whole(String text) {
        if (!JsonText.isWhole(text)) {
            throw refused();
        }
        return text;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private Spot spot(Path path, int start, int end) {
        return new Spot(source, path, start, end);
    }

    private StreamReadException refused() {
        return new StreamReadException(parser, "not fit for use");
    }
}
