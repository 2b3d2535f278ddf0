package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;

class ValueCursorTest {
    private static final Map<String, Integer> GRADES = Map.of("best", 1, "good", 2);

    private static <T> Optional<T> value(String text, Function<ValueCursor, Optional<T>> reader) {
        Reading<T> reading = Reading.with(text, reader);
        assertThat(reading.findings()).isEmpty();
        return reading.value();
    }

    private static String found(String text, Function<ValueCursor, ?> reader) {
        return Reading.with(text, at -> Optional.ofNullable(reader.apply(at))).found();
    }

    @Test
    void readsWhatIsThere() {
        assertThat(value("\"x\"", ValueCursor::text)).contains("x");
        assertThat(value("\"\"", ValueCursor::anyText)).contains("");
        assertThat(value("\"budget.amount\"", ValueCursor::name)).contains(Name.of("budget.amount"));
        assertThat(value("true", ValueCursor::flag)).contains(true);
        assertThat(value("1.50", ValueCursor::decimal)).contains(new BigDecimal("1.50"));
        assertThat(value("\"good\"", at -> at.choice(GRADES))).contains(2);
        assertThat(value("[1]", ValueCursor::value)).contains(JsonList.of(JsonNumber.of(1)));
        assertThat(value("\"09:30\"", at -> at.form(Argument.phrase(Phrase.TEXT), text -> Optional.of(text.length()))))
                .contains(5);
    }

    @ParameterizedTest
    @CsvSource({
        "text,    '1',        'expected text, but found the number 1'",
        "text,    'true',     'expected text, but found `true`'",
        "text,    '{}',       'expected text, but found an object'",
        "text,    '[]',       'expected text, but found a list'",
        "text,    'null',     'expected text, but found null'",
        "integer, '\"1\"',    'expected a whole number, but found the text `1`'",
        "integer, '1.5',      'expected a whole number, but found the number 1.5'",
        "decimal, '\"1\"',    'expected a number, but found the text `1`'",
        "flag,    '\"true\"', 'expected true or false, but found the text `true`'",
        "flag,    '0',        'expected true or false, but found the number 0'",
        "list,    '\"a\"',    'expected a list, but found the text `a`'",
        "object,  '[]',       'expected an object, but found a list'"
    })
    void convertsNoTypeIntoAnother(String type, String text, String message) {
        Map<String, Function<ValueCursor, ?>> readers = Map.of(
                "text",
                ValueCursor::text,
                "integer",
                at -> at.integer(0, 9),
                "decimal",
                ValueCursor::decimal,
                "flag",
                ValueCursor::flag,
                "list",
                at -> at.list(ValueCursor::text),
                "object",
                at -> at.byName((name, each) -> each.text()));
        assertThat(found(text, readers.get(type))).isEqualTo("1:1 DOC-003 " + message + "\n");
    }

    @Test
    void helpsWithNullWhereAKeyCanBeLeftOut() {
        var reading = Reading.with(
                "{\"note\":null}", at -> at.object(in -> in.optional("note").text()));
        assertThat(reading.found()).isEqualTo("1:9 DOC-003 expected text, but found null\n");
        assertThat(reading.findings().get(0).help(Language.EN)).contains("leave out `note` where there is no value");
        assertThat(reading.findings().get(0).help(Language.ZH)).contains("没有值时请省略 `note`");
    }

    @ParameterizedTest
    @CsvSource({"0", "9", "9.0", "90e-1"})
    void readsAWholeNumberWithinBounds(String text) {
        assertThat(value(text, at -> at.integer(0, 9))).contains(new BigDecimal(text).intValueExact());
    }

    @Test
    void refusesANumberOutOfBounds() {
        assertThat(found("10", at -> at.integer(0, 9)))
                .isEqualTo("1:1 DOC-005 expected a number from 0 to 9, but found 10\n");
        assertThat(found("-1", at -> at.integer(0, Integer.MAX_VALUE)))
                .isEqualTo("1:1 DOC-005 expected a number at least 0, but found -1\n");
        assertThat(found("1e20", at -> at.integer(Integer.MIN_VALUE, 0)))
                .isEqualTo("1:1 DOC-005 expected a number at most 0, but found 100000000000000000000\n");
        assertThat(found("1.01", at -> at.decimal(BigDecimal.ZERO, BigDecimal.ONE)))
                .isEqualTo("1:1 DOC-005 expected a number from 0 to 1, but found 1.01\n");
        assertThat(value("1.00", at -> at.decimal(BigDecimal.ZERO, BigDecimal.ONE)))
                .isPresent();
    }

    @Test
    void refusesWhatIsEmpty() {
        assertThat(found("\" \"", ValueCursor::text)).isEqualTo("1:1 DOC-006 text must not be empty\n");
        assertThat(found("[]", at -> at.notEmpty().list(ValueCursor::text)))
                .isEqualTo("1:1 DOC-006 a list must not be empty\n");
        assertThat(found("[]", at -> at.oneOrMany(ValueCursor::text)))
                .isEqualTo("1:1 DOC-006 a list must not be empty\n");
        assertThat(found("{}", at -> at.notEmpty().byName((name, each) -> each.text())))
                .isEqualTo("1:1 DOC-006 an object must not be empty\n");
        assertThat(found("[]", at -> at.list(ValueCursor::text))).isEmpty();
        assertThat(found("{}", at -> at.byName((name, each) -> each.text()))).isEmpty();
    }

    @Test
    void refusesATextOfAnotherForm() {
        assertThat(found("\"9a\"", ValueCursor::name))
                .startsWith("1:1 DOC-011 expected a name: ")
                .endsWith("`9a`\n");
        Argument percent = Argument.phrase(Phrase.AT_MOST, "max", Argument.number(100));
        assertThat(found("\"101\"", at -> at.form(percent, text -> Optional.empty())))
                .isEqualTo("1:1 DOC-011 expected at most 100, but found `101`\n");
    }

    @Test
    void refusesAnUnknownChoice() {
        var reading = Reading.with("\"goood\"", at -> at.choice(GRADES));
        assertThat(reading.found()).isEqualTo("1:1 DOC-004 `goood` is not possible here\n");
        assertThat(reading.findings().get(0).help(Language.EN)).contains("did you mean `good`?");
        var far = Reading.with("\"x\"", at -> at.choice(GRADES));
        assertThat(far.findings().get(0).help(Language.EN)).contains("possible: `best`, `good`");
        assertThat(far.findings().get(0).help(Language.ZH)).contains("可以是：`best`、`good`");
    }

    @Test
    void readsListsAndGoesOnAfterABadItem() {
        var reading = Reading.with("[\"a\",1,\"b\",\"a\"]", at -> Optional.of(at.list(ValueCursor::text)));
        assertThat(reading.value()).contains(List.of("a", "b", "a"));
        assertThat(reading.found()).isEqualTo("1:6 DOC-003 expected text, but found the number 1\n");
        assertThat(Reading.with("[]", at -> Optional.of(at.list(ValueCursor::text)))
                        .value())
                .contains(List.of());
        assertThat(Reading.with("\"a\"", at -> Optional.of(at.oneOrMany(ValueCursor::text)))
                        .value())
                .contains(List.of("a"));
        assertThat(Reading.with("[\"a\",\"b\"]", at -> Optional.of(at.oneOrMany(ValueCursor::text)))
                        .value())
                .contains(List.of("a", "b"));
    }

    @Test
    void reportsARepeatedItem() {
        var reading = Reading.with("[\"a\",\"b\",\n\"a\"]", at -> Optional.of(at.distinct(ValueCursor::name)));
        assertThat(reading.value()).contains(List.of(Name.of("a"), Name.of("b")));
        assertThat(reading.found())
                .isEqualTo("2:1 DOC-010 the item `a` stands twice in the list; the first is at line 1, column 2\n");
        assertThat(found("[5,5.0]", at -> at.distinct(each -> each.integer(0, 9))))
                .isEqualTo("1:4 DOC-010 the item `5` stands twice in the list; the first is at line 1, column 2\n");
    }

    @Test
    void readsAnObjectByNameInOrderOfNames() {
        var reading = Reading.with(
                "{\"b\":1,\"9\":2,\"a\":3,\"c\":true}",
                at -> Optional.of(at.byName((name, each) -> each.integer(0, 9).map(it -> name + "=" + it))));
        assertThat(reading.value().orElseThrow().values()).containsExactly("a=3", "b=1");
        assertThat(reading.findings())
                .extracting(it -> it.place() + " " + it.code().id())
                .containsExactly("f:1:8 DOC-011", "f:1:24 DOC-003");
        assertThat(reading.findings().get(0).place().pointer()).isEqualTo("/9");
    }

    @Test
    void nothingIsReadInSilence() {
        var findings = new Findings();
        ValueCursor nothing = ValueCursor.nothing(findings);
        assertThat(nothing.text()).isEmpty();
        assertThat(nothing.integer(0, 1)).isEmpty();
        assertThat(nothing.choice(GRADES)).isEmpty();
        assertThat(nothing.oneOrMany(ValueCursor::text)).isEmpty();
        assertThat(nothing.byName((name, each) -> each.text())).isEmpty();
        assertThat(nothing.object(in -> in.required("x").text())).isEmpty();
        assertThat(nothing.isPresent()).isFalse();
        assertThat(nothing.place()).hasToString("/");
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void knowsItsTypeAndPlaces() {
        var findings = new Findings();
        JsonReader.read("f", "{\"a\": [\"x\", 1, true]}", findings)
                .cursor(findings)
                .object(in -> {
                    ValueCursor list = in.required("a");
                    assertThat(list.isList()).isTrue();
                    assertThat(list.keyPlace()).hasToString("f:1:2");
                    assertThat(list.place()).hasToString("f:1:7");
                    assertThat(list.finding(FindingCode.REFUSED).place().pointer())
                            .isEqualTo("/a");
                    assertThat(in.optional("b").place()).hasToString("f:1:1");
                    assertThat(list.list(
                                    item -> Optional.of(item.isText() + " " + item.isNumber() + " " + item.isFlag())))
                            .containsExactly("true false false", "false true false", "false false true");
                    return Optional.empty();
                });
        assertThat(findings.inOrder()).isEmpty();
    }
}
