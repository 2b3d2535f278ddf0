package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;

class ObjectCursorTest {
    private record Role(String label, List<Name> is, int rank) {}

    private static Optional<Role> role(ObjectCursor in) {
        Optional<String> label = in.required("label").text();
        List<Name> is = in.optional("is").notEmpty().distinct(ValueCursor::name);
        int rank = in.optional("rank").integer(1, 9).orElse(1);
        return in.build(() -> new Role(label.orElseThrow(), is, rank));
    }

    private static <T> Reading<T> read(String text, Function<ObjectCursor, Optional<T>> reader) {
        return Reading.with(text, at -> at.object(reader));
    }

    private static Optional<String> amount(ObjectCursor in) {
        return in.exactlyOneOf("days", "weeks", "months")
                .flatMap(unit -> in.required(unit).integer(1, 99).map(it -> it + " " + unit));
    }

    @Test
    void readsADocumentAsThePackageSays() {
        byte[] bytes =
                "{\"boss\": {\"label\": \"Boss\", \"is\": [\"clerk\"], \"rank\": 9}, \"clerk\": {\"label\": \"Clerk\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        var findings = new Findings();
        JsonDocument document = JsonReader.read("policy.jsonc", bytes, findings);
        SortedMap<Name, Role> roles = document.cursor(findings).byName((id, at) -> at.object(ObjectCursorTest::role));
        assertThat(findings.inOrder()).isEmpty();
        assertThat(roles)
                .containsEntry(Name.of("boss"), new Role("Boss", List.of(Name.of("clerk")), 9))
                .containsEntry(Name.of("clerk"), new Role("Clerk", List.of(), 1));
    }

    @Test
    void findsAllProblemsOfAnObjectInOneRun() {
        Reading<Role> reading = read("{\"is\":[\"1\",\"a\",\"a\"],\"rank\":0,\"note\":1}", ObjectCursorTest::role);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings())
                .extracting(it -> it.place() + " " + it.code().id())
                .containsExactly(
                        "f:1:1 DOC-002", "f:1:8 DOC-011", "f:1:16 DOC-010", "f:1:28 DOC-005", "f:1:30 DOC-001");
    }

    @Test
    void reportsAMissingKey() {
        Reading<Role> reading = read("{}", ObjectCursorTest::role);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.found()).isEqualTo("1:1 DOC-002 the key `label` is missing\n");
    }

    @Test
    void reportsAnUnknownKeyAndNotTheMissingOneThatWasMeant() {
        Reading<Role> reading = read("{\"lable\":\"a\"}", ObjectCursorTest::role);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.found()).isEqualTo("1:2 DOC-001 the key `lable` is not known here\n");
        assertThat(reading.findings().get(0).help(Language.EN)).contains("did you mean `label`?");
    }

    @Test
    void suggestsNoKeyThatIsThere() {
        Reading<Role> reading = read("{\"label\":\"a\",\"lable\":\"b\"}", ObjectCursorTest::role);
        assertThat(reading.value()).isPresent();
        assertThat(reading.findings().get(0).help(Language.EN)).contains("known here: `is`, `label`, `rank`");
    }

    @Test
    void allowsKeysThatAreReadElsewhere() {
        assertThat(read("{\"$schema\":1}", in -> {
                            in.allow("$schema");
                            return Optional.of(in.has("$schema"));
                        })
                        .found())
                .isEmpty();
    }

    @Test
    void readsExactlyOneOfSeveralKeys() {
        assertThat(read("{\"weeks\":2}", ObjectCursorTest::amount).value()).contains("2 weeks");
        Reading<String> none = read("{}", ObjectCursorTest::amount);
        assertThat(none.found())
                .isEqualTo("1:1 DOC-007 exactly one of the keys `days`, `weeks`, `months` must be here, but none is\n");
        assertThat(none.findings().get(0).message(Language.ZH)).isEqualTo("键 `days`、`weeks`、`months` 中必须恰好有一个，但一个也没有");
        Reading<String> both = read("{\"months\":1,\"days\":2}", ObjectCursorTest::amount);
        assertThat(both.value()).isEmpty();
        assertThat(both.found())
                .isEqualTo("1:1 DOC-008 exactly one of these keys can be here, but several are: `days`, `months`\n");
        assertThat(read("{\"week\":2}", ObjectCursorTest::amount).found())
                .isEqualTo("1:2 DOC-001 the key `week` is not known here\n");
    }

    @Test
    void readsAtLeastOneOfSeveralKeys() {
        Function<ObjectCursor, Optional<List<String>>> label = in -> Optional.of(in.atLeastOneOf("en", "zh"));
        assertThat(read("{\"zh\":\"一\",\"en\":\"one\"}", label).value()).contains(List.of("en", "zh"));
        assertThat(read("{}", label).found())
                .isEqualTo("1:1 DOC-009 at least one of the keys `en`, `zh` must be here, but none is\n");
    }

    @Test
    void buildsNothingFromAnUnsoundPart() {
        Function<ObjectCursor, Optional<String>> outer = in -> {
            List<Role> roles = in.required("roles").list(at -> at.object(ObjectCursorTest::role));
            return in.build(() -> "whole " + roles.size());
        };
        assertThat(read("{\"roles\":[{\"label\":\"a\"}]}", outer).value()).contains("whole 1");
        assertThat(read("{\"roles\":[{\"label\":\"a\"},{\"label\":2}]}", outer).value())
                .isEmpty();
    }

    @Test
    void anErrorElsewhereDoesNotMakeAnObjectUnsound() {
        Reading<List<Role>> reading = Reading.with(
                "[{\"label\":1},{\"label\":\"a\"}]",
                at -> Optional.of(at.list(each -> each.object(ObjectCursorTest::role))));
        assertThat(reading.value()).contains(List.of(new Role("a", List.of(), 1)));
    }

    @Test
    void readsTheShapeOfADocumentWhoseTextCanBeMended() {
        Reading<Role> reading = read("{'label': 'a',, lable: 1,}", ObjectCursorTest::role);
        assertThat(reading.value()).contains(new Role("a", List.of(), 1));
        assertThat(reading.findings())
                .extracting(it -> it.code().id())
                .containsExactly("JSON-010", "JSON-010", "JSON-006", "JSON-009", "DOC-001", "JSON-007");
    }

    @Test
    void saysNothingAboutTheShapeOfADocumentThatIsLost() {
        assertThat(read("{\"lable\": oops}", ObjectCursorTest::role).found())
                .isEqualTo("1:11 JSON-014 the word `oops` is not JSON\n");
    }
}
