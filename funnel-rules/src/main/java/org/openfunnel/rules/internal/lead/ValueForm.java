package org.openfunnel.rules.internal.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openfunnel.fact.Value;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.JsonBoolean;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonNumber;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * A value of a fact as what it looks like in JSON; a date and an instant, which look like texts, as an object of one key, and
 * so is what is withheld.
 */
record ValueForm(Form<LocalDate> day, Form<Instant> instant) implements Form<Value> {
    private static final String DAY = "day";
    private static final String INSTANT = "instant";
    private static final String WITHHELD = "withheld";

    @Override
    public JsonValue write(Value value) {
        if (value instanceof Value.Flag flag) {
            return JsonBoolean.of(flag.value());
        }
        if (value instanceof Value.Quantity number) {
            return JsonNumber.of(number.value());
        }
        if (value instanceof Value.Text text) {
            return JsonText.of(text.value());
        }
        return value instanceof Value.Items items
                ? JsonList.of(items.value().stream().map(JsonText::of).toList())
                : object(value);
    }

    private JsonObject object(Value value) {
        JsonObject.Builder object = JsonObject.builder();
        if (value instanceof Value.Day date) {
            return object.with(DAY, day.write(date.value())).build();
        }
        if (value instanceof Value.Time time) {
            return object.with(INSTANT, instant.write(time.value())).build();
        }
        if (value instanceof Value.Withheld) {
            return object.with(WITHHELD, true).build();
        }
        throw new IllegalStateException("a value like `" + value + "` must have a form");
    }

    @Override
    public Optional<Value> read(ValueCursor cursor) {
        if (cursor.isFlag()) {
            return cursor.flag().map(Value::of);
        }
        if (cursor.isNumber()) {
            return cursor.decimal().map(Value::of);
        }
        if (cursor.isText()) {
            return cursor.anyText().map(Value::of);
        }
        if (cursor.isList()) {
            List<String> items = cursor.distinct(ValueCursor::anyText);
            return Optional.of(Value.ofItems(items));
        }
        if (cursor.isObject()) {
            return cursor.object(this::read);
        }
        cursor.wrongType(Argument.phrase(Phrase.VALUE));
        return Optional.empty();
    }

    private Optional<Value> read(ObjectCursor object) {
        Optional<String> key = object.exactlyOneOf(DAY, INSTANT, WITHHELD);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        ValueCursor value = object.optional(key.get());
        return switch (key.get()) {
            case DAY -> day.read(value).map(Value::of);
            case INSTANT -> instant.read(value).map(Value::of);
            default -> withheld(value);
        };
    }

    private static Optional<Value> withheld(ValueCursor value) {
        Optional<Boolean> flag = value.flag();
        if (flag.equals(Optional.of(false))) {
            value.report(value.finding(FindingCode.NOT_ONE_OF)
                    .with("came", "false")
                    .with("allowed", Argument.texts(List.of("true"))));
        }
        return flag.filter(it -> it).map(it -> new Value.Withheld());
    }
}
