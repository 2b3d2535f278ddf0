package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.name.Language;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.rules.preset.Presets;

/**
 * Whatever the bytes, loading returns soon, with findings that are worded, or with a policy.
 *
 * <p>The corpus is every document of the golden folders, the preset and the skeleton. {@code -Dfunnel.fuzz=100000} looks longer;
 * an input that does harm becomes a golden case.
 */
class FuzzedDocumentProperties {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<byte[]> CORPUS = corpus();
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "\\",
        "//",
        "/*",
        "\n",
        "\u0000",
        "\ufeff",
        "null",
        "true",
        "-",
        "1e9",
        "0.5",
        "\u202e",
        "客",
        "\ud83d\ude00",
        "\"eq\":",
        "\"when\":{",
        "\"id\":\"x\",",
        "{\"fact\":\"x\"}",
        "{\"any\":[",
    };

    private static List<byte[]> corpus() {
        try {
            List<byte[]> documents = new ArrayList<>();
            for (String group : List.of("document", "json")) {
                for (String name : GoldenCases.in(group)) {
                    documents.add(GoldenCases.document(name));
                }
            }
            documents.add(Policies.skeleton().getBytes(StandardCharsets.UTF_8));
            documents.add(Presets.bantLeadScoring().text().getBytes(StandardCharsets.UTF_8));
            return documents;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Example
    void theCorpusIsAnswered() {
        assertThat(CORPUS).hasSizeGreaterThan(60);
        CORPUS.forEach(FuzzedDocumentProperties::isAnswered);
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void damagedDocumentsAreAnswered(@ForAll long seed) {
        var random = new Random(seed);
        for (int i = 0; i < Integer.getInteger("funnel.fuzz", 300); i++) {
            byte[] document = CORPUS.get(random.nextInt(CORPUS.size()));
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                document = damaged(document, random);
            }
            isAnswered(document);
        }
    }

    private static byte[] damaged(byte[] document, Random random) {
        int at = random.nextInt(document.length + 1);
        int end = Math.min(document.length, at + 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 4));
        return switch (random.nextInt(5)) {
            case 0 -> joined(document, at, new byte[0], end);
            case 1 -> joined(document, at, new byte[] {(byte) random.nextInt(256)}, end);
            case 2 -> joined(document, end, document, at);
            default -> joined(document, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), at);
        };
    }

    /** Returns the document up to a place, then something, then the document from another place on. */
    private static byte[] joined(byte[] document, int to, byte[] between, int from) {
        byte[] all = new byte[to + between.length + document.length - from];
        System.arraycopy(document, 0, all, 0, to);
        System.arraycopy(between, 0, all, to, between.length);
        System.arraycopy(document, from, all, to + between.length, document.length - from);
        return all;
    }

    private static void isAnswered(byte[] document) {
        Loaded loaded = assertTimeoutPreemptively(
                SOON,
                () -> Policies.load("fuzzed", document),
                () -> "slow: " + new String(document, StandardCharsets.ISO_8859_1));
        assertThat(loaded.policy().isPresent() || !loaded.findings().isEmpty()).isTrue();
        for (Language language : Language.values()) {
            assertThat(loaded.report(language)).hasSizeLessThan(1 << 19).doesNotContain("???");
        }
    }
}
