package org.openfunnel.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in both languages, and every code that the sources name has a sentence. */
class BundlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/openfunnel/explain");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+)\\.([a-z0-9-]+)\"");
    private static final Pattern PHRASE = Pattern.compile("\\b(?:said|nested|keyed)\\(\\s*\"([a-z-]+)\"");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(en|zh)\\.properties", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> texts(String bundle, String language) throws IOException {
        var properties = new Properties();
        Path file = TEXTS.resolve(bundle + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Map<String, String> english = texts(bundle, "en");
        Map<String, String> chinese = texts(bundle, "zh");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(gaps(chinese.get(key))).as(bundle + "." + key).isEqualTo(gaps(text));
            assertThat(chinese.get(key)).as(bundle + "." + key).isNotBlank();
        });
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String language : List.of("en", "zh")) {
            List<String> keys = Files.readAllLines(TEXTS.resolve(bundle + "_" + language + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyCodeInTheSourcesHasItsSentence() throws IOException {
        List<String> missing = new ArrayList<>();
        Map<String, Map<String, String>> known = new TreeMap<>();
        for (String bundle : bundles()) {
            known.put(bundle, texts(bundle, "en"));
        }
        for (String source : sources("")) {
            CODE.matcher(source)
                    .results()
                    .filter(code -> known.containsKey(code.group(1)))
                    .filter(code -> !isKnown(known.get(code.group(1)).keySet(), code.group(2)))
                    .forEach(code -> missing.add(code.group()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPhraseOfTheConditionsHasItsSentence() throws IOException {
        Set<String> known = texts("condition", "en").keySet();
        List<String> phrases = new ArrayList<>();
        for (String source : sources("org/openfunnel/condition")) {
            PHRASE.matcher(source).results().forEach(phrase -> phrases.add(phrase.group(1)));
        }
        assertThat(phrases).hasSizeGreaterThan(50).allMatch(phrase -> isKnown(known, phrase));
    }

    /** A literal is a whole key, or one to which a truth or another part is joined. */
    private static boolean isKnown(Set<String> keys, String literal) {
        String joined = literal.endsWith("-") ? literal : literal + "-";
        return keys.contains(literal) || keys.stream().anyMatch(key -> key.startsWith(joined));
    }

    private static List<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            List<String> sources = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
