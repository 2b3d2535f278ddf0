package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.rules.diagnostic.SourceText;

class JsonReaderProperties {
    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\"", "a", "true", "null", "1", "-1.5e3", "01", "NaN", "\\",
        "\\u12", " ", "\n", "\t", "//x\n", "/*x*/", "/*", "/", "#", "'", "“", "”", "，", "：", "｛", "预", "\u00a0",
        "\ud83d", "😀", "\u0000", "=", ";", "1:2", "\ufeff"
    };

    @Provide
    Arbitrary<String> rubbish() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    /** A document with up to four places where something was put in or taken out. */
    @Provide
    Arbitrary<String> mutants() {
        return Arbitraries.randomValue(random -> {
            JsonValue value = Trees.value(random);
            var out = new StringBuilder(random.nextBoolean() ? JsonWriter.pretty(value) : JsonWriter.canonical(value));
            for (int edit = random.nextInt(5); edit > 0; edit--) {
                int from = random.nextInt(out.length() + 1);
                int end = Math.min(out.length(), from + random.nextInt(3));
                out.replace(from, end, PIECES[random.nextInt(PIECES.length)]);
            }
            return out.toString();
        });
    }

    @Property
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        var findings = new Findings();
        Optional<JsonValue> root = JsonReader.read("f", bytes, findings).root();
        assertThat(root.isPresent() || !findings.inOrder().isEmpty()).isTrue();
    }

    @Property(tries = 2000)
    void rubbishIsReportedWithinLimits(@ForAll("rubbish") String text) {
        isReportedWell(text);
    }

    @Property(tries = 2000)
    void mistakesAreReportedWithinLimits(@ForAll("mutants") String text) {
        isReportedWell(text);
    }

    private static void isReportedWell(String text) {
        Reading<JsonValue> reading = Reading.of(text);
        List<Finding> found = reading.findings();
        assertThat(reading.value().isPresent() || !found.isEmpty()).isTrue();
        assertThat(found.size()).isLessThanOrEqualTo(Findings.MAX + 1);
        assertThat(found).allMatch(it -> it.code().id().startsWith("JSON"));
        assertThat(found).allMatch(it -> isInside(it.place(), text));
        assertThat(found).doesNotHaveDuplicates();
    }

    private static boolean isInside(Place place, String text) {
        long lines = text.lines().count() + 1;
        return place.line() <= lines && place.column() <= text.length() + 1;
    }

    @Property(tries = 2000)
    void bothParsersAcceptTheSame(@ForAll("mutants") String text) {
        var source = SourceText.of("f", text);
        var findings = new Findings();
        JsonValue mended = new MendingParser(source, findings).parse();
        Optional<JsonValue> strict = StrictParser.parse(source);
        boolean isSound = findings.inOrder().isEmpty();
        if (strict.isPresent()) {
            assertThat(findings.inOrder()).isEmpty();
            assertThat(mended).isEqualTo(strict.get());
            assertThat(places(strict.get())).isEqualTo(places(mended));
        } else if (isSound) {
            assertThat(text).as("a number at the root and a comment behind it").containsPattern("\\d/[/*]");
        }
    }

    private static Map<String, String> places(JsonValue value) {
        Map<String, JsonValue> all = new LinkedHashMap<>();
        Trees.collect(value, all);
        Map<String, String> places = new LinkedHashMap<>();
        all.forEach((pointer, it) -> places.put(pointer, it.place() + " to " + it.end()));
        return places;
    }

    @Property
    void theTextAtAPlaceIsTheValue(@ForAll("values") JsonValue value) {
        String text = JsonWriter.pretty(value);
        Map<String, JsonValue> all = new LinkedHashMap<>();
        Trees.collect(Reading.sound(text), all);
        all.forEach((pointer, it) -> {
            String written = text.substring(offset(text, it.place()), offset(text, it.end()));
            assertThat(Reading.sound(written)).isEqualTo(it);
            assertThat(written).isEqualTo(written.strip());
        });
    }

    @Provide
    Arbitrary<JsonValue> values() {
        return Trees.values();
    }

    private static int offset(String text, Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, place.column() - 1);
    }
}
