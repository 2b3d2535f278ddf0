package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.rules.diagnostic.Kind;
import org.openfunnel.rules.golden.GoldenCases;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonBoolean;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonNumber;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.JsonWriter;
import org.openfunnel.time.Calendars;

/**
 * The schema of calendars and their loader agree: what the schema refuses the loader refuses, and what the loader refuses for its
 * shape the schema refuses.
 */
class CalendarSchemaTest {
    private static final SchemaCheck SCHEMA = SchemaCheck.by(CalendarDocuments.schema());

    @Test
    void isASchema() {
        assertThat(SchemaCheck.ofSchemas().complaints(CalendarDocuments.schema()))
                .isEmpty();
    }

    static List<String> cases() throws IOException {
        return GoldenCases.in("calendar");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnWhatAuthorsDoWrong(String name) throws IOException {
        agrees(new String(GoldenCases.calendars(name), StandardCharsets.UTF_8));
    }

    @Test
    void agreesOnWhatIsRight() throws IOException {
        String document = new String(GoldenCases.calendars("calendar/nothing-wrong"), StandardCharsets.UTF_8);
        assertThat(agrees(document)).isTrue();
        assertThat(agrees(CalendarDocuments.write(Calendars.china()))).isTrue();
    }

    @Test
    void agreesOnMutants() throws IOException {
        String document = new String(GoldenCases.calendars("calendar/nothing-wrong"), StandardCharsets.UTF_8);
        Map<Boolean, Integer> counts = new TreeMap<>();
        for (DocumentTree mutant : Mutants.of(tree(read(document).orElseThrow()))) {
            counts.merge(agrees(mutant.canonical()), 1, Integer::sum);
        }
        assertThat(counts.get(true)).isGreaterThan(20);
        assertThat(counts.get(false)).isGreaterThan(500);
    }

    @ParameterizedTest(name = "from {0}, hours {1}: {2}")
    @CsvSource({
        "2028-02-29, 09:00-12:00,       true",
        "2000-02-29, 22:00-06:00,       true",
        "2027-02-29, 09:00-12:00,       false",
        "2100-02-29, 09:00-12:00,       false",
        "2028-04-31, 09:00-12:00,       false",
        "2028-13-01, 09:00-12:00,       false",
        "0000-01-01, 09:00-12:00,       false",
        "12028-01-01, 09:00-12:00,      false",
        "2028-1-1,   09:00-12:00,       false",
        "2028-01-01, 00:00-24:00,       true",
        "2028-01-01, 09:00:30-12:00,    true",
        "2028-01-01, 09:00:30.000-24:00, true",
        "2028-01-01, 09:00:30.5-12:00,  false",
        "2028-01-01, 09:00:30.5-24:00,  false",
        "2028-01-01, 24:00-12:00,       false",
        "2028-01-01, 09:00-24:01,       false",
        "2028-01-01, 9:00-12:00,        false",
        "2028-01-01, 09:00,             false",
    })
    void agreesOnDatesAndHours(String date, String hours, boolean isRight) {
        assertThat(agrees(
                        "{\"language\":1,\"calendars\":{\"c\":{\"zone\":\"UTC\",\"version\":\"1\",\"validity\":{\"from\":\""
                                + date + "\",\"to\":\"2390-01-01\"},\"weekly\":{\"MON\":[\"" + hours + "\"]}}}}"))
                .isEqualTo(isRight);
    }

    /** Returns whether the schema accepts a document. */
    private static boolean agrees(String document) {
        String plain = read(document).map(JsonWriter::canonical).orElseThrow();
        LoadedCalendars loaded = CalendarDocuments.load("any", document, Calendars.china());
        List<String> complaints = SCHEMA.complaints(plain);
        boolean isOfShape = loaded.findings().stream().anyMatch(finding -> finding.kind() == Kind.SHAPE);
        if (isOfShape) {
            assertThat(complaints)
                    .as("loader: %s\nof %s", loaded.findings(), plain)
                    .isNotEmpty();
        }
        if (!complaints.isEmpty()) {
            assertThat(loaded.calendars())
                    .as("schema: %s\nof %s", complaints, plain)
                    .isEmpty();
        }
        return complaints.isEmpty();
    }

    private static Optional<JsonValue> read(String document) {
        var findings = new Findings();
        Optional<JsonValue> root = JsonReader.read("any", document, findings).root();
        return findings.errors() == 0 ? root : Optional.empty();
    }

    private static DocumentTree tree(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, DocumentTree> members = new LinkedHashMap<>();
            object.members().forEach(member -> members.put(member.key(), tree(member.value())));
            return new DocumentTree.Members(members);
        }
        if (value instanceof JsonList list) {
            return new DocumentTree.Items(
                    list.items().stream().map(CalendarSchemaTest::tree).toList());
        }
        if (value instanceof JsonNumber number) {
            return new DocumentTree.Quantity(number.value());
        }
        return value instanceof JsonText text
                ? new DocumentTree.Text(text.text())
                : new DocumentTree.Flag(((JsonBoolean) value).value());
    }
}
