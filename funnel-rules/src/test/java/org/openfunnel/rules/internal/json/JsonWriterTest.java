package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
    @Test
    void canonicalFormSortsKeysAndLeavesOutSpace() {
        assertThat(JsonWriter.canonical(Reading.sound("{ \"b\" : [ 1 , {} ], \"a\" : [], \"A\": null, \"预\": true }")))
                .isEqualTo("{\"A\":null,\"a\":[],\"b\":[1,{}],\"预\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "1e3, 1000",
        "100, 100",
        "-0.0, 0",
        "0e5, 0",
        "1E-3, 0.001",
        "-12.340e1, -123.4",
        "0.10, 0.1"
    })
    void canonicalFormHasOneSpellingOfANumber(String number, String canonical) {
        assertThat(JsonWriter.canonical(JsonNumber.of(new BigDecimal(number)))).isEqualTo(canonical);
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(JsonWriter.canonical(JsonText.of("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é预😀")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é预😀\"");
    }

    @Test
    void prettyFormKeepsOrderAndDecimalPlaces() {
        assertThat(JsonWriter.pretty(Reading.sound("{\"b\":[1.50,{}],\"a\":{\"x\":1e2}}")))
                .isEqualTo("{\"b\": [1.50, {}], \"a\": {\"x\": 100}}");
    }

    @Test
    void prettyFormBreaksWhatIsWiderThan120Characters() {
        String fits = "预".repeat(120 - 4 - 3);
        var list = JsonList.of(JsonText.of(fits), JsonNumber.of(1));
        assertThat(JsonWriter.pretty(list)).isEqualTo("[\n  \"" + fits + "\",\n  1\n]");
        assertThat(JsonWriter.pretty(JsonList.of(Collections.nCopies(39, JsonNumber.of(1)))))
                .isEqualTo("[" + String.join(", ", Collections.nCopies(39, "1")) + "]");
    }
}
