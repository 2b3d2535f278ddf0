package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonWriterProperties {
    @Provide
    Arbitrary<JsonValue> values() {
        return Trees.values();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("values") JsonValue value) {
        assertThat(Reading.sound(JsonWriter.canonical(value))).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(Reading.sound(JsonWriter.pretty(value))).isEqualTo(value);
    }

    @Property
    void bytesSurviveUtf8(@ForAll("values") JsonValue value) {
        byte[] bytes = JsonWriter.canonical(value).getBytes(StandardCharsets.UTF_8);
        assertThat(JsonReader.read("f", bytes, new Findings()).root()).contains(value);
    }

    @Property
    void equalValuesHaveOneCanonicalText(@ForAll("values") JsonValue value) {
        JsonValue turned = Trees.turned(value);
        assertThat(turned).isEqualTo(value);
        assertThat(JsonWriter.canonical(turned)).isEqualTo(JsonWriter.canonical(value));
    }

    @Property
    void theFormDoesNotDependOnTheTextReadBefore(@ForAll("values") JsonValue value) {
        assertThat(JsonWriter.canonical(Reading.sound(JsonWriter.pretty(value))))
                .isEqualTo(JsonWriter.canonical(value));
        String pretty = JsonWriter.pretty(value);
        assertThat(JsonWriter.pretty(Reading.sound(pretty))).isEqualTo(pretty);
    }

    @Property
    void aPrettyLineIsLongOnlyWhenItCannotBeBroken(@ForAll("values") JsonValue value) {
        assertThat(JsonWriter.pretty(value).lines().filter(line -> line.codePointCount(0, line.length()) > 120))
                .allMatch(
                        line -> !line.strip().startsWith("{\"") && !line.strip().startsWith("[["));
    }
}
