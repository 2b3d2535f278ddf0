package org.openfunnel.rules.internal.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.rules.diagnostic.Finding;

/** One reading in a test: what came out and what was found. */
record Reading<T>(Optional<T> value, List<Finding> findings) {
    static Reading<JsonValue> of(String text) {
        var findings = new Findings();
        Optional<JsonValue> root = JsonReader.read("f", text, findings).root();
        return new Reading<>(root, findings.inOrder());
    }

    /** Reads a document that has no problem as JSON with a cursor at its value. */
    static <T> Reading<T> with(String text, Function<ValueCursor, Optional<T>> reader) {
        var findings = new Findings();
        Optional<T> value = reader.apply(JsonReader.read("f", text, findings).cursor(findings));
        return new Reading<>(value, findings.inOrder());
    }

    /** Returns the value of a document without any problem. */
    static JsonValue sound(String text) {
        Reading<JsonValue> reading = of(text);
        if (!reading.findings().isEmpty()) {
            throw new AssertionError(reading.findings());
        }
        return reading.value().orElseThrow();
    }

    /** Returns each finding as {@code line:column code message}, one a line. */
    String found() {
        return findings.stream()
                .map(it -> it.toString()
                        .substring("f:".length())
                        .replaceFirst(": ", " ")
                        .replaceFirst(": ", " "))
                .reduce("", (all, next) -> all + next + "\n");
    }
}
