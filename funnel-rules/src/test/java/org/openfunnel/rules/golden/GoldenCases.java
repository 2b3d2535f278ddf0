package org.openfunnel.rules.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.SourceText;

/**
 * Documents with what must be found about them: each folder holds {@code policy.jsonc} or
 * {@code calendars.jsonc}, and {@code expected.txt}.
 *
 * <p>A test has one parameterised method over {@link #in} that reads the document its way and calls {@link #check}. What
 * was found instead is written below {@code target/golden}; once it is right, it becomes the expectation:
 * {@code cp -r target/golden src/test/resources}.
 */
public final class GoldenCases {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path EXPECTED = MODULE.resolve("src/test/resources/golden");
    private static final Path FOUND = MODULE.resolve("target/golden");
    private static final String BETWEEN_LANGUAGES = "----\n\n";

    private GoldenCases() {}

    /** Returns the cases of a group such as {@code json}, as {@code group/case}, in alphabetical order. */
    public static List<String> in(String group) throws IOException {
        try (Stream<Path> folders = Files.list(EXPECTED.resolve(group))) {
            return folders.map(folder -> group + "/" + folder.getFileName())
                    .sorted()
                    .toList();
        }
    }

    /** Returns the bytes of the document of a case. */
    public static byte[] document(String name) throws IOException {
        return Files.readAllBytes(EXPECTED.resolve(name).resolve("policy.jsonc"));
    }

    /** Returns the bytes of the document of calendars of a case. */
    public static byte[] calendars(String name) throws IOException {
        return Files.readAllBytes(EXPECTED.resolve(name).resolve("calendars.jsonc"));
    }

    /** Compares everything found, printed in both languages, with the whole expectation. */
    public static void check(String name, SourceText source, Collection<Finding> findings) throws IOException {
        String found = print(Language.EN, source, findings) + BETWEEN_LANGUAGES + print(Language.ZH, source, findings);
        Path expected = EXPECTED.resolve(name).resolve("expected.txt");
        if (!Files.exists(expected) || !Files.readString(expected).equals(found)) {
            Path folder = FOUND.resolve(name);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("expected.txt"), found);
        }
        assertThat(expected).hasContent(found);
    }

    private static String print(Language language, SourceText source, Collection<Finding> findings) {
        return FindingPrinter.in(language).withSource(source).text(findings);
    }
}
