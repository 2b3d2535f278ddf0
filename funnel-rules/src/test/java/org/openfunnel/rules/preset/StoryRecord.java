package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.openfunnel.name.Language;

/** The stories on record, one file a language. */
final class StoryRecord {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path RECORDS = MODULE.resolve("src/test/resources/golden/story");
    private static final Path FOUND = MODULE.resolve("target/golden/story");

    private StoryRecord() {}

    /** Checks a story against its record; another story is written below {@code target/golden}. */
    static void check(String name, Function<Language, String> told) throws IOException {
        for (Language language : Language.values()) {
            Path record = RECORDS.resolve(file(name, language));
            if (!Files.exists(record) || !Files.readString(record).equals(told.apply(language))) {
                Files.createDirectories(FOUND);
                Files.writeString(FOUND.resolve(file(name, language)), told.apply(language));
            }
        }
        for (Language language : Language.values()) {
            assertThat(RECORDS.resolve(file(name, language))).hasContent(told.apply(language));
        }
    }

    private static String file(String name, Language language) {
        return name + "_" + language.name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
