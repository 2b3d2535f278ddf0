package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ObjectCursorTest {
    private static <T> Reading<T> read(String text, Function<ObjectCursor, Optional<T>> reader) {
        return Reading.with(text, at -> at.object(reader));
    }

    private static Optional<String> label(ObjectCursor in) {
        Optional<String> label = in.required("label").text();
        return in.build(
                () -> label.orElseThrow() + in.optional("rank").integer(0, 9).orElse(1));
    }

    @Test
    void buildsAWholeFromItsParts() {
        assertThat(read("{\"label\":\"a\",\"rank\":2}", ObjectCursorTest::label).value())
                .contains("a2");
        assertThat(read("{\"label\":\"a\"}", ObjectCursorTest::label).value()).contains("a1");
    }

    @Test
    void reportsAMissingKey() {
        Reading<String> reading = read("{}", ObjectCursorTest::label);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.found()).isEqualTo("1:1 DOC-002 the key `label` is missing\n");
    }

    @Test
    void reportsAnUnknownKeyAndNotTheMissingOneThatWasMeant() {
        Reading<String> reading = read("{\"lable\":\"a\"}", ObjectCursorTest::label);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.found()).isEqualTo("1:2 DOC-001 the key `lable` is not known here\n");
        assertThat(reading.findings().get(0).help(org.openfunnel.name.Language.EN))
                .contains("did you mean `label`?");
    }
}
