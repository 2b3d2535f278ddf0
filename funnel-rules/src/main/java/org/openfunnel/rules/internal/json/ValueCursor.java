package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;

/**
 * A value that is read as what it should be, or nothing: then every method answers with nothing and is silent, because
 * either nothing is required here or it has been reported that it is missing.
 *
 * <p>A value of another type or form becomes a finding and an empty answer; no type is converted into another.
 */
public final class ValueCursor {
    private static final Argument NAME = Argument.phrase(Phrase.NAME, "max", Argument.number(Name.MAX_LENGTH));

    private final Findings findings;
    private final @Nullable JsonValue value;
    private final @Nullable JsonMember member;
    private final @Nullable JsonValue around;
    private final boolean mayBeEmpty;
    private final boolean isDependent;

    private ValueCursor(
            Findings findings,
            @Nullable JsonValue value,
            @Nullable JsonMember member,
            @Nullable JsonValue around,
            boolean mayBeEmpty,
            boolean isDependent) {
        this.findings = findings;
        this.value = value;
        this.member = member;
        this.around = around;
        this.mayBeEmpty = mayBeEmpty;
        this.isDependent = isDependent;
    }

    /** Returns a cursor at a value that is no member of an object. */
    public static ValueCursor at(JsonValue value, Findings findings) {
        return new ValueCursor(findings, value, null, null, true, false);
    }

    /** Returns a cursor at nothing. */
    public static ValueCursor nothing(Findings findings) {
        return new ValueCursor(findings, null, null, null, true, false);
    }

    static ValueCursor at(JsonMember member, Findings findings) {
        return new ValueCursor(findings, member.value(), member, null, true, false);
    }

    static ValueCursor nothingIn(JsonObject object, Findings findings) {
        return new ValueCursor(findings, null, null, object, true, false);
    }

    /** Returns whether there is a value, of whatever type. */
    public boolean isPresent() {
        return value != null;
    }

    /** Returns whether there is a text. */
    public boolean isText() {
        return value instanceof JsonText;
    }

    /** Returns whether there is a number. */
    public boolean isNumber() {
        return value instanceof JsonNumber;
    }

    /** Returns whether there is a truth value. */
    public boolean isFlag() {
        return value instanceof JsonBoolean;
    }

    /** Returns whether there is a list. */
    public boolean isList() {
        return value instanceof JsonList;
    }

    /** Returns whether there is an object. */
    public boolean isObject() {
        return value instanceof JsonObject;
    }

    /** Returns the value as it is. */
    public Optional<JsonValue> value() {
        return Optional.ofNullable(value);
    }

    /** Returns the place of the value, or of the object that has none. */
    public Place place() {
        JsonValue placed = value == null ? around : value;
        return placed == null ? Place.of("") : placed.place();
    }

    /** Returns the place of the key, or of the value when it is no member of an object. */
    public Place keyPlace() {
        return member == null ? place() : member.keyPlace();
    }

    /**
     * Returns a cursor at the same value where what is possible depends on other parts of the document, so that trouble is one
     * of meaning: the JSON schema cannot see it.
     */
    public ValueCursor dependent() {
        return new ValueCursor(findings, value, member, around, mayBeEmpty, true);
    }

    /** Returns a finding at the value, which is not reported yet. */
    public Finding finding(FindingCode code) {
        return Finding.of(isDependent ? code.dependent() : code, place());
    }

    /** Reports a finding. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** Reports that something else was expected than this value. */
    public void wrongType(Argument expected) {
        if (value != null) {
            Finding finding = finding(FindingCode.WRONG_TYPE).expected(expected, value.described());
            report(member != null && value instanceof JsonNull ? finding.with("omit", member.key()) : finding);
        }
    }

    /** Returns a cursor at the same value that refuses a blank text and a list or object without parts. */
    public ValueCursor notEmpty() {
        return new ValueCursor(findings, value, member, around, false, isDependent);
    }

    /** Returns a text that is not blank. */
    public Optional<String> text() {
        return notEmpty().anyText();
    }

    /** Returns a text, which may be empty. */
    public Optional<String> anyText() {
        return as(JsonText.class, Phrase.TEXT).map(JsonText::text);
    }

    /** Returns a name of the policy. */
    public Optional<Name> name() {
        return form(NAME, text -> Name.isValid(text) ? Optional.of(Name.of(text)) : Optional.empty());
    }

    /** Returns what a text means that has a form of its own; {@code expected} says which. */
    public <T> Optional<T> form(Argument expected, Function<String, Optional<T>> parser) {
        Optional<String> text = isDependent ? anyText() : text();
        Optional<T> meant = text.flatMap(parser);
        if (meant.isEmpty()) {
            text.ifPresent(it -> report(finding(FindingCode.BAD_FORM).expected(expected, Argument.text(it))));
        }
        return meant;
    }

    /** Returns what one of several texts stands for. */
    public <T> Optional<T> choice(Map<String, T> choices) {
        Optional<String> text = anyText();
        Optional<T> chosen = text.flatMap(it -> Optional.ofNullable(choices.get(it)));
        if (chosen.isEmpty()) {
            text.ifPresent(it -> report(finding(FindingCode.NOT_ONE_OF)
                    .expected(Argument.texts(new TreeSet<>(choices.keySet())), Argument.text(it))
                    .with("allowed", Argument.texts(new TreeSet<>(choices.keySet())))
                    .suggest(it, choices.keySet())));
        }
        return chosen;
    }

    /** Returns a truth value. */
    public Optional<Boolean> flag() {
        return as(JsonBoolean.class, Phrase.BOOLEAN).map(JsonBoolean::value);
    }

    /** Returns a whole number within bounds; the greatest or least {@code int} stands for no bound. */
    public Optional<Integer> integer(int min, int max) {
        return Numerals.integer(this, min, max);
    }

    /** Returns a number. */
    public Optional<BigDecimal> decimal() {
        return as(JsonNumber.class, Phrase.NUMBER).map(JsonNumber::value);
    }

    /** Returns a number within bounds. */
    public Optional<BigDecimal> decimal(BigDecimal min, BigDecimal max) {
        return Numerals.decimal(this, min, max);
    }

    /** Returns a whole number within fixed bounds and within bounds that depend on other parts of the document. */
    public Optional<Integer> integer(int min, int max, int dependentMin, int dependentMax) {
        return integer(min, max).flatMap(fixed -> dependent().integer(dependentMin, dependentMax));
    }

    /** Returns a number within fixed bounds and within bounds that depend on other parts of the document. */
    public Optional<BigDecimal> decimal(
            BigDecimal min, BigDecimal max, BigDecimal dependentMin, BigDecimal dependentMax) {
        return decimal(min, max).flatMap(fixed -> dependent().decimal(dependentMin, dependentMax));
    }

    /** Returns the items of a list, without those that could not be read. */
    public <T> List<T> list(Function<ValueCursor, Optional<T>> item) {
        List<T> read = new ArrayList<>();
        for (ValueCursor cursor : items()) {
            item.apply(cursor).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    /** Returns the items of a list in which none may stand twice, without those that could not be read. */
    public <T> List<T> distinct(Function<ValueCursor, Optional<T>> item) {
        Map<T, ValueCursor> read = new LinkedHashMap<>();
        for (ValueCursor cursor : items()) {
            item.apply(cursor).ifPresent(it -> {
                ValueCursor first = read.putIfAbsent(it, cursor);
                if (first != null) {
                    report(cursor.finding(FindingCode.REPEATED_ITEM)
                            .with("came", cursor.written())
                            .with("first", Argument.place(first.place())));
                }
            });
        }
        return List.copyOf(read.keySet());
    }

    /** Returns the items of a list that is not empty, or a value that is no list as the only item. */
    public <T> List<T> oneOrMany(Function<ValueCursor, Optional<T>> item) {
        return isList() ? notEmpty().list(item) : item.apply(this).stream().toList();
    }

    /** Returns what an object means; a key that the function did not ask for is reported. */
    public <T> Optional<T> object(Function<ObjectCursor, Optional<T>> reader) {
        return as(JsonObject.class, Phrase.OBJECT).flatMap(object -> ObjectCursor.read(object, findings, reader));
    }

    /** Returns the members of an object whose keys are names, sorted, because the order of keys means nothing. */
    public <T> SortedMap<Name, T> byName(BiFunction<Name, ValueCursor, Optional<T>> reader) {
        return members(this::name, reader);
    }

    /** Returns the members of an object whose keys are texts that are not empty, sorted, because their order means nothing. */
    public <T> SortedMap<String, T> byText(BiFunction<String, ValueCursor, Optional<T>> reader) {
        return members(this::text, reader);
    }

    private <K extends Comparable<K>, T> SortedMap<K, T> members(
            Function<JsonMember, Optional<K>> key, BiFunction<K, ValueCursor, Optional<T>> reader) {
        SortedMap<K, T> read = new TreeMap<>();
        as(JsonObject.class, Phrase.OBJECT).map(JsonObject::members).ifPresent(members -> {
            for (JsonMember each : members) {
                key.apply(each)
                        .ifPresent(it -> reader.apply(it, at(each, findings)).ifPresent(value -> read.put(it, value)));
            }
        });
        return read;
    }

    private Optional<String> text(JsonMember each) {
        if (!each.key().isBlank()) {
            return Optional.of(each.key());
        }
        report(Finding.of(FindingCode.EMPTY, each.keyPlace()).with("came", Argument.phrase(Phrase.TEXT)));
        return Optional.empty();
    }

    private Optional<Name> name(JsonMember each) {
        if (Name.isValid(each.key())) {
            return Optional.of(Name.of(each.key()));
        }
        report(Finding.of(FindingCode.BAD_FORM, each.keyPlace()).expected(NAME, Argument.text(each.key())));
        return Optional.empty();
    }

    private List<ValueCursor> items() {
        return as(JsonList.class, Phrase.LIST)
                .map(list -> list.items().stream().map(it -> at(it, findings)).toList())
                .orElse(List.of());
    }

    private Argument written() {
        return Argument.text(value instanceof JsonText text ? text.text() : String.valueOf(value));
    }

    /** Returns the value if it has the type, or nothing after reporting what was expected. */
    <T extends JsonValue> Optional<T> as(Class<T> type, Phrase expected) {
        if (!type.isInstance(value)) {
            wrongType(Argument.phrase(expected));
            return Optional.empty();
        }
        if (!mayBeEmpty && isEmpty()) {
            report(finding(FindingCode.EMPTY).with("came", Argument.phrase(expected)));
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }

    private boolean isEmpty() {
        return (value instanceof JsonText text && text.text().isBlank())
                || (value instanceof JsonList list && list.items().isEmpty())
                || (value instanceof JsonObject object && object.members().isEmpty());
    }
}
