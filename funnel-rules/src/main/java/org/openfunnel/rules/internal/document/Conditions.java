package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.Amount;

/** Reads conditions. */
final class Conditions {
    private static final int MOST_VERSIONS = 1_000_000;

    private static final Map<String, Direction> DIRECTIONS = Choices.of(Direction.values(), Direction::word);
    private static final String[] DIRECTION_WORDS = DIRECTIONS.keySet().toArray(String[]::new);
    private static final Map<String, ClockState> CLOCK_STATES = Choices.of(ClockState.values(), ClockState::name);
    private static final FactType POINTS = FactType.decimal("points");
    private static final List<String> HAPPENED = List.of("after", "count", "byEach", "covers", "about");
    private static final List<String> OWN_WORDS = List.of(
            "actor",
            "all",
            "any",
            "atLeast",
            "attr",
            "clock",
            "condition",
            "every",
            "fact",
            "grade",
            "host",
            "known",
            "not",
            "open",
            "otherwise",
            "score",
            "since",
            "stage",
            "until");

    /** The keys of which each makes an object a condition of another form. */
    private static final String[] KEYS =
            Stream.concat(OWN_WORDS.stream(), Moments.WORDS.stream()).sorted().toArray(String[]::new);

    /** What some form may hold beside its own key; reported neither as unknown nor as missing while the form is not known. */
    private static final String[] MEMBERS = Stream.of(
                    Comparisons.WORDS.stream(),
                    HAPPENED.stream(),
                    DIRECTIONS.keySet().stream(),
                    Stream.of("ifUnknown", "of", "where", "check", "status", "reads"))
            .flatMap(words -> words)
            .toArray(String[]::new);

    private final Types types;
    private final Moments moments;
    private final Map<Name, FactType> attributes;

    /** Makes a reader of conditions where no attributes can be read. */
    Conditions(Types types) {
        this(types, Map.of());
    }

    private Conditions(Types types, Map<Name, FactType> attributes) {
        this.types = types;
        this.moments = new Moments(types);
        this.attributes = attributes;
    }

    /** Returns a reader of conditions that may read these attributes. */
    Conditions reading(Map<Name, FactType> scope) {
        return new Conditions(types, scope);
    }

    Optional<Condition> read(ValueCursor cursor) {
        return cursor.object(this::read);
    }

    private Optional<Condition> read(ObjectCursor object) {
        Optional<String> form = object.exactlyOneOf(KEYS);
        if (form.isEmpty()) {
            object.allow(MEMBERS);
            return Optional.empty();
        }
        ValueCursor value = object.optional(form.get());
        Optional<? extends Condition> read = switch (form.get()) {
            case "all" -> parts(value).map(Condition.All::new);
            case "any" -> any(object, value);
            case "atLeast" -> atLeast(object, value);
            case "not" -> not(object, value);
            case "fact" -> fact(object, value);
            case "attr" -> attribute(object, value);
            case "score" -> score(object, value);
            case "known" -> names(value).map(Condition.Known::new);
            case "grade" -> set(value).map(Condition.InGrade::new);
            case "stage" -> set(value).map(Condition.InStage::new);
            case "actor" -> set(value).map(Condition.ByActor::new);
            case "clock" -> clock(object, value);
            case "open" -> open(object, value);
            case "every" -> every(object, value);
            case "since" -> since(object, value);
            case "until" -> until(object, value);
            case "condition" -> value.name().map(Condition.Named::new);
            case "host" -> host(object, value);
            case "otherwise" -> otherwise(object, value);
            default -> happened(object, form.get());
        };
        return read.map(Condition.class::cast);
    }

    private Optional<List<Condition>> parts(ValueCursor value) {
        List<Condition> parts = value.notEmpty().list(this::read);
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<List<Name>> names(ValueCursor value) {
        List<Name> names = Names.list(value);
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<Set<Name>> set(ValueCursor value) {
        return names(value).map(TreeSet::new);
    }

    /** Several conditions, or several moments when more is said about how they happened. */
    private Optional<? extends Condition> any(ObjectCursor object, ValueCursor value) {
        return HAPPENED.stream().anyMatch(object::has)
                ? happened(object, "any")
                : parts(value).map(Condition.Any::new);
    }

    private Optional<Condition> atLeast(ObjectCursor object, ValueCursor value) {
        Optional<List<Condition>> parts = parts(object.required("of"));
        return parts.flatMap(
                of -> value.integer(1, Integer.MAX_VALUE, 1, of.size()).map(count -> new Condition.AtLeast(count, of)));
    }

    private Optional<Condition> not(ObjectCursor object, ValueCursor value) {
        Optional<Boolean> ifUnknown = ifUnknown(object);
        return read(value).map(part -> new Condition.Not(part, ifUnknown));
    }

    private static Optional<Boolean> ifUnknown(ObjectCursor object) {
        return object.optional("ifUnknown").flag();
    }

    private Optional<? extends Condition> fact(ObjectCursor object, ValueCursor value) {
        if (HAPPENED.stream().anyMatch(object::has)) {
            return happened(object, "fact");
        }
        Optional<Name> name = value.name();
        Optional<Comparison> is = Comparisons.read(object, name.flatMap(types::fact));
        Optional<Boolean> ifUnknown = ifUnknown(object);
        return name.flatMap(fact -> is.map(it -> new Condition.OfFact(fact, it, ifUnknown)));
    }

    private Optional<Condition> attribute(ObjectCursor object, ValueCursor value) {
        Optional<Name> name = value.name();
        Optional<Comparison> is = Comparisons.read(object, name.map(attributes::get));
        Optional<Boolean> ifUnknown = ifUnknown(object);
        return name.flatMap(attribute -> is.map(it -> new Condition.OfAttribute(attribute, it, ifUnknown)));
    }

    private Optional<Condition> score(ObjectCursor object, ValueCursor value) {
        Optional<Name> name = value.name();
        Optional<Comparison> is = Comparisons.read(object, Optional.of(POINTS));
        Optional<Boolean> ifUnknown = ifUnknown(object);
        return name.flatMap(part -> is.map(it -> new Condition.OfScore(part, it, ifUnknown)));
    }

    private static Optional<Condition> clock(ObjectCursor object, ValueCursor value) {
        List<ClockState> states = object.required("status").notEmpty().distinct(state -> state.choice(CLOCK_STATES));
        return states.isEmpty()
                ? Optional.empty()
                : value.name().map(name -> new Condition.OfClock(name, new TreeSet<>(states)));
    }

    private Optional<Condition> open(ObjectCursor object, ValueCursor value) {
        Optional<Name> activity = value.name();
        var where = moments.where(object.optional("where"), activity);
        return activity.map(name -> new Condition.Open(name, where));
    }

    private Optional<Condition> every(ObjectCursor object, ValueCursor value) {
        Optional<Name> activity = value.name();
        Map<Name, FactType> inside = activity.map(types::attributes).orElse(Map.of());
        Optional<Condition> check = reading(inside).read(object.required("check"));
        return activity.flatMap(name -> check.map(it -> new Condition.Every(name, it)));
    }

    private Optional<Condition> since(ObjectCursor object, ValueCursor value) {
        Optional<Moment> moment = moments.read(value);
        return span(
                object,
                (direction, amount, ifUnknown) ->
                        moment.map(since -> new Condition.Since(since, direction, amount, ifUnknown)));
    }

    private Optional<Condition> until(ObjectCursor object, ValueCursor value) {
        Optional<Name> fact = value.object(inner -> inner.required("fact").name());
        return span(
                object,
                (direction, amount, ifUnknown) ->
                        fact.map(until -> new Condition.Until(until, direction, amount, ifUnknown)));
    }

    /** Makes a condition of the three members that compare a span of time. */
    private interface OfSpan {
        Optional<Condition> make(Direction direction, Amount amount, Optional<Boolean> ifUnknown);
    }

    private static Optional<Condition> span(ObjectCursor object, OfSpan condition) {
        Optional<String> word = object.exactlyOneOf(DIRECTION_WORDS);
        Optional<Amount> amount = word.flatMap(key -> Amounts.read(object.optional(key)));
        Optional<Boolean> ifUnknown = ifUnknown(object);
        Optional<Direction> direction = word.map(DIRECTIONS::get);
        return direction.flatMap(it -> amount.flatMap(span -> condition.make(it, span, ifUnknown)));
    }

    private static Optional<Condition> host(ObjectCursor object, ValueCursor value) {
        int version = version(object);
        List<Name> reads = object.optional("reads").distinct(ValueCursor::name);
        return value.name().map(function -> new Condition.Host(function, version, reads));
    }

    /** Returns the version of what the host's own code answers; 1 unless it is told. */
    static int version(ObjectCursor object) {
        return object.optional("version").integer(1, MOST_VERSIONS).orElse(1);
    }

    private static Optional<Condition> otherwise(ObjectCursor object, ValueCursor value) {
        Optional<Boolean> ifUnknown = object.required("ifUnknown").flag();
        if (value.flag().equals(Optional.of(false))) {
            Refusals.say(value, "always-true");
        }
        return ifUnknown.map(Condition.Otherwise::new);
    }

    private Optional<Condition> happened(ObjectCursor object, String key) {
        Optional<Moment> moment = moments.read(object, key);
        Optional<Moment> after = moments.read(object.optional("after"));
        Optional<Comparison> count = Comparisons.ofNumber(object.optional("count"));
        Set<Name> byEach = Names.set(object.optional("byEach"));
        var covers = new TreeMap<Name, Set<String>>();
        object.optional("covers").byName((name, value) -> options(value)).forEach(covers::put);
        boolean aboutThis =
                object.optional("about").choice(Map.of("this", true)).isPresent();
        return moment.map(it -> new Condition.Happened(it, after, count, byEach, covers, aboutThis));
    }

    private static Optional<Set<String>> options(ValueCursor value) {
        return Optional.of(new TreeSet<>(value.notEmpty().distinct(ValueCursor::text)));
    }
}
