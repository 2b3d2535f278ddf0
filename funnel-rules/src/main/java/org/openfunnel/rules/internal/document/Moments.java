package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads moments. */
final class Moments {
    /** The keys of which one makes an object a moment, those that a condition may have as well left out. */
    static final List<String> WORDS = Stream.concat(
                    Stream.of("done"), Stream.of(Kind.values()).map(Kind::word))
            .toList();

    private static final Map<String, Kind> KINDS = Choices.of(Kind.values(), Kind::word);
    private static final Set<Kind> OF_THE_LEAD =
            Set.of(Kind.REGISTERED, Kind.ASSESSED, Kind.OFFERED, Kind.ACCEPTED, Kind.DECLINED, Kind.CLAIMED);
    private static final String[] KEYS =
            Stream.concat(WORDS.stream(), Stream.of("fact", "any")).toArray(String[]::new);
    private static final Argument STEP = Argument.phrase(Phrase.STEP_NAME);

    private final Types types;

    Moments(Types types) {
        this.types = types;
    }

    Optional<Moment> read(ValueCursor cursor) {
        return cursor.object(this::read);
    }

    /** Returns the moment that an object is; members that say more about it are left to the caller. */
    Optional<Moment> read(ObjectCursor object) {
        return object.exactlyOneOf(KEYS).flatMap(key -> read(object, key));
    }

    /** Returns the moment that an object is by one of its keys; other members are left to the caller. */
    Optional<Moment> read(ObjectCursor object, String key) {
        ValueCursor value = object.optional(key);
        return switch (key) {
            case "done" -> done(object, value);
            case "fact" -> value.name().map(Moment.AtFact::new);
            case "any" -> any(value);
            default -> reached(KINDS.getOrDefault(key, Kind.REGISTERED), value);
        };
    }

    private Optional<Moment> any(ValueCursor value) {
        List<Moment> moments = value.notEmpty().list(this::read);
        return moments.isEmpty() ? Optional.empty() : Optional.of(new Moment.AnyOf(moments));
    }

    private Optional<Moment> done(ObjectCursor object, ValueCursor value) {
        Optional<Moment.Done> step = value.form(STEP, Moments::step);
        List<AttributeIs> where = where(object.optional("where"), step.map(Moment.Done::activity));
        return step.map(it -> new Moment.Done(it.activity(), it.step(), where));
    }

    private static Optional<Moment.Done> step(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && Name.isValid(text.substring(0, dot)) && Name.isValid(text.substring(dot + 1))
                ? Optional.of((Moment.Done) Moment.done(text))
                : Optional.empty();
    }

    /** Returns what the attributes of an activity must be like. */
    List<AttributeIs> where(ValueCursor cursor, Optional<Name> activity) {
        Map<Name, FactType> attributes = activity.map(types::attributes).orElse(Map.of());
        return cursor.isPresent() ? cursor.oneOrMany(each -> attribute(each, attributes)) : List.of();
    }

    private static Optional<AttributeIs> attribute(ValueCursor cursor, Map<Name, FactType> attributes) {
        return cursor.object(object -> {
            Optional<Name> name = object.required("attr").name();
            var is = Comparisons.read(object, name.map(attributes::get));
            return name.flatMap(it -> is.map(comparison -> new AttributeIs(it, comparison)));
        });
    }

    private static Optional<Moment> reached(Kind kind, ValueCursor value) {
        if (OF_THE_LEAD.contains(kind)) {
            return value.flag().filter(happens -> ofTheLead(value, happens)).map(it -> Moment.reached(kind));
        }
        boolean isAny = value.isText() && value.anyText().equals(Optional.of("any"));
        Set<Name> subjects = isAny ? Set.of() : new TreeSet<>(value.oneOrMany(ValueCursor::name));
        return !isAny && subjects.isEmpty() ? Optional.empty() : Optional.of(new Moment.Reached(kind, subjects));
    }

    private static boolean ofTheLead(ValueCursor value, boolean happens) {
        if (!happens) {
            Refusals.say(value, "always-true");
        }
        return happens;
    }
}
