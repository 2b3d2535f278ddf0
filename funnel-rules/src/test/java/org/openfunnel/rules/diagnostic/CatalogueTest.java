package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openfunnel.name.Language;

class CatalogueTest {
    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(Texts.BUNDLE, language.locale());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(bundle(Language.EN).keySet())
                .isEqualTo(bundle(Language.ZH).keySet())
                .hasSizeGreaterThan(50);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : bundle(Language.EN).keySet()) {
            assertThat(placeholders(Language.ZH, key)).as(key).isEqualTo(placeholders(Language.EN, key));
        }
    }

    private static Set<String> placeholders(Language language, String key) {
        return new Template(bundle(language).getString(key)).placeholders();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodePhraseAndSeverityHasAText(Language language) {
        assertThat(bundle(language).keySet()).containsAll(requiredKeys());
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(bundle(Language.EN).keySet());
        unused.removeAll(requiredKeys());
        unused.removeIf(key -> key.matches("[A-Z]+-[0-9]+(\\.help)?(\\.[0-9]+)?") && belongsToACode(key));
        assertThat(unused).isEmpty();
    }

    private static boolean belongsToACode(String key) {
        return Arrays.stream(FindingCode.values()).anyMatch(code -> key.startsWith(code.id() + "."));
    }

    private static Set<String> requiredKeys() {
        return Stream.of(
                        Arrays.stream(FindingCode.values()).map(FindingCode::id),
                        Arrays.stream(Phrase.values()).map(Phrase::key),
                        Arrays.stream(Severity.values())
                                .map(it -> "severity." + it.name().toLowerCase(Locale.ROOT)),
                        Stream.of("help"))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    @Test
    void wordingsAreNumberedWithoutAHole() {
        Set<String> keys = bundle(Language.EN).keySet();
        for (String key : keys) {
            if (key.matches("[A-Z].*\\.[0-9]+")) {
                int number = Integer.parseInt(key.substring(key.lastIndexOf('.') + 1));
                String stem = key.substring(0, key.lastIndexOf('.'));
                assertThat(keys).contains(number == 2 ? stem : stem + "." + (number - 1));
            }
        }
    }

    @Test
    void noTextIsInTheRoot() {
        assertThatThrownBy(() -> ResourceBundle.getBundle(
                        Texts.BUNDLE,
                        Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void idsAreUniqueAndWellFormed() {
        var seen = new HashSet<String>();
        for (FindingCode code : FindingCode.values()) {
            assertThat(code.id()).matches("[A-Z]+-[0-9]{3}");
            assertThat(seen.add(code.id())).as(code.id()).isTrue();
        }
    }

    @Test
    void textsAreChineseInOneBundleOnly() {
        assertThat(bundle(Language.EN).keySet())
                .allSatisfy(key -> assertThat(isChinese(Language.EN, key)).isFalse());
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::id))
                .allSatisfy(key -> assertThat(isChinese(Language.ZH, key)).isTrue());
    }

    private static boolean isChinese(Language language, String key) {
        return bundle(language)
                .getString(key)
                .codePoints()
                .anyMatch(it -> Objects.equals(Character.UnicodeScript.of(it), Character.UnicodeScript.HAN));
    }

    @Test
    void noDefaultLocaleChangesAnAnswer() {
        var finding = Finding.of(FindingCode.DOCUMENT_EMPTY, Place.of(""));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(finding.message(Language.EN)).isEqualTo("the document is empty");
            Locale.setDefault(Locale.FRANCE);
            assertThat(finding.message(Language.ZH)).isEqualTo("文档为空");
        } finally {
            Locale.setDefault(before);
        }
    }
}
