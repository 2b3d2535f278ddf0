package org.openfunnel.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.architecture.Modules;

/** Every text exists in both languages and says the same about the same arguments. */
class BundlesTest {
    private static final Path FOLDER = Modules.CLASSES.resolve("org/openfunnel/explain");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndArguments(String bundle) throws IOException {
        assertThat(arguments(bundle + "_zh"))
                .isEqualTo(arguments(bundle + "_en"))
                .isNotEmpty();
    }

    private static Map<String, Set<String>> arguments(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
            texts.load(reader);
        }
        Map<String, Set<String>> arguments = new TreeMap<>();
        texts.forEach((key, text) -> {
            assertThat((String) text).as("text of " + key).isNotBlank();
            Set<String> gaps = new TreeSet<>();
            GAP.matcher((String) text).results().map(MatchResult::group).forEach(gaps::add);
            arguments.put((String) key, gaps);
        });
        return arguments;
    }
}
