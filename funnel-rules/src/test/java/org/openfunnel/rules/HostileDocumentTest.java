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

    private static final String LINE =
            "\"interpolate\":{\"fact\":\"company.employees\",\"along\":[{\"at\":0,\"points\":0},{\"at\":";

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
                Arguments.of("a line without end", line(20_000), List.of("DOC-012")),
                Arguments.of("the longest line", graded(line(256)), List.of()),
                Arguments.of(
                        "a line to a billion digits", given(LINE + "1e999999999,\"points\":1}]}"), List.of("JSON-033")),
                Arguments.of(
                        "a line of tiny numbers", given(LINE + "0.0000000001,\"points\":1}]}"), List.of("DOC-012")),
                Arguments.of("a weight of nearly nothing", weighted("1e-50"), List.of("DOC-012")),
                Arguments.of("a weight without measure", weighted("1e50"), List.of("DOC-005")),
                Arguments.of("points to begin with without measure", baseline("-1e50"), List.of("DOC-005")),
                Arguments.of("deeds without end", given(deeds(6_000)), List.of("DOC-014")),
                Arguments.of("a thousand deeds", graded(given(deeds(1_000))), List.of()),
                Arguments.of(
                        "points of a deed without measure",
                        given(deed("1e50", "{\"linearDays\":1}")),
                        List.of("DOC-005")),
                Arguments.of("fading for ever", given(deed("1", "{\"halfLifeDays\":1e9}")), List.of("DOC-005")),
                Arguments.of("fading in endless steps", given(deed("1", fading(20_000))), List.of("DOC-012")),
                Arguments.of("fading in a thousand steps", graded(given(deed("1", fading(1_000)))), List.of()),
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

    /** One characteristic that takes its points from what is given. */
    private static String given(String formula) {
        return HEAD + ",\"activities\":{\"call\":{\"steps\":[\"made\"]}},\"scorecard\":{\"characteristics\":{\"c\":"
                + "{\"ifUnknown\":0,\"points\":{\"min\":0,\"max\":5}," + formula + "}}}}";
    }

    /** The same with grades that read the points. */
    private static String graded(String document) {
        return document.substring(0, document.length() - 1)
                + ",\"grading\":{\"grades\":[{\"id\":\"A\",\"when\":{\"score\":\"total\",\"gte\":3}},"
                + "{\"id\":\"B\",\"when\":{\"score\":\"total\",\"lt\":3}}]}}";
    }

    private static String line(int count) {
        return given(IntStream.range(0, count)
                .mapToObj(i -> "{\"at\":" + i + ",\"points\":" + i % 5 + "}")
                .collect(Collectors.joining(",", "\"interpolate\":{\"fact\":\"company.employees\",\"along\":[", "]}")));
    }

    private static String weighted(String weight) {
        return given("\"rated\":\"company.employees\",\"weight\":" + weight);
    }

    private static String baseline(String points) {
        return given("\"rated\":\"company.employees\",\"weight\":2")
                .replace("\"scorecard\":{", "\"scorecard\":{\"baseline\":" + points + ",");
    }

    private static String deeds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"d" + i + "\",\"on\":{\"done\":\"call.made\"},\"points\":1}")
                .collect(Collectors.joining(",", "\"behaviour\":[", "]"));
    }

    private static String deed(String points, String decay) {
        return "\"behaviour\":[{\"id\":\"d\",\"on\":{\"done\":\"call.made\"},\"points\":" + points + ",\"decay\":"
                + decay + "}]";
    }

    private static String fading(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(i -> "{\"fromDay\":" + (1 + i % 1_000) + ",\"keep\":0.5}")
                .collect(Collectors.joining(",", "{\"steps\":[", "]}"));
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
