package org.openfunnel.rules.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonMember;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.JsonWriter;

/** The JSON Schema of policy documents: as it is shipped, or narrowed to the facts of a catalogue. */
public final class PolicySchema {
    private static final List<String> OPERATORS = List.of("eq", "ne", "gt", "gte", "lt", "lte");

    private PolicySchema() {}

    /** Returns the schema that every document obeys. */
    public static String text() {
        return resource("policy-1.schema.json");
    }

    /** Returns the document to start from. */
    public static String skeleton() {
        return resource("skeleton.funnel.jsonc");
    }

    /**
     * Returns the schema of documents that read only the facts of a catalogue, and compare each with what it can be. Editors
     * then complete the names of facts and the ids of their options.
     */
    public static String text(FactCatalog catalog) {
        JsonObject schema = (JsonObject)
                JsonReader.read("schema", text(), new Findings()).root().orElseThrow();
        JsonObject definitions = (JsonObject) member(schema, "$defs");
        JsonObject narrowed = with(definitions, "fact-name", names(catalog));
        JsonObject condition = (JsonObject) member(definitions, "fact-condition");
        narrowed = with(narrowed, "fact-condition", with(condition, "allOf", perFact(catalog)));
        return JsonWriter.pretty(with(schema, "$defs", narrowed)) + "\n";
    }

    private static JsonValue names(FactCatalog catalog) {
        return words(catalog.hostFacts().stream().map(fact -> fact.name().value()));
    }

    private static JsonObject words(Stream<String> words) {
        return JsonObject.builder()
                .with("enum", JsonList.of(words.map(JsonText::of).toList()))
                .build();
    }

    private static JsonValue perFact(FactCatalog catalog) {
        List<JsonValue> rules = new ArrayList<>();
        for (Fact fact : catalog.hostFacts()) {
            constant(fact.type()).ifPresent(type -> rules.add(rule(fact, type)));
        }
        return JsonList.of(rules);
    }

    /** Returns what a constant beside a fact of this type looks like; nothing for sets, which compare in words of their own. */
    private static Optional<JsonObject> constant(FactType type) {
        if (type instanceof FactType.Choice choice) {
            return Optional.of(words(choice.options().stream().map(FactType.Option::id)));
        }
        if (type instanceof FactType.Items) {
            return Optional.empty();
        }
        String word =
                type instanceof FactType.Numeric ? "number" : type instanceof FactType.Flag ? "boolean" : "string";
        return Optional.of(JsonObject.builder().with("type", word).build());
    }

    private static JsonObject rule(Fact fact, JsonObject constant) {
        JsonObject other = reference("other-fact");
        JsonObject operand =
                JsonObject.builder().with("anyOf", JsonList.of(constant, other)).build();
        JsonObject several = JsonObject.builder().with("items", constant).build();
        JsonObject.Builder words = JsonObject.builder();
        OPERATORS.forEach(operator -> words.with(operator, operand));
        JsonObject name =
                JsonObject.builder().with("const", fact.name().value()).build();
        return JsonObject.builder()
                .with("if", properties(JsonObject.builder().with("fact", name).build()))
                .with(
                        "then",
                        properties(
                                words.with("in", several).with("notIn", several).build()))
                .build();
    }

    private static JsonObject properties(JsonObject members) {
        return JsonObject.builder().with("properties", members).build();
    }

    private static JsonObject reference(String definition) {
        return JsonObject.builder().with("$ref", "#/$defs/" + definition).build();
    }

    private static JsonValue member(JsonObject object, String key) {
        return object.find(key).map(JsonMember::value).orElseThrow();
    }

    private static JsonObject with(JsonObject object, String key, JsonValue value) {
        JsonObject.Builder changed = JsonObject.builder();
        object.members().stream()
                .filter(member -> !member.key().equals(key))
                .forEach(member -> changed.with(member.key(), member.value()));
        return changed.with(key, value).build();
    }

    static String resource(String name) {
        try (InputStream in = PolicySchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource `" + name + "` must be in the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
