package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Kind;

/** What is answered to documents that were made to do harm; the table of SECURITY.md says the same in words. */
class HostileDocumentTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final String HEAD =
            "{\"policy\":{\"id\":\"p\",\"version\":\"1\",\"language\":1,\"calendar\":\"china\"},"
                    + "\"stages\":[{\"id\":\"new\",\"kind\":\"open\"},{\"id\":\"won\",\"kind\":\"won\"}],"
                    + "\"moves\":{\"win\":{\"from\":[\"new\"],\"to\":\"won\"}}";

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("nesting without end", "[".repeat(1 << 19), List.of("JSON-031")),
                Arguments.of(
                        "a condition nested too deep",
                        with("conditions", check("{\"not\":".repeat(70) + "{\"otherwise\":true}" + "}".repeat(70))),
                        List.of("JSON-031")),
                Arguments.of("white space without end", HEAD + " ".repeat((1 << 20) + 1) + "}", List.of("JSON-030")),
                Arguments.of("white space within the limit", HEAD + " ".repeat((1 << 20) - 500) + "}", List.of()),
                Arguments.of("a comment without end", HEAD + "/*" + "*".repeat(1 << 19), List.of("JSON-017")),
                Arguments.of(
                        "tokens without end",
                        HEAD + ",\"roles\":[" + "0,".repeat(210_000) + "0]}",
                        List.of("JSON-032")),
                Arguments.of("a number of a billion digits", points("1e999999999"), List.of("JSON-033")),
                Arguments.of("a number of a billion decimal places", points("1e-999999999"), List.of("JSON-033")),
                Arguments.of("a number with a long exponent", points("1e" + "9".repeat(5_000)), List.of("JSON-033")),
                Arguments.of("a number that is none", points("NaN"), List.of("JSON-015")),
                Arguments.of("a key given twice", HEAD + ",\"roles\":{},\"roles\":{}}", List.of("JSON-020")),
                Arguments.of(
                        "a key given twice, once with escapes",
                        HEAD + ",\"roles\":{},\"r\\u006fles\":{}}",
                        List.of("JSON-020")),
                Arguments.of("a name written backwards", role("se\u202eller"), List.of("DOC-011")),
                Arguments.of("a name with a Cyrillic letter", role("s\u0435ller"), List.of("DOC-011")),
                Arguments.of("a name with a space nobody sees", role("sel\u200bler"), List.of("DOC-011")),
                Arguments.of("a key with a space nobody sees", HEAD + ",\"roles\u200b\":{}}", List.of("DOC-001")),
                Arguments.of("half a character", HEAD + ",\"$schema\":\"\\ud83d\"}", List.of("JSON-021")),
                Arguments.of(
                        "a text without end",
                        HEAD + ",\"$schema\":\"" + "x".repeat(20_001) + "\"}",
                        List.of("JSON-034")),
                Arguments.of("conditions that double", with("conditions", doubling(60)), List.of("DOC-012")),
                Arguments.of(
                        "conditions that go round",
                        with(
                                "conditions",
                                "{\"a\":{\"check\":{\"condition\":\"b\"}},\"b\":{\"check\":{\"condition\":\"a\"}}}"),
                        List.of("DOC-012")),
                Arguments.of(
                        "a condition of too many parts",
                        with("conditions", check("{\"all\":[" + stages(300) + "]}")),
                        List.of("DOC-012")),
                Arguments.of("more rules than a policy may have", with("roles", roles(5_001)), List.of("DOC-014")),
                Arguments.of(
                        "a hundred thousand unknown keys",
                        HEAD + "," + unknown(90_000) + "}",
                        List.of("DOC-001", "JSON-036")));
    }

    private static String with(String section, String content) {
        return HEAD + ",\"" + section + "\":" + content + "}";
    }

    private static String check(String condition) {
        return "{\"c\":{\"check\":" + condition + "}}";
    }

    private static String role(String name) {
        return with("roles", "{\"" + name + "\":{}}");
    }

    private static String points(String number) {
        return with(
                "scorecard",
                "{\"characteristics\":{\"c\":{\"rated\":\"rating.need\",\"ifUnknown\":0,\"points\":{\"min\":0,\"max\":"
                        + number + "}}}}");
    }

    private static String doubling(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"c" + i + "\":{\"check\":"
                        + (i == 0
                                ? "{\"stage\":[\"new\"]}"
                                : "{\"any\":[{\"condition\":\"c" + (i - 1) + "\"},{\"condition\":\"c" + (i - 1)
                                        + "\"}]}")
                        + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String stages(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"stage\":[\"new\"]}").collect(Collectors.joining(","));
    }

    private static String roles(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"r" + i + "\":{}").collect(Collectors.joining(",", "{", "}"));
    }

    private static String unknown(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isAnsweredAtOnce(String name, String document, List<String> codes) {
        assertTimeoutPreemptively(AT_ONCE, () -> {
            Loaded loaded = Policies.load("hostile", document);
            assertThat(loaded.findings().stream()
                            .map(Finding::code)
                            .filter(code -> code.kind() != Kind.PROOF)
                            .map(FindingCode::id)
                            .distinct()
                            .sorted())
                    .as(name)
                    .isEqualTo(codes);
            assertThat(loaded.policy().isPresent()).isEqualTo(codes.isEmpty());
            assertThat(loaded.report(Language.ZH)).hasSizeLessThan(1 << 18).doesNotContain("\u202e", "\u200b");
        });
    }
}
