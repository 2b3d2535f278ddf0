package org.openfunnel.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;

class TextsTest {
    private static final Pattern GAP = Pattern.compile("%(\\d+\\$)?,?[a-z]");
    /** A key in the sources: words joined by points and hyphens, as a text of its own. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"demo", "usage"})
    void everyTextExistsInBothLanguagesWithTheSameGaps(String name) {
        ResourceBundle english = bundle(name, Locale.ENGLISH);
        ResourceBundle chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(gaps(chinese.getString(key))).as(key).isEqualTo(gaps(english.getString(key)));
        }
    }

    @Test
    void everyKeyOfTheSourcesHasATextAndEveryTextIsUsed() throws IOException {
        ResourceBundle words = bundle("demo", Locale.ENGLISH);
        Set<String> roots = words.keySet().stream().map(TextsTest::root).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            KEY.matcher(source)
                    .results()
                    .map(m -> m.group(1))
                    .filter(k -> roots.contains(root(k)) && !k.endsWith(".csv"))
                    .forEach(used::add);
        }
        assertThat(used).isEqualTo(new TreeSet<>(words.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB", "tr-TR", "ar-EG"})
    void speaksItsLanguageWhateverTheDefault(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(Texts.in(Language.EN).say("file.missing", "x")).isEqualTo("x: there is no such file");
            assertThat(Texts.in(Language.ZH).say("row.uneven", 1234, 5)).isEqualTo("有 1234 列，表头有 5 列");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysWhatIsInsideAText() {
        Texts texts = Texts.in(Language.ZH);
        assertThat(texts.say("cell.misfit", Said.of("mapping.twice", "x"))).isEqualTo("“x”出现两次");
        assertThat(texts.say("cell.misfit", Label.of("Hot", "重点"))).isEqualTo("重点");
        assertThat(texts.say("cell.misfit", List.of("a", "b"))).isEqualTo("a、b");
        assertThat(texts.say("cell.misfit", Message.of("fact.out-of-range", Arg.of(0), Arg.of(10), Arg.of(11))))
                .contains("0", "10", "11");
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static String root(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).isNotEmpty();
            var sources = new java.util.ArrayList<String>();
            for (Path file : java) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle("org.openfunnel.demo.text." + name, locale);
    }
}
