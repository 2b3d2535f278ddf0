package org.openfunnel.rules.internal.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.FactType.NumberKind;
import org.openfunnel.fact.FactType.Numeric;
import org.openfunnel.fact.FactType.Option;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads facts, attributes of activities and inputs of moves. */
final class FactReader {
    private static final Map<String, FactType> PLAIN = Map.of(
            "text", new FactType.Text(),
            "boolean", new FactType.Flag(),
            "date", new FactType.Day(),
            "instant", new FactType.Time());
    private static final Map<String, String> WORDS = Choices.of(
            new String[] {
                "text", "integer", "decimal", "money", "boolean", "enum", "set", "checklist", "date", "instant"
            },
            word -> word);
    private static final int MOST_ITEMS = 62;

    private final Headers headers;
    private final Types types;

    FactReader(Headers headers, Types types) {
        this.headers = headers;
        this.types = types;
    }

    Optional<Fact> read(Name name, ValueCursor cursor) {
        return cursor.object(object -> read(name, object));
    }

    private Optional<Fact> read(Name name, ObjectCursor object) {
        Header header = headers.read(object);
        Optional<FactType> type = object.required("type").choice(WORDS).flatMap(word -> type(word, object));
        boolean isPersonal = object.optional("personal").flag().orElse(false);
        Optional<Fact.OnlyIf> onlyIf = object.optional("onlyIf").object(this::onlyIf);
        return object.build(() -> {
            Fact fact = Fact.of(name.value(), type.orElseThrow()).with(header);
            Fact marked = isPersonal ? fact.asPersonal() : fact;
            return onlyIf.map(it -> marked.onlyIf(it.fact().value(), it.is())).orElse(marked);
        });
    }

    private static Optional<FactType> type(String word, ObjectCursor object) {
        return switch (word) {
            case "integer" -> number(NumberKind.INTEGER, object.optional("unit").text(), object);
            case "decimal" -> number(NumberKind.DECIMAL, object.optional("unit").text(), object);
            case "money" -> number(NumberKind.MONEY, object.required("currency").text(), object);
            case "enum" -> options(object.required("of"), Integer.MAX_VALUE).map(FactType.Choice::new);
            case "set", "checklist" ->
                options(object.required("of"), MOST_ITEMS)
                        .map(options -> new FactType.Items(options, word.equals("checklist")));
            default -> Optional.ofNullable(PLAIN.get(word));
        };
    }

    private static Optional<FactType> number(NumberKind kind, Optional<String> unit, ObjectCursor object) {
        BigDecimal least = kind == NumberKind.MONEY && !object.has("min") ? BigDecimal.ZERO : Numeric.LIMIT.negate();
        BigDecimal min = object.optional("min")
                .decimal(Numeric.LIMIT.negate(), Numeric.LIMIT)
                .orElse(least);
        BigDecimal max = object.optional("max")
                .decimal(Numeric.LIMIT.negate(), Numeric.LIMIT, min, Numeric.LIMIT)
                .orElse(Numeric.LIMIT);
        return kind == NumberKind.MONEY && unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Numeric(kind, min, max, unit.orElse("")));
    }

    /** Returns the options: a list of ids, or of objects with an id where the order counts, or an object with ids as keys. */
    private static Optional<List<Option>> options(ValueCursor cursor, int most) {
        List<Option> options = cursor.isObject() ? keyed(cursor) : listed(cursor);
        if (options.size() > most) {
            Refusals.say(cursor, "too-many-options", BigDecimal.valueOf(options.size()));
            return Optional.empty();
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(options);
    }

    private static List<Option> listed(ValueCursor cursor) {
        return Names.once(
                cursor,
                item -> item.isObject()
                        ? item.object(object -> option(object.required("id").text(), object))
                        : item.text().map(Option::of),
                Option::id);
    }

    private static List<Option> keyed(ValueCursor cursor) {
        return List.copyOf(cursor.notEmpty()
                .byText((id, value) -> value.object(object -> option(Optional.of(id), object)))
                .values());
    }

    private static Optional<Option> option(Optional<String> id, ObjectCursor object) {
        String en = object.optional("en").text().orElse("");
        String zh = object.optional("zh").text().orElse("");
        String group = object.optional("group").text().orElse("");
        return object.build(() -> new Option(id.orElseThrow(), Label.of(en, zh), group));
    }

    private Optional<Fact.OnlyIf> onlyIf(ObjectCursor object) {
        return object.exactlyOneOf("fact", "stage").flatMap(key -> {
            if (key.equals("stage")) {
                List<Name> stages = Names.list(object.optional("stage"));
                String[] names = stages.stream().map(Name::value).toArray(String[]::new);
                return names.length == 0
                        ? Optional.empty()
                        : Optional.of(new Fact.OnlyIf(Name.of("stage"), Comparison.in(names)));
            }
            Optional<Name> fact = object.optional("fact").name();
            Optional<Comparison> is = Comparisons.read(object, fact.flatMap(types::fact));
            return fact.flatMap(name -> is.map(it -> new Fact.OnlyIf(name, it)));
        });
    }
}
