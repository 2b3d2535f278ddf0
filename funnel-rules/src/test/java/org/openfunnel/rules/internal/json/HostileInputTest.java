package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.FindingPrinter;

/** Documents of a megabyte made to cost more than their length: all are read and printed at once. */
class HostileInputTest {
    private static final int LENGTH = (1 << 20) - 100;
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    static List<String> documents() {
        return List.of(
                fill("["),
                fill("{\"a\":"),
                "[" + fill("\"a\"b"),
                "[" + fill("\"a\" b, "),
                "[" + fill("\"a”b"),
                "[" + fill("' a "),
                "[" + fill("“ ”"),
                "[" + fill("word "),
                "[" + fill("word"),
                "[" + fill("1"),
                "[" + fill("1:"),
                "[1e" + fill("0"),
                "[" + fill("#"),
                "[" + fill("? "),
                "[" + fill("/* */"),
                "[" + fill("/*"),
                "[" + fill("}"),
                "[{" + fill("]{"),
                "[" + fill(","),
                "[\"" + fill("\\"),
                "[\"" + fill("\\ud83d"),
                "[\"" + fill("\n\" "),
                "[\"" + fill(" ") + "”",
                "{\"" + fill("k") + "\":[" + "01,".repeat(30) + "]}",
                "{" + fill("k") + ":[" + "01,".repeat(30) + "]}",
                "[" + fill("\u00a0x"),
                fill(" "),
                fill("\n"),
                fill("\u0000"));
    }

    private static String fill(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAtOnce(String document) {
        assertTimeoutPreemptively(AT_ONCE, () -> {
            var findings = new Findings();
            JsonDocument read = JsonReader.read("f", document, findings);
            var printer = FindingPrinter.in(Language.EN).withSource(read.source());
            assertThat(printer.text(findings.inOrder())).isNotEmpty().hasSizeLessThan(1 << 20);
        });
    }
}
