package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The reader takes what Jackson takes when it is strict about everything but comments, and nothing else. */
class JacksonAgreementProperties {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String[] KEYS = {
        "\"a\"",
        "\"b\"",
        "\"c\"",
        "\"d\"",
        "\"e\"",
        "\"f\"",
        "\"\\u0061\"",
        "\"\"",
        "\"\uff0c\"",
        "\"”\"",
        "\"\\\"\"",
        "a"
    };
    private static final String[] SCALARS = {
        "1",
        "-0",
        "0.10",
        "1e5",
        "1E+2",
        "true",
        "false",
        "null",
        "\"a\"",
        "\"\\n\\u0041\\/\"",
        "\"\u007f😀\"",
        "\"x”\""
    };
    private static final String[] NO_SCALARS = {
        "01", "1.", ".5", "-", "+1", "0x1", "nul", "\"\\x\"", "\"\\u00e\"", "\"\t\"", "\"", "'a'", "a", "NaN", "", "1 2"
    };

    /** Mostly well-formed: brackets are balanced around what is put between them. */
    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.randomValue(random -> nearlyJson(random, 3));
    }

    private static String nearlyJson(Random random, int depth) {
        Supplier<String> part = () -> nearlyJson(random, depth - 1);
        return switch (random.nextInt(depth == 0 ? 3 : 12)) {
            case 0, 1, 2 -> pick(random, random.nextInt(30) == 0 ? NO_SCALARS : SCALARS);
            case 3, 4, 5, 6 -> "[" + some(random, part) + "]";
            case 7 -> "/*x*/ " + part.get() + " //y\n";
            case 8 -> " " + part.get() + (random.nextInt(9) == 0 ? "," : "\r\n");
            default -> "{" + some(random, () -> pick(random, KEYS) + ":" + part.get()) + "}";
        };
    }

    private static String some(Random random, Supplier<String> part) {
        return Stream.generate(part).limit(random.nextInt(4)).collect(Collectors.joining(","));
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Property(tries = 3000)
    void acceptsWhatJacksonAccepts(@ForAll("nearlyJson") String text) {
        Reading<JsonValue> ours = Reading.of(text);
        Optional<JsonValue> theirs = jackson(text);
        assertThat(ours.findings().isEmpty()).as(ours.findings() + "").isEqualTo(theirs.isPresent());
        theirs.ifPresent(it -> assertThat(ours.value()).contains(it));
    }

    private static Optional<JsonValue> jackson(String text) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            Optional<JsonValue> value = first == null ? Optional.empty() : Optional.of(value(parser));
            return parser.nextToken() == null ? value : Optional.empty();
        } catch (JacksonException refused) {
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> JsonText.of(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> JsonBoolean.of(parser.getBooleanValue());
            case VALUE_NULL -> JsonNull.of();
            default -> JsonNumber.of(parser.getDecimalValue());
        };
    }

    private static JsonValue object(JsonParser parser) {
        var object = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.with(key, value(parser));
        }
        return object.build();
    }

    private static JsonValue list(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return JsonList.of(items);
    }
}
